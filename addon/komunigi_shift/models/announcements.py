# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Telling open screens that answers, or the shifts of a day, may differ.

What is told names records and days, and says nothing about them: each reader asks the server, with
their own rights. It goes through the bus, which PostgreSQL carries to every Odoo server; what
changes together is told together, at the end of the transaction.
"""

from odoo import fields

#: what the bus is told on: the channel of a company, under this name
SUBCHANNEL = "shift_answers"
NOTIFICATION = "komunigi_shift.answers_changed"
DAYS_NOTIFICATION = "komunigi_shift.days_changed"
_PENDING = "komunigi_shift.answers"
_PENDING_DAYS = "komunigi_shift.days"


def announce(statuses):
    """Tells the office that these answers may differ."""
    ids = {status.id for status in statuses if isinstance(status.id, int)}
    _gather(statuses.env, _PENDING, ids, _send)


def announce_days(shifts):
    """Tells the office that the shifts of these shifts' days differ: those there are now."""
    days = {(shift.company_id.id, shift.day) for shift in shifts}
    _gather(shifts.env, _PENDING_DAYS, days, _send_days)


def _gather(env, key, items, send):
    """Keeps items until the end of the transaction, when they are sent together."""
    if not items:
        return
    precommit = env.cr.precommit
    if key not in precommit.data:
        precommit.data[key] = set()
        precommit.add(lambda: send(env, precommit.data.pop(key, ())))
    precommit.data[key] |= items


def _send(env, ids):
    # sudo: only ids are told, to those who may read the statuses of that company
    statuses = env["cooperative.status"].sudo().browse(ids).exists()
    for company, group in statuses.grouped("company_id").items():
        told = {"statuses": group.ids, "partners": group.cooperator_id.ids}
        env["bus.bus"]._sendone((company, SUBCHANNEL), NOTIFICATION, told)


def _send_days(env, pairs):
    by_company = {}
    for company_id, day in pairs:
        by_company.setdefault(company_id, []).append(fields.Date.to_string(day))
    for company_id, days in by_company.items():
        channel = (env["res.company"].browse(company_id), SUBCHANNEL)
        env["bus.bus"]._sendone(channel, DAYS_NOTIFICATION, {"days": sorted(days)})
