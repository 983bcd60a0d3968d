# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A coop in SQL: workers with their statuses, and ten shifts each, most of them of the past.

Worker number `n` has the next countdown `n % 28` days after tomorrow, and a counter from 0 to 4;
every twentieth is in alert. Two of three have a shift booked; two shifts of a hundred are free.
"""

from odoo.tools import SQL

from ..clone import copy_rows, last_id
from .clock import NOW, PERIOD, TODAY, ZONE

SHIFTS_EACH = 10
BATCH = 500


def multiply(env, count, say):
    """Fill a new database with `count` workers, through Odoo's API where answers are computed."""
    env.company.shift_tz = ZONE
    originals = make_originals(env)
    last = last_id(env.cr, originals)
    values = {"last": last, "count": count, "each": SHIFTS_EACH, "today": TODAY, "period": PERIOD}
    for query in PLAN:
        env.cr.execute(SQL(query, **values))
    copy_rows(env.cr, originals, COPIES, say)
    env.cr.commit()
    env.invalidate_all()
    answer_all(env, say)


def make_originals(env):
    """{table: ids} of the rows that are copied, as Odoo makes them."""
    partner = env["res.partner"].create({"name": "Worker", "email": "worker@example.com"})
    status = env["cooperative.status"].create({"cooperator_id": partner.id})
    shift = env["shift.shift"].create(
        {"name": "Till", "start_time": NOW, "end_time": NOW.replace(hour=13)}
    )
    env.flush_all()
    return {"res_partner": partner.ids, "cooperative_status": status.ids, "shift_shift": shift.ids}


def answer_all(env, say):
    """Each worker's status and answer, as the addon gives them."""
    ids = env["cooperative.status"].search([], order="id").ids
    for start in range(0, len(ids), BATCH):
        env["cooperative.status"].browse(ids[start : start + BATCH])._refresh_answers()
        env.cr.commit()
        say(f"answers: {start + BATCH:,} of {len(ids):,}")
    env["cooperative.status.history"].search([]).unlink()
    env.cr.commit()


#: a worker is the partner and the status of its id; the first of each one's ten shifts is to come,
#: of every fifth worker a free seat beside
PLAN = (
    """
    CREATE TEMP TABLE bench_worker ON COMMIT DROP AS
    SELECT n, %(last)s + 1 + n AS id, %(today)s::date + 1 + n %% %(period)s AS due,
           %(period)s AS period, n %% 20 = 7 AS in_alert
      FROM generate_series(0, %(count)s - 1) AS n
    """,
    """
    CREATE TEMP TABLE bench_shift ON COMMIT DROP AS
    SELECT %(last)s + 1 + n * %(each)s + nth AS id, is_booked OR is_free AS is_open, day,
           CASE WHEN NOT is_free THEN worker.id END AS worker_id,
           day + time '08:00' + (n %% 3) * interval '3 hours' AS start
      FROM bench_worker AS worker, generate_series(0, %(each)s - 1) AS nth,
   LATERAL (SELECT nth = 0 AND n %% 3 > 0 AS is_booked, nth = 1 AND n %% 5 = 0 AS is_free) AS kind,
   LATERAL (SELECT %(today)s::date + CASE WHEN is_booked OR is_free THEN 1 + (n * 7) %% %(period)s
                   ELSE -3 - nth * 9 - n %% 7 END AS day) AS calendar
    """,
)

#: see `copy_rows`
COPIES = [
    (
        "res_partner",
        "bench_worker AS worker",
        "1",
        {
            "id": "worker.id",
            "name": "'Worker ' || worker.n",
            "complete_name": "'Worker ' || worker.n",
            "is_worker": "TRUE",
        },
    ),
    (
        "cooperative_status",
        "bench_worker AS worker",
        "1",
        {
            "id": "worker.id",
            "cooperator_id": "worker.id",
            "irregular_start_date": "worker.due - 6 * worker.period",
            "last_countdown_date": "worker.due - worker.period",
            "sr": "CASE WHEN worker.in_alert THEN -1 ELSE worker.n %% 5 END",
            "alert_start_time": "CASE WHEN worker.in_alert THEN worker.due - worker.period END",
        },
    ),
    (
        "shift_shift",
        "bench_shift AS shift",
        "1",
        {
            "id": "shift.id",
            "worker_id": "shift.worker_id",
            "start_time": "shift.start",
            "end_time": "shift.start + interval '3 hours'",
            "day": "shift.day",
            "state": "CASE WHEN shift.is_open THEN 'open' ELSE 'done' END",
        },
    ),
]


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
