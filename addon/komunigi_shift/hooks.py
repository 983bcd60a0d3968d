"""Adopting a database in which the earlier module has run."""

from .rules import grid_dates


def post_init_hook(env):
    """Says of every flying worker that came with the database which grid dates are handled.

    The earlier module kept no such date: it counted down on the day itself and named the workers
    in that day's journal. A grid date of today that no journal names is left for the next run.
    """
    statuses = env["cooperative.status"].search(
        [("working_mode", "=", "irregular"), ("last_countdown_date", "=", False)]
    )
    for status in statuses.filtered("irregular_start_date"):
        today = status.company_id._shift_today()
        period = status.company_id._shift_terms().period
        dates = grid_dates(status.irregular_start_date, None, today, period)
        if dates and dates[-1] == today and not status._journals_of(today):
            dates.pop()
        if dates:
            status.last_countdown_date = dates[-1]
