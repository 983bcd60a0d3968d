# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What 12.0 and 16.0 have in common."""

#: answers, which are given anew, what holds translations now, and the names of generated seats
RETOLD = [
    *(f"cooperative_status.{name}" for name in ("next_shift_id", "is_subscribed_to_shift")),
    *("cooperative_status.can_shop", "cooperative_exempt_reason.name", "shift_type.name"),
    *("res_partner.next_shift_id", "res_partner.working_mode", "shift_shift.state"),
    "shift_shift.name",
]
#: parameters of the modules, whose keys begin with the module's name in 16.0
SETTINGS = {
    "alert_delay": "21",
    "default_grace_delay": "12",
    "default_extension_delay": "35",
    "always_update": "0",
    "last_planning_seq": "1",
    "next_planning_date": "2026-03-02",
    "irregular_counter_to_unsubscribe": "-5",
    "min_hours_to_unsubscribe": "2",
}
REASON = "name:char!"
STATUS = (
    "today:date cooperator_id:res.partner active:boolean info_session:boolean"
    " info_session_date:date super:boolean sr:integer sc:integer time_extension:integer"
    " holiday_start_time:date holiday_end_time:date alert_start_time:date"
    " extension_start_time:date working_mode:char exempt_reason_id:cooperative.exempt.reason"
    " status:char can_shop:boolean unsubscribed:boolean resigning:boolean"
    " irregular_start_date:date irregular_absence_date:date irregular_absence_counter:integer"
    " temporary_exempt_reason_id:cooperative.exempt.reason temporary_exempt_start_date:date"
    " temporary_exempt_end_date:date"
)
HISTORY = (
    "status_id:cooperative.status cooperator_id:res.partner change:char type:char user_id:res.users"
)
TYPE = "name:char description:text active:boolean"
DAY = "name:char number:integer active:boolean"
PLANNING = "sequence:integer name:char"
SHEET = (
    "time_slot:char active:boolean state:char start_time:datetime! end_time:datetime! day:date"
    " max_worker_no:integer attended_worker_no:integer notes:text is_annotated:boolean"
    " is_read:boolean feedback:text worker_nb_feedback:char validated_by:res.partner"
)
PARTNER = (
    "can_shop:boolean super:boolean info_session:boolean info_session_date:date working_mode:char"
    " exempt_reason_id:cooperative.exempt.reason state:char extension_start_time:date"
)
EATER = "eater:char parent_eater_id:res.partner"


def template(name):
    return (
        f"name:char! planning_id:{name}.planning! day_nb_id:{name}.daynumber!"
        f" task_type_id:{name}.type start_time:float! end_time:float! super_coop_id:res.users"
        " duration:float worker_nb:integer worker_ids:*res.partner remaining_worker:integer"
        " active:boolean color:integer"
    )


def shift(name):
    return (
        f"name:char task_template_id:{name}.template planning_id:{name}.planning"
        f" task_type_id:{name}.type worker_id:res.partner start_time:datetime! end_time:datetime!"
        " state:char! super_coop_id:res.users is_regular:boolean is_compensation:boolean"
        " replaced_id:res.partner revert_info:text"
    )


def sheet_line(name):
    return (
        f"task_id:{name}.shift attendance_sheet_id:{name}.sheet! state:char! worker_id:res.partner!"
        f" worker_name:char task_type_id:{name}.type is_compensation:boolean"
    )


def group(name, title, *implied):
    return name, "res_groups", {"name": {"en_US": title}}, implied


def groups():
    return [
        group("group_shift_attendance", "Shift and Worker Read Access"),
        group(
            "group_shift_management",
            "Shifts and Attendance Sheets Management",
            "group_shift_attendance",
        ),
        group("group_planning_management", "Planning Management", "group_shift_management"),
        group("group_cooperative_admin", "Cooperative Admin", "group_planning_management"),
    ]


def crons(name):
    return [
        ("ir_cron_update_today", "ir_cron", ("cooperative.status", "model._set_today()", 24, True)),
        (
            "ir_cron_generate_next_planning",
            "ir_cron",
            (f"{name}.planning", "model._generate_next_planning()", 168, True),
        ),
        (
            "ir_cron_compute_shift_counter",
            "ir_cron",
            ("cooperative.status", "model._cron_compute_counter_irregular()", 4, True),
        ),
        (
            "ir_cron_send_weekly_emails",
            "ir_cron",
            (f"{name}.shift", "model._cron_send_weekly_emails(notice=1, period=7)", 168, False),
        ),
    ]


