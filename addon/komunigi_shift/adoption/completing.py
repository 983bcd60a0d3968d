# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Once our models have their columns: what the earlier ones kept in another way."""

import json
import logging
from collections import Counter
from datetime import timedelta

from odoo import fields
from odoo.tools import SQL
from odoo.tools.sql import column_exists

from .former import ADDON, gone_modules, left_over

_logger = logging.getLogger(__name__)


def complete(env):
    """Once our models have their columns: what the earlier ones kept in another way."""
    if column_exists(env.cr, "shift_template", "day_nb_id"):
        _choose_time_zones(env)
        _place_in_companies(env)
        _adopt_template(env)
        _adopt_seats(env)
        _adopt_counted(env)
        _take_over_planners(env)
    for table, column, rows in left_over(env):
        what = f"{table}.{column}" if column else table
        _logger.info("Adoption: %s is not read by this app, and kept (%s rows)", what, rows)


def _take_over_planners(env):
    """Whoever could plan may manage: there is no group in between."""
    env.cr.execute(
        """
        INSERT INTO res_groups_users_rel (gid, uid)
        SELECT %s, member.uid FROM res_groups_users_rel AS member
          JOIN ir_model_data AS data ON data.res_id = member.gid AND data.model = 'res.groups'
         WHERE data.name = 'group_planning_management' AND data.module = ANY(%s)
            ON CONFLICT DO NOTHING
        """,
        [env.ref(f"{ADDON}.group_shift_management").id, gone_modules(env)],
    )


def _choose_time_zones(env):
    """The earlier modules read dates in the time zone of each user: that of most is the coop's."""
    for company in env["res.company"].search([("shift_tz", "=", "UTC")]):
        users = env["res.users"].search([("share", "=", False), ("company_ids", "in", company.ids)])
        zones = Counter(zone for zone in users.mapped("tz") if zone)
        if zones:
            # not by `write`, which would give every answer anew, before leaves are records
            zone = zones.most_common(1)[0][0]
            env.cr.execute("UPDATE res_company SET shift_tz = %s WHERE id = %s", [zone, company.id])


def _place_in_companies(env):
    """Statuses and shifts had no company: they are where their worker is."""
    env.flush_all()
    env.cr.execute(
        """
        UPDATE cooperative_status AS status SET company_id = partner.company_id
          FROM res_partner AS partner
         WHERE partner.id = status.cooperator_id AND partner.company_id != status.company_id;
        UPDATE shift_shift AS shift SET company_id = status.company_id
          FROM cooperative_status AS status
         WHERE status.cooperator_id = shift.worker_id AND shift.company_id != status.company_id
        """
    )
    env.invalidate_all()
    shifts = env["shift.shift"]
    env.add_to_compute(shifts._fields["day"], shifts.search([]))
    env.flush_all()


def _adopt_template(env):
    """The day and rhythm of each line: plannings came one after the other, each for as many days
    as its period, and then the first again.

    A line whose rhythm is not one of whole weeks is archived: it would ask for seats that nobody
    meant.
    """
    has_periods = column_exists(env.cr, "shift_planning", "periodicity")
    period = SQL("COALESCE(NULLIF(periodicity, 0), 7)" if has_periods else "7")
    plannings = env.execute_query(
        SQL("SELECT id, sequence, %s FROM shift_planning ORDER BY sequence, id", period)
    )
    starts, cycle = _next_starts(env, plannings), sum(days for *_planning, days in plannings)
    lines = env.execute_query(
        SQL(
            """
            SELECT template.id, planning_id, day.number, (
                       SELECT MAX((start_time AT TIME ZONE 'UTC'
                                   AT TIME ZONE company.shift_tz)::date)
                         FROM shift_shift WHERE task_template_id = template.id)
              FROM shift_template AS template
              JOIN shift_daynumber AS day ON day.id = day_nb_id
              JOIN res_company AS company ON company.id = template.company_id
             WHERE planning_id IS NOT NULL AND first_day IS NULL
            """
        )
    )
    for line, planning, number, last in lines:
        day = last or starts[planning] + timedelta(days=(number or 1) - 1)
        weeks, rest = divmod(cycle, 7)
        fits = not rest and 1 <= weeks <= 52
        env.cr.execute(
            "UPDATE shift_template SET week_day = %s, weeks = %s, first_day = %s,"
            " active = active AND %s WHERE id = %s",
            [str(day.weekday()), weeks if fits else 1, day, fits, line],
        )
        if not fits:
            _logger.warning(
                "Adoption: line %s of the template came every %s days: archived", line, cycle
            )
    env.invalidate_all()


