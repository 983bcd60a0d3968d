# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A coop's workers on version 19.0.1.0.0, and whether an upgrade keeps what was entered."""

import json
import re
from datetime import timedelta

from odoo import fields
from odoo.tools import SQL

TABLES = (
    *("cooperative_status", "cooperative_status_history", "cooperative_exempt_reason"),
    *("shift_shift", "shift_template", "shift_type", "shift_journal", "res_partner"),
)
#: answers, which the rules of this version give, and when a row was written
ANSWERS = {
    *("write_date", "write_uid", "answer_valid_until", "status_expires_on", "next_countdown_date"),
    *("future_alert_date", "registration_deadline", "alert_registration_state"),
}
#: what a worker loses with the next shift
NEXT = ("next_shift_id", "next_shift_date", "is_subscribed_to_shift")
#: in the order of the lines of the dialog
LOST = (
    *("cooperative_status", "cooperative_leave", "shift_shift", "shift_shift", "shift_template"),
    "cooperative_status_history",
)


def make(env):
    today = fields.Date.today()

    def ago(days):
        return today - timedelta(days=days)

    reason = env["cooperative.exempt.reason"].create({"name": "Illness"})
    task = env["shift.type"].create({"name": "Till"})
    people = {
        "Ada": {"sr": 2, "irregular_start_date": ago(40)},
        "Bea": {"sr": -1, "irregular_start_date": ago(90), "alert_start_time": ago(6)},
        "Cyd": {"working_mode": "regular"},
        "Dan": {
            "sr": 1,
            "irregular_start_date": ago(30),
            "holiday_start_time": ago(3),
            "holiday_end_time": ago(-9),
        },
        "Eve": {
            "irregular_start_date": ago(60),
            "temporary_exempt_start_date": ago(20),
            "temporary_exempt_reason_id": reason.id,
        },
        "Fay": {
            "sr": -1,
            "irregular_start_date": ago(90),
            "alert_start_time": ago(40),
            "extension_start_time": ago(5),
            "time_extension": 4,
        },
        "Gus": {"sr": -6, "irregular_start_date": ago(300)},
        "Hal": {"irregular_start_date": ago(40)},
    }
    for name, values in people.items():
        partner = env["res.partner"].create({"name": name})
        env["cooperative.status"].create({"cooperator_id": partner.id, **values})
    workers = env["res.partner"].search([("is_worker", "=", True)], order="id")
    for worker, days, state in zip(
        workers, (-9, 40, -2, 50, 60, -9, 70, -5), 4 * ("open", "done"), strict=False
    ):
        start = fields.Datetime.now().replace(microsecond=0) - timedelta(days=days)
        env["shift.shift"].create(
            {
                "name": "Till",
                "task_type_id": task.id,
                "worker_id": worker.id,
                "start_time": start,
                "end_time": start + timedelta(hours=3),
            }
        ).state = state if days > 0 else "open"
    workers[-1].active = False
    env["cooperative.status"]._cron_compute_counter_irregular()
    env.cr.commit()


def read(env):
    """{table: its rows} of all that a coop enters."""
    return {table: _rows(env, table) for table in TABLES}


def kept(env, before):
    """What was entered and is another now; leaves that are no records; a coming shift of Hal, who
    was archived with it, that is not free."""
    status = env["cooperative.status"].search([("cooperator_id.name", "=", "Hal")])
    freed = env["shift.shift"].search([("released_by_id", "=", status.id)])
    worker = json.loads(before["shift_shift"].pop(str(freed.id), "{}")).get("worker_id")
    is_free = worker == status.cooperator_id.id and not freed.worker_id
    wrong = [] if is_free else ["the coming shift of whoever is archived is not free"]
    for table, record in (("cooperative_status", status), ("res_partner", status.cooperator_id)):
        row = json.loads(before[table][str(record.id)])
        rest = {column: value for column, value in row.items() if column not in NEXT}
        before[table][str(record.id)] = json.dumps(rest)
    wrong += [
        text
        for table, rows in before.items()
        for text in _differences(rows, _rows(env, table), table, but=ANSWERS)
    ]
    leaves = env["cooperative.leave"].search([], order="id")
    found = [(leave.cooperator_id.name, leave.kind) for leave in leaves]
    if found != [("Dan", "holiday"), ("Eve", "exemption")]:
        wrong.append(f"leaves: {found}")
    return wrong


