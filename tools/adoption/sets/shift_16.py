# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Obeesdoo 16.0 and late 12.0: `shift` and what stands on it, `eater`, `member_card`."""

from . import shift_common as common

ADDON, JUDGE = "komunigi_shift", "shift"
#: of `shift_worker_status`, a penalty that was switched off: Odoo deletes such a parameter
PENALTY = False
RETOLD = common.RETOLD
MODELS = {
    "shift": {
        "cooperative.exempt.reason": common.REASON,
        "cooperative.status": common.STATUS
        + " next_shift_id:shift.shift next_shift_date:datetime is_subscribed_to_shift:boolean",
        "cooperative.status.history": common.HISTORY,
        "shift.journal": "date:date line_ids:*cooperative.status",
        "shift.type": common.TYPE,
        "shift.daynumber": common.DAY,
        "shift.planning": common.PLANNING + " periodicity:integer",
        "shift.template": common.template("shift"),
        "shift.shift": common.shift("shift"),
        "res.partner": common.PARTNER
        + " is_worker:boolean next_shift_id:shift.shift next_shift_date:datetime"
        " is_subscribed_to_shift:boolean",
    },
    "shift_worker_status": {"cooperative.status": "is_penalised_irregular:boolean"},
    "shift_attendance": {
        "shift.sheet": common.SHEET,
        "shift.sheet.expected": common.sheet_line("shift")
        + " super_coop_id:res.users replaced_id:res.partner",
        "shift.sheet.added": common.sheet_line("shift"),
    },
    "shift_beneficiary": {
        "shift.template": "beneficiary:res.partner",
        "shift.shift": "template_beneficiary:res.partner",
        "res.partner": "is_beneficiary:boolean",
    },
    "shift_portal": {},
    "eater": {"res.partner": common.EATER},
    "member_card": {
        "member.card": "valid:boolean barcode:char partner_id:res.partner"
        " responsible_id:res.users end_date:date comment:char!",
        "res.partner": "member_card_to_be_printed:boolean last_printed:datetime",
    },
}
RECORDS = {
    "shift": [
        *common.groups(),
        *common.crons("shift"),
        common.template_of_mail("email_template_shift_summary", "shift.shift"),
        common.access("access_status_everybody", "cooperative.status"),
        common.access("access_reason_everybody", "cooperative.exempt.reason"),
        common.view("cooperative_status_view_form", "cooperative.status", '<field name="super"/>'),
        common.menu("menu_root", "Shift Management"),
        *common.parameters(
            "shift.", common.SETTINGS | {"regular_next_shift_limit": "7", "shift_period": "28"}
        ),
    ],
    "shift_attendance": [
        common.group("group_shift_attendance_sheet", "Attendance Sheet Generic Access"),
        common.template_of_mail("email_template_non_attendance", "shift.shift"),
        *common.parameters("shift_attendance.", {"card_support": "False"}),
    ],
    "shift_portal": common.parameters(
        "shift_portal.", {"next_shifts_display_number": "5", "max_shift_per_day": "2"}
    ),
    "eater": [common.view("eater_partner_form", "res.partner", '<field name="eater"/>', True)],
}
#: former user -> external ids of the groups that they are in
USERS = {
    "clerk": ["shift.group_shift_attendance"],
    "office": ["shift.group_shift_management"],
    "planner": ["shift.group_planning_management"],
    "boss": ["shift.group_cooperative_admin"],
    "scanner": ["shift_attendance.group_shift_attendance_sheet"],
}
ROWS = (
    common.rows(
        "shift",
        journal="cooperative_status_shift_journal_rel",
        journal_id="shift_journal_id",
        regulars="res_partner_shift_template_rel",
        template_id="shift_template_id",
    )
    + """
UPDATE shift_planning SET periodicity = 7;
UPDATE cooperative_status SET is_penalised_irregular = id = 2, next_shift_id = 11,
       is_subscribed_to_shift = true WHERE id IN (1, 2);
UPDATE res_partner SET next_shift_id = 11 WHERE id = %(ada)s;
UPDATE shift_template SET beneficiary = %(gus)s WHERE id = 1;
UPDATE res_partner SET is_beneficiary = true WHERE id = %(gus)s;
INSERT INTO shift_sheet (id, time_slot, active, state, start_time, end_time, day, is_annotated,
                         is_read, notes, validated_by)
VALUES (1, '09:00-12:00', true, 'validated', current_date - 26 + time '08:00',
        current_date - 26 + time '11:00', current_date - 26, true, true, 'Busy', %(cyd)s);
INSERT INTO shift_sheet_expected (id, task_id, attendance_sheet_id, state, worker_id, worker_name)
VALUES (1, 12, 1, 'done', %(ada)s, 'Ada');
INSERT INTO member_card (id, valid, barcode, partner_id, comment)
VALUES (1, true, '0420000000011', %(ada)s, 'New'), (2, false, '0420000000028', %(ada)s, 'Lost');
UPDATE res_partner SET member_card_to_be_printed = true WHERE id = %(bea)s;
"""
)
