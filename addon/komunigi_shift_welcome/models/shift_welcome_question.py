# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models

#: what one coop's screens can ask within a minute
MOST_A_MINUTE = 60


class ShiftWelcomeQuestion(models.Model):
    """That a welcome screen has asked something: when, and nothing else. It is counted so that
    nobody can ask for one member after the other."""

    _name = "shift.welcome.question"
    _description = "Question of a Welcome Screen"
    _log_access = False

    company_id = fields.Many2one("res.company", required=True, ondelete="cascade")
    asked_at = fields.Datetime(required=True, default=fields.Datetime.now)

    _by_company = models.Index("(company_id, asked_at)")

    @api.model
    def _count(self, company):
        """Counts one question more; whether it may be answered."""
        since = fields.Datetime.now() - timedelta(minutes=1)
        asked = self.search_count([("company_id", "=", company.id), ("asked_at", ">", since)])
        if asked >= MOST_A_MINUTE:
            return False
        self.create({"company_id": company.id})
        return True

    @api.autovacuum
    def _gc_questions(self):
        """Those of former hours say nothing any more."""
        before = fields.Datetime.now() - timedelta(hours=1)
        self.search([("asked_at", "<", before)]).unlink()
