# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError

from ..policy import isolated


class MergePartnerAutomatic(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """Keeps the worker of merged contacts, and their answer up to date.

        Odoo moves what points to a contact in SQL: of two statuses it would drop one with its
        counter and history, and it tells no stored field of shifts that change hands.
        """
        # sudo: a status that the user may not see must not be lost either
        statuses = self.env["cooperative.status"].sudo()
        concerned = statuses.search([("cooperator_id", "in", list(partner_ids))])
        if len(concerned) > 1:
            raise UserError(
                self.env._(
                    "Several of these contacts are workers: %(names)s. Decide which status is the "
                    "right one and delete the others first.",
                    names=isolated(", ".join(concerned.mapped("display_name"))),
                )
            )
        result = super()._merge(partner_ids, dst_partner, extra_checks)
        if concerned:
            self.env.invalidate_all()
            concerned.cooperator_id.is_worker = True
            concerned._refresh_answers()
        return result
