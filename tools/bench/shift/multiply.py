# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A coop in SQL: workers with their statuses, and ten shifts each, most of them of the past.

Worker number `n` has the next countdown `n % 28` days after tomorrow, and a counter from 0 to 4;
every twentieth is in alert. Two of three have a shift booked; two shifts of a hundred are free.
"""

from odoo.tools import SQL

from ..clone import advance_sequence, bulk, clone, last_id
from .clock import NOW, PERIOD, TODAY, ZONE

SHIFTS_EACH = 10
BATCH = 500
TABLES = ["res_partner", "cooperative_status", "shift_shift"]


def multiply(env, count, say):
    """Fill a new database with `count` workers, through Odoo's API where answers are computed."""
    env.company.shift_tz = ZONE
    originals = make_originals(env)
    coop = Coop(env.cr, originals, count)
    with bulk(env.cr, TABLES):
        for what in (coop.partners, coop.statuses, coop.shifts):
            say(f"{what.__name__}: {what():,} rows")
        say("indexes")
    for table in TABLES:
        advance_sequence(env.cr, table)
    env.cr.commit()
    env.invalidate_all()
    answer_all(env, say)


def make_originals(env):
    """{table: id} of the rows that are copied, as Odoo makes them."""
    partner = env["res.partner"].create({"name": "Worker", "email": "worker@example.com"})
    status = env["cooperative.status"].create({"cooperator_id": partner.id})
    shift = env["shift.shift"].create(
        {"name": "Till", "start_time": NOW, "end_time": NOW.replace(hour=13)}
    )
    env.flush_all()
    return {"res_partner": partner.id, "cooperative_status": status.id, "shift_shift": shift.id}


def answer_all(env, say):
    """Each worker's status and answer, as the addon gives them."""
    ids = env["cooperative.status"].search([], order="id").ids
    for start in range(0, len(ids), BATCH):
        env["cooperative.status"].browse(ids[start : start + BATCH])._refresh_answers()
        env.cr.commit()
        say(f"answers: {start + BATCH:,} of {len(ids):,}")
    env["cooperative.status.history"].search([]).unlink()
    env.cr.commit()


class Coop:
    """The rows of each table."""

    def __init__(self, cr, originals, count):
        self.cr, self.originals, self.count = cr, originals, count
        self.base = {table: last_id(cr, table) for table in TABLES}

    def clone(self, table, source, values):
        return clone(self.cr, table, SQL("%s", self.originals[table]), source, values)

    def id_of(self, table, number="n"):
        return SQL("%s + 1 + %s", self.base[table], SQL(number))

    def workers(self):
        return SQL("generate_series(0, %s) AS n", self.count - 1)

    def partners(self):
        name = SQL("'Worker ' || n")
        values = {"id": self.id_of("res_partner"), "name": name, "complete_name": name}
        return self.clone("res_partner", self.workers(), values | {"is_worker": SQL("TRUE")})

    def statuses(self):
        due = SQL("(%s::date + 1 + n %% %s)", TODAY, PERIOD)
        in_alert = SQL("n %% 20 = 7")
        values = {
            "id": self.id_of("cooperative_status"),
            "cooperator_id": self.id_of("res_partner"),
            "irregular_start_date": SQL("%s - 6 * %s", due, PERIOD),
            "last_countdown_date": SQL("%s - %s", due, PERIOD),
            "sr": SQL("CASE WHEN %s THEN -1 ELSE n %% 5 END", in_alert),
            "alert_start_time": SQL("CASE WHEN %s THEN %s - %s END", in_alert, due, PERIOD),
        }
        return self.clone("cooperative_status", self.workers(), values)

    def shifts(self):
        """The first of each worker's ten is to come, of every fifth worker a free seat beside."""
        source = SQL("%s, generate_series(0, %s) AS nth", self.workers(), SHIFTS_EACH - 1)
        is_booked = SQL("nth = 0 AND n %% 3 > 0")
        is_free = SQL("nth = 1 AND n %% 5 = 0")
        days = SQL(
            "CASE WHEN %s OR %s THEN 1 + (n * 7) %% %s ELSE -3 - nth * 9 - n %% 7 END",
            is_booked,
            is_free,
            PERIOD,
        )
        start = SQL("(%s::date + %s + time '08:00' + (n %% 3) * interval '3 hours')", TODAY, days)
        values = {
            "id": self.id_of("shift_shift", f"n * {SHIFTS_EACH} + nth"),
            "worker_id": SQL(
                "CASE WHEN %s THEN NULL ELSE %s END", is_free, self.id_of("res_partner")
            ),
            "start_time": start,
            "end_time": SQL("%s + interval '3 hours'", start),
            "day": SQL("%s::date + %s", TODAY, days),
            "state": SQL("CASE WHEN %s OR %s THEN 'open' ELSE 'done' END", is_booked, is_free),
        }
        return self.clone("shift_shift", source, values)


#: what is never to be found in the database
CHECKS = {
    "a worker has ten shifts or, with a free seat, nine": """
        SELECT status.id FROM cooperative_status AS status
          LEFT JOIN shift_shift AS shift ON shift.worker_id = status.cooperator_id
         WHERE status.irregular_start_date IS NOT NULL
         GROUP BY status.id HAVING COUNT(shift.id) NOT IN (9, 10)
    """,
    "each flying worker is due a period after the last countdown": """
        SELECT id FROM cooperative_status
         WHERE irregular_start_date IS NOT NULL
           AND countdown_due_date IS DISTINCT FROM last_countdown_date + 28
    """,
    "the contact says what the status says": """
        SELECT status.id FROM cooperative_status AS status
          JOIN res_partner AS partner ON partner.id = status.cooperator_id
         WHERE (status.alert_registration_state, status.future_alert_date)
               IS DISTINCT FROM (partner.alert_registration_state, partner.future_alert_date)
            OR status.alert_registration_state IS NULL
    """,
    "who is booked in time is at yes, and nobody else": """
        SELECT status.id FROM cooperative_status AS status
         WHERE status.future_alert_date IS NOT NULL
           AND (status.alert_registration_state = 'yes') != EXISTS (
               SELECT FROM shift_shift AS shift
                WHERE shift.worker_id = status.cooperator_id AND shift.state = 'open'
                  AND shift.day < status.future_alert_date)
    """,
}
