# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A coop's workers on version 19.0.1.0.0, and whether an upgrade keeps what was entered."""

import json
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
    }
    for name, values in people.items():
        partner = env["res.partner"].create({"name": name})
        env["cooperative.status"].create({"cooperator_id": partner.id, **values})
    workers = env["res.partner"].search([("is_worker", "=", True)], order="id")
    for worker, days, state in zip(
        workers, (-9, 40, -2, 50, 60, -9, 70), 4 * ("open", "done"), strict=False
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
    env["cooperative.status"]._cron_compute_counter_irregular()
    env.cr.commit()


def read(env):
    """{table: {id: {column: value as text}}}, as the database has it."""
    found = {}
    for table in TABLES:
        query = SQL("SELECT id::text, to_jsonb(one)::text FROM %s AS one", SQL.identifier(table))
        found[table] = dict(env.execute_query(query))
    return found


def kept(env, before):
    """What was entered and is another now; leaves that are no records."""
    after, wrong = read(env), []
    for table, rows in before.items():
        for key, text in rows.items():
            was, now = json.loads(text), json.loads(after[table].get(key, "{}"))
            wrong += [
                f"{table} {key}: {column} {value} / {now.get(column)}"
                for column, value in was.items()
                if column not in ANSWERS and now.get(column) != value
            ]
    leaves = env["cooperative.leave"].search([], order="id")
    found = [(leave.cooperator_id.name, leave.kind) for leave in leaves]
    if found != [("Dan", "holiday"), ("Eve", "exemption")]:
        wrong.append(f"leaves: {found}")
    return wrong
