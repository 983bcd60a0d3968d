"""Leaves become records: the dates that a status holds make one of each kind."""

from odoo import SUPERUSER_ID, api


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    statuses = env["cooperative.status"].with_context(active_test=False).search([])
    statuses._adopt_leaves()
    statuses._refresh_answers()
