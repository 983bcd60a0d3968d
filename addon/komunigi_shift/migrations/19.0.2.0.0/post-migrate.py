# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Leaves become records: the dates that a status holds make one of each kind. Whoever is archived
holds no coming shift. Scheduled jobs are started by the server alone."""

from odoo import SUPERUSER_ID, api
from odoo.tools import SQL

#: of few values each, or unique already: they cost every change and find nothing sooner
INDEXES = (
    *("cooperative_status__cooperator_id_index", "cooperative_status__working_mode_index"),
    *("cooperative_status__status_index", "shift_shift__state_index"),
)
#: they say when they have run last: whoever sees one coop only does not say it of all
JOBS = ("compute_shift_counter", "refresh_expired_answers", "send_alert_reminders")


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    statuses = env["cooperative.status"].with_context(active_test=False).search([])
    env["cooperative.leave"]._adopt(statuses)
    statuses._refresh_answers()
    statuses._free_shifts_of_archived()
    for index in INDEXES:
        cr.execute(SQL("DROP INDEX IF EXISTS %s", SQL.identifier(index)))
    for job in JOBS:
        cron = env.ref(f"komunigi_shift.ir_cron_{job}", raise_if_not_found=False)
        if cron:
            cron.group_ids = env.ref("base.group_system")
