# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Obeesdoo 12.0 before it was renamed: `beesdoo_shift`, `beesdoo_worker_status`, `eater`."""

from . import shift_common as common

ADDON, JUDGE = "komunigi_shift", "shift"
PENALTY = True
RETOLD = common.RETOLD
MODELS = {
    "beesdoo_shift": {
        "cooperative.exempt.reason": common.REASON,
        "cooperative.status": common.STATUS,
        "cooperative.status.history": common.HISTORY,
        "beesdoo.shift.journal": "date:date line_ids:*cooperative.status",
        "beesdoo.shift.type": common.TYPE,
        "beesdoo.shift.daynumber": common.DAY,
        "beesdoo.shift.planning": common.PLANNING,
        "beesdoo.shift.template": common.template("beesdoo.shift"),
        "beesdoo.shift.shift": common.shift("beesdoo.shift"),
        "res.partner": common.PARTNER,
    },
    "beesdoo_shift_attendance": {
        "beesdoo.shift.sheet": common.SHEET,
        "beesdoo.shift.sheet.expected": common.sheet_line("beesdoo.shift"),
    },
    "beesdoo_worker_status": {},
    "eater": {"res.partner": common.EATER},
}
RECORDS = {
    "beesdoo_shift": [
        *common.groups(),
        *common.crons("beesdoo.shift"),
        common.template_of_mail("email_template_shift_summary", "beesdoo.shift.shift"),
        common.access("access_status_everybody", "cooperative.status"),
        *common.parameters("", common.SETTINGS),
    ],
    "beesdoo_worker_status": common.parameters(
        "beesdoo_worker_status.", {"irregular_penalty": "True"}
    ),
}
USERS = {
    "clerk": ["beesdoo_shift.group_shift_attendance"],
    "office": ["beesdoo_shift.group_shift_management"],
    "planner": ["beesdoo_shift.group_planning_management"],
    "boss": ["beesdoo_shift.group_cooperative_admin"],
}
ROWS = (
    common.rows(
        "beesdoo_shift",
        journal="beesdoo_shift_journal_cooperative_status_rel",
        journal_id="beesdoo_shift_journal_id",
        regulars="beesdoo_shift_template_res_partner_rel",
        template_id="beesdoo_shift_template_id",
    )
    + """
INSERT INTO beesdoo_shift_sheet (id, time_slot, active, state, start_time, end_time)
VALUES (1, '09:00-12:00', true, 'validated', current_date - 26 + time '08:00',
        current_date - 26 + time '11:00');
"""
)