def template_of_mail(name, model):
    values = {"name": {"en_US": name}, "model": model, "subject": {"en_US": "Your next shift"}}
    return name, "mail_template", values | {"active": True}


def access(name, model):
    """Of a model, to everybody: the former modules named no group."""
    values = {"name": name, "active": True, "perm_read": True}
    return name, "ir_model_access", values | {"model_id": model}


def view(name, model, arch, inherits=False):
    form = f"<form>{arch}</form>"
    if inherits:
        form = f'<field name="email" position="after">{arch}</field>'
    values = {"name": name, "model": model, "type": "form", "arch_db": {"en_US": form}}
    more = {"inherit_id": "base.view_partner_form", "mode": "extension"} if inherits else {}
    return name, "ir_ui_view", {"priority": 1, "active": True, "mode": "primary"} | values | more


def menu(name, title):
    return name, "ir_ui_menu", {"name": {"en_US": title}, "active": True, "sequence": 1}


def parameter(name, key, value):
    return name, "ir_config_parameter", {"key": key, "value": value}


def parameters(prefix, values):
    return [parameter(f"param_{key}", prefix + key, value) for key, value in values.items()]


def rows(prefix, **names):
    """What follows, with the former prefix of tables and names of relations."""
    names |= {"shift": prefix}
    text = ROWS
    for name, value in names.items():
        text = text.replace(f"{{{name}}}", value)
    return text


