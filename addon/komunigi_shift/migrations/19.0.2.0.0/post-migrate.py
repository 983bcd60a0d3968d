"""Leaves become records: the dates that a status holds make one of each kind."""

from odoo import SUPERUSER_ID, api


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    statuses = env["cooperative.status"].with_context(active_test=False).search([])
    env["cooperative.leave"]._adopt(statuses)
    statuses._refresh_answers()