def _next_starts(env, plannings):
    """{id of a planning: the day on which it was to begin next}."""
    get = env["ir.config_parameter"].get_param
    said = (get(f"{prefix}next_planning_date") for prefix in ("shift.", ""))
    start = next((fields.Date.to_date(day) for day in said if day and day > "2000"), None)
    last = next((get(f"{p}last_planning_seq") for p in ("shift.", "")), None) or "0"
    today = fields.Date.today()
    start = start or today - timedelta(days=today.weekday())
    later = [one for one in plannings if last.isdigit() and (one[1] or 0) > int(last)]
    starts = {}
    for planning, _sequence, days in [*later, *(one for one in plannings if one not in later)]:
        starts[planning] = start
        start += timedelta(days=days)
    return starts


def _adopt_seats(env):
    """Seats that were generated stand for their line and day, so that none is generated again."""
    env.cr.execute(
        """
        UPDATE shift_shift AS shift SET template_id = task_template_id, template_day = seat.day,
               template_seat = seat.number
          FROM (SELECT shift.id, local.day,
                       ROW_NUMBER() OVER (
                           PARTITION BY task_template_id, local.day ORDER BY shift.id)
                       + COALESCE((SELECT MAX(template_seat) FROM shift_shift AS made
                                    WHERE made.template_id = shift.task_template_id
                                      AND made.template_day = local.day), 0) AS number
                  FROM shift_shift AS shift
                  JOIN res_company AS company ON company.id = shift.company_id
            CROSS JOIN LATERAL (SELECT (start_time AT TIME ZONE 'UTC'
                                        AT TIME ZONE company.shift_tz)::date AS day) AS local
                 WHERE task_template_id IS NOT NULL AND template_id IS NULL) AS seat
         WHERE seat.id = shift.id
        """
    )
    env.invalidate_all()


def _adopt_counted(env):
    """What each attendance has counted, and for whom, so that a correction takes back that."""
    env.cr.execute(
        "SELECT id, revert_info FROM shift_shift"
        " WHERE revert_info != '' AND counted_status_id IS NULL"
    )
    counted = [(shift, *_counted_of(text)) for shift, text in env.cr.fetchall()]
    counted = [row for row in counted if row[1]]
    env.cr.execute(
        """
        UPDATE shift_shift AS shift SET counted_status_id = status.id, counted_sr = counted.sr,
               counted_sc = counted.sc
          FROM unnest(%s::int[], %s::int[], %s::int[], %s::int[]) AS counted (id, status, sr, sc)
          JOIN cooperative_status AS status ON status.id = counted.status
         WHERE shift.id = counted.id
        """,
        [list(column) for column in zip(*counted, strict=True)] or [[], [], [], []],
    )
    env.invalidate_all()


def _counted_of(text):
    """(id of the status, sr, sc) out of what the earlier module would have added to take it back;
    (None, 0, 0) where that says nothing."""
    try:
        info = json.loads(text)
        change = info["data"]
        status, sr, sc = info["status_id"], -int(change.get("sr", 0)), -int(change.get("sc", 0))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, 0, 0
    return (status, sr, sc) if sr or sc else (None, 0, 0)
