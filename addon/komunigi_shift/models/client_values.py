# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What clients send to the methods of the answer, read: ids, dates and keys, within their range.

Each raises a `UserError` that says what is wrong.
"""

from odoo import fields
from odoo.exceptions import UserError

from ..policy import SOFT, broken_limits, leave_problem, shift_day
from .groups import MANAGEMENT_GROUP

#: the leaves of a `Worker`, as clients name them
LEAVES = ("holiday", "exemption")
#: shifts that one call may ask about
MOST_SEATS = 200
#: days of the board that one call may ask for
MOST_DAYS = 14


def read_number(env, value):
    """An id, or a number that is not below zero."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise UserError(env._("This is not valid: a number was expected."))
    return value


def read_day(env, value):
    """A date, or None where nothing was sent."""
    try:
        return fields.Date.to_date(value) or None
    except (AttributeError, TypeError, ValueError) as error:
        raise UserError(env._("A date is not valid.")) from error


def read_ids(env, values):
    """Ids of shifts, not more than one call may ask about."""
    if not isinstance(values, list | tuple) or len(values) > MOST_SEATS:
        raise UserError(env._("At most %(count)s shifts can be asked about.", count=MOST_SEATS))
    return [read_number(env, value) for value in values]


def read_limit(env, value):
    """How many seats to answer with."""
    return min(read_number(env, value), MOST_SEATS)


def read_period(env, first_day, days):
    """The first and the last day of as many days from `first_day` on."""
    if not isinstance(first_day, str) or not 1 <= read_number(env, days) <= MOST_DAYS:
        raise UserError(env._("From 1 to %(count)s days can be shown.", count=MOST_DAYS))
    first = read_day(env, first_day)
    last = first and shift_day(first, days - 1)
    if not last:
        raise UserError(env._("A date is not valid."))
    return first, last


def read_despite(env, despite):
    """The keys of `SOFT` that shall be passed over, where this user may."""
    if not isinstance(despite, list | tuple) or not set(map(str, despite)) <= set(SOFT):
        raise UserError(env._("Only a leave or a late date can be overridden."))
    if despite and not env.user.has_group(MANAGEMENT_GROUP):
        raise UserError(env._("Only the management may book it anyway."))
    return tuple(despite)


def read_changes(env, changes, today):
    """The changes of `preview_alert`: ids, days, and leave on the coop's date `today`."""
    if not isinstance(changes, dict) or changes.keys() - {"book", "cancel", "extension", *LEAVES}:
        raise UserError(env._("These changes cannot be previewed."))
    read = {}
    for name in ("book", "cancel"):
        read[name] = read_ids(env, changes.get(name, []))
    if "extension" in changes:
        read["extension"] = read_number(env, changes["extension"])
        check_extension(env, read["extension"], today)
    for name in LEAVES:
        if name in changes:
            read[name] = _read_dates(env, changes[name])
            problem = leave_problem(*read[name], today)
            if problem:
                raise UserError(env["cooperative.leave"]._problem_in_words(problem))
    return read


def check_extension(env, days, today):
    """Refuses days that no extension lasts."""
    for broken in broken_limits({"days": days}, today):
        raise UserError(
            env._(
                "An extension lasts from %(least)s to %(most)s days.",
                least=broken.least,
                most=broken.most,
            )
        )


def _read_dates(env, pair):
    """(start, end) as dates or None."""
    try:
        start, end = pair
    except (TypeError, ValueError) as error:
        raise UserError(env._("A date is not valid.")) from error
    return read_day(env, start), read_day(env, end)
