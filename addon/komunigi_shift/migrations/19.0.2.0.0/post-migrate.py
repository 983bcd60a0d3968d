"""Leaves become records: the dates that a status holds make one of each kind."""

from odoo import SUPERUSER_ID, api
from odoo.tools import SQL


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    statuses = env["cooperative.status"].with_context(active_test=False).search([])
    env["cooperative.leave"]._adopt(statuses)
    statuses._refresh_answers()
    # few values each, or unique already: they cost every change of a status and find nothing sooner
    for column in ("cooperator_id", "working_mode", "status"):
        index = SQL.identifier(f"cooperative_status__{column}_index")
        cr.execute(SQL("DROP INDEX IF EXISTS %s", index))