# removing the addon, and installing it again


def said(env):
    """What the dialog of the removal says is lost, and what the database holds: numbers."""
    addon = _addon(env)
    text = env["base.module.uninstall"].create({"module_ids": addon.ids}).shift_loss
    numbers = [int(number.replace(",", "")) for number in re.findall(r": ([\d,]+)$", text, re.M)]
    booked = "worker_id IS NOT NULL AND state = 'open' AND start_time >= now() at time zone 'UTC'"
    conditions = ("TRUE", "TRUE", "TRUE", booked, "TRUE", "TRUE")
    held = [_count(env, *each) for each in zip(LOST, conditions, strict=True)]
    return {"said": numbers, "held": held}


def contacts(env):
    """Every contact as the database has it, and which of its columns are the addon's alone."""
    ours = {name for name in env.registry._init_modules if name.startswith("komunigi_shift")}
    own = [
        name
        for name, field in env["res.partner"]._fields.items()
        if field.store and field._modules and ours.issuperset(field._modules)
    ]
    return {"rows": _rows(env, "res_partner"), "own": own}


def remove(env):
    _addon(env).button_immediate_uninstall()


def removed(env, before):
    """What is left of the addon once it is removed, and what is another of contacts."""
    env.cr.execute(
        """
        SELECT relname FROM pg_class WHERE relname ~ '^(cooperative|shift)_' AND relkind = 'r'
     UNION ALL SELECT model FROM ir_model WHERE model ~ '^(cooperative|shift)[.]'
     UNION ALL SELECT module || '.' || name FROM ir_model_data WHERE module LIKE 'komunigi_shift%'
        """
    )
    return [name for (name,) in env.cr.fetchall()] + _changed(env, before, gone=set(before["own"]))


def again(env, before):
    """What is not as after a first installation, and whether somebody is a worker again."""
    held = {table: _count(env, table) for table in LOST}
    wrong = [f"{table}: {count} are back" for table, count in held.items() if count]
    wrong += _changed(env, before, gone=set())
    ada = env["res.partner"].search([("name", "=", "Ada")])
    start = fields.Datetime.now() + timedelta(days=2)
    values = {"cooperator_id": ada.id, "irregular_start_date": fields.Date.today(), "sr": 1}
    status = env["cooperative.status"].create(values)
    end = start + timedelta(hours=3)
    seat = env["shift.shift"].create({"name": "Till", "start_time": start, "end_time": end})
    state = status.book_seat(seat.id)["state"]
    return wrong if (state, seat.worker_id) == ("yes", ada) else [*wrong, f"Ada: {state}"]


def _addon(env):
    return env["ir.module.module"].search([("name", "=", "komunigi_shift")])


def _count(env, table, condition="TRUE"):
    query = SQL("SELECT count(*) FROM %s WHERE %s", SQL.identifier(table), SQL(condition))
    [[number]] = env.execute_query(query)
    return number


def _rows(env, table):
    """{id: row as JSON}, as the database has it."""
    query = SQL("SELECT id::text, to_jsonb(one)::text FROM %s AS one", SQL.identifier(table))
    return dict(env.execute_query(query))


def _differences(before, after, what, but):
    """What rows of before say otherwise after, in columns but for these."""
    return [
        f"{what} {key}: {column} {value} / {now.get(column)}"
        for key, text in before.items()
        for now in [json.loads(after.get(key, "{}"))]
        for column, value in json.loads(text).items()
        if column not in but and now.get(column) != value
    ]


def _changed(env, before, gone):
    """What differs of contacts, but for the addon's own columns, which are gone or not."""
    after = _rows(env, "res_partner")
    left = [
        f"contact {key}: {name} is left"
        for key in before["rows"]
        for name in gone & set(json.loads(after.get(key, "{}")))
    ]
    but = {*before["own"], "write_date", "write_uid"}
    return left + _differences(before["rows"], after, "contact", but)
