# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Adopting a database in which the earlier module has run."""

from odoo.exceptions import UserError

from .adoption import ADDON, complete, prepare
from .models.status_change import Fact, StatusChange
from .policy import grid_dates

#: models that the earlier modules have, too
SHARED = ("cooperative.status", "shift.shift", "shift.template", "shift.type")


def pre_init_hook(env):
    """Refuses a database in which another addon is at work on the same records: both would write
    them, each by its own rules. An earlier module whose code is gone is adopted instead."""
    for name in SHARED:
        other = name in env.registry and env.registry[name]._original_module
        if other and other != ADDON:
            raise UserError(
                env._(
                    "%(other)s keeps the workers and shifts of this database. Take its code off"
                    " the server first: its records stay, and this app adopts them.",
                    other=other,
                )
            )
    prepare(env)


def post_init_hook(env):
    """Brings statuses that came with the database in line with the rules.

    The earlier module kept no date of the last countdown: it counted down on the day itself and
    named the workers in that day's journal. Columns of the same name hold what it answered, so
    every answer is given anew.
    """
    complete(env)
    statuses = env["cooperative.status"].search([])
    for status in statuses:
        if status.irregular_start_date and not status.last_countdown_date:
            status.last_countdown_date = last_handled(status)
    env["cooperative.leave"]._adopt(statuses)
    statuses.cooperator_id.filtered(lambda partner: not partner.is_worker).is_worker = True
    change = StatusChange(Fact("adopted"))
    statuses.with_context(status_change=change)._refresh_answers()
    statuses._free_shifts_of_archived()


def last_handled(status):
    """The last grid date up to today, or before today if no journal of today names the worker."""
    today = status.company_id._shift_today()
    period = status.company_id._shift_terms().period
    dates = grid_dates(status.irregular_start_date, None, today, period)
    if dates and dates[-1] == today and status not in status._journal_of(today).line_ids:
        dates.pop()
    return dates[-1] if dates else False