ROWS = """
INSERT INTO cooperative_exempt_reason (id, name) VALUES (1, 'Maternity'), (2, 'Illness');
INSERT INTO {shift}_type (id, name, active)
VALUES (1, 'Till', true), (2, 'Delivery', true), (3, NULL, false);
INSERT INTO {shift}_daynumber (id, name, number, active)
VALUES (1, 'Monday', 1, true), (6, 'Saturday', 6, true);
INSERT INTO {shift}_planning (id, sequence, name)
VALUES (1, 1, 'Week A'), (2, 2, 'Week B');
INSERT INTO {shift}_template (id, name, planning_id, day_nb_id, task_type_id, start_time, end_time,
                              duration, worker_nb, remaining_worker, active, super_coop_id)
VALUES (1, 'Till', 1, 1, 1, 9, 12, 3, 2, 1, true, %(boss_user)s),
       (2, 'Delivery', 2, 6, 2, 14, 16.5, 2.5, 1, 1, true, NULL);
INSERT INTO cooperative_status (
    id, today, cooperator_id, active, working_mode, sr, sc, irregular_start_date, alert_start_time,
    extension_start_time, time_extension, holiday_start_time, holiday_end_time,
    temporary_exempt_start_date, temporary_exempt_end_date, temporary_exempt_reason_id, status,
    can_shop, unsubscribed, resigning, super, info_session, info_session_date,
    irregular_absence_date, irregular_absence_counter, exempt_reason_id, create_date, write_date)
SELECT id, current_date - 1, partner, true, mode, sr, sc, current_date - start,
       current_date - alert, current_date - extension, days, current_date + holiday,
       current_date + holiday + 13, current_date + exempt, current_date + exempt_end, reason,
       status, status IN ('ok', 'alert', 'extension', 'exempted'), status = 'unsubscribed',
       status = 'resigning', id = 3, true, current_date - 400, current_date - absence,
       CASE WHEN absence IS NOT NULL THEN -1 END, NULL, now() - interval '1 year', now()
  FROM (VALUES
    (1, %(ada)s, 'irregular', 2, 0, 40, NULL::int, NULL::int, 0, NULL::int, NULL::int, NULL::int,
     NULL::int, 'ok', NULL::int),
    (2, %(bea)s, 'irregular', -1, 0, 90, 6, NULL, 0, NULL, NULL, NULL, NULL, 'alert', 33),
    (3, %(cyd)s, 'regular', 0, 0, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'ok', NULL),
    (4, %(dan)s, 'irregular', 1, 0, 30, NULL, NULL, 0, -3, NULL, NULL, NULL, 'holiday', NULL),
    (5, %(eve)s, 'irregular', 0, 0, 60, NULL, NULL, 0, NULL, -20, NULL, 1, 'exempted', NULL),
    (6, %(fay)s, 'regular', -1, -1, NULL, 40, 5, 4, NULL, NULL, NULL, NULL, 'extension', NULL),
    (7, %(gus)s, 'irregular', -6, 0, 300, 100, NULL, 0, NULL, NULL, NULL, NULL, 'unsubscribed', 60),
    (8, %(hal)s, 'exempt', 0, 0, NULL, NULL, NULL, 0, NULL, 5, 40, 2, 'ok', NULL)
  ) AS former (id, partner, mode, sr, sc, start, alert, extension, days, holiday, exempt,
               exempt_end, reason, status, absence);
UPDATE cooperative_status SET exempt_reason_id = 2 WHERE id = 8;
INSERT INTO cooperative_status_history (id, status_id, cooperator_id, change, type, user_id,
                                        create_date)
VALUES (1, 2, %(bea)s, 'SR: 0 -> -1', 'counter', %(boss_user)s, now() - interval '6 days'),
       (2, 2, %(bea)s, 'STATUS: ok -> alert', 'status', 1, now() - interval '6 days'),
       (3, 2, %(bea)s, 'SC: 1 -> 0', NULL, 1, now() - interval '70 days'),
       (4, NULL, %(iris)s, 'SR: 2 -> 1', 'counter', 1, now() - interval '300 days');
INSERT INTO {shift}_shift (id, name, task_template_id, planning_id, task_type_id, worker_id,
                           start_time, end_time, state, is_regular, is_compensation, replaced_id,
                           super_coop_id, revert_info)
VALUES
  (11, '[2026-12-21] Week A Monday (9:0 - 12:0) [0]', 1, 1, 1, %(ada)s,
   date_trunc('week', now()) + interval '21 days 8 hours',
   date_trunc('week', now()) + interval '21 days 11 hours', 'open', false, false, NULL, NULL, NULL),
  (12, 'Till A', 1, 1, 1, %(ada)s, date_trunc('week', now()) - interval '664 hours',
   date_trunc('week', now()) - interval '661 hours', 'done', false, false, NULL,
   NULL, '{"status_id": 1, "data": {"sr": -1, "sc": 0, "irregular_absence_counter": 0}}'),
  (13, '[2026-12-21] Week A Monday (9:0 - 12:0) [1]', 1, 1, 1, %(cyd)s,
   date_trunc('week', now()) + interval '21 days 8 hours',
   date_trunc('week', now()) + interval '21 days 11 hours', 'open', true, false, NULL,
   %(boss_user)s, NULL),
  (14, NULL, 2, 2, 2, NULL, date_trunc('week', now()) + interval '5 days 13 hours',
   date_trunc('week', now()) + interval '5 days 15 hours', 'open', false, false, NULL, NULL, NULL),
  (15, 'Delivery', 2, 2, 2, %(bea)s, date_trunc('week', now()) - interval '33 days',
   date_trunc('week', now()) - interval '790 hours', 'absent_2', false, false,
   NULL, NULL, '{"status_id": 2, "data": {"sr": 1, "sc": 0, "irregular_absence_counter": 1}}'),
  (16, 'Till A', 1, 1, 1, %(fay)s, date_trunc('week', now()) - interval '1336 hours',
   date_trunc('week', now()) - interval '1333 hours', 'absent_1', true, false,
   %(cyd)s, NULL, 'not json'),
  (17, 'Till A', 1, 1, 1, %(cyd)s, date_trunc('week', now()) - interval '664 hours',
   date_trunc('week', now()) - interval '661 hours', 'cancel', true, false,
   NULL, NULL, NULL),
  (18, NULL, NULL, NULL, NULL, %(dan)s, date_trunc('week', now()) - interval '60 days',
   date_trunc('week', now()) - interval '1438 hours', 'absent', false, false,
   NULL, NULL, NULL);
INSERT INTO {shift}_journal (id, date) VALUES (1, current_date - 12), (2, current_date - 6);
INSERT INTO {journal} ({journal_id}, cooperative_status_id) VALUES (1, 1), (2, 2);
INSERT INTO {regulars} ({template_id}, res_partner_id) VALUES (1, %(cyd)s);
UPDATE res_partner SET working_mode = 'irregular', state = 'ok', can_shop = true
 WHERE id = %(ada)s;
UPDATE res_partner SET eater = 'worker_eater' WHERE id = %(ada)s;
UPDATE res_partner SET eater = 'eater', parent_eater_id = %(ada)s WHERE id = %(kid)s;
"""
