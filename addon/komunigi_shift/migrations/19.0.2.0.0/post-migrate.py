# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Leaves become records: the dates that a status holds make one of each kind."""

from odoo import SUPERUSER_ID, api
from odoo.tools import SQL

#: of few values each, or unique already: they cost every change and find nothing sooner
INDEXES = (
    *("cooperative_status__cooperator_id_index", "cooperative_status__working_mode_index"),
    *("cooperative_status__status_index", "shift_shift__state_index"),
)


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    statuses = env["cooperative.status"].with_context(active_test=False).search([])
    env["cooperative.leave"]._adopt(statuses)
    statuses._refresh_answers()
    for index in INDEXES:
        cr.execute(SQL("DROP INDEX IF EXISTS %s", SQL.identifier(index)))
