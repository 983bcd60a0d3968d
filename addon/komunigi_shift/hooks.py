"""Adopting a database in which the earlier module has run."""

from .models.status_change import StatusChange
from .policy import grid_dates


def post_init_hook(env):
    """Brings statuses that came with the database in line with the rules.

    The earlier module kept no date of the last countdown: it counted down on the day itself and
    named the workers in that day's journal. Columns of the same name hold what it answered, so
    every answer is given anew.
    """
    statuses = env["cooperative.status"].search([])
    for status in statuses:
        company = status.cooperator_id.company_id
        if company and company != status.company_id:
            status.company_id = company
        if status.irregular_start_date and not status.last_countdown_date:
            status.last_countdown_date = last_handled(status)
    env["cooperative.leave"]._adopt(statuses)
    statuses.cooperator_id.is_worker = True
    change = StatusChange(env._("Adopted from the earlier module"))
    statuses.with_context(status_change=change)._refresh_answers()


def last_handled(status):
    """The last grid date up to today, or before today if no journal of today names the worker."""
    today = status.company_id._shift_today()
    period = status.company_id._shift_terms().period
    dates = grid_dates(status.irregular_start_date, None, today, period)
    if dates and dates[-1] == today and status not in status._journal_of(today).line_ids:
        dates.pop()
    return dates[-1] if dates else False
