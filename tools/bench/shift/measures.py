# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the shifts cost, beside a plain write of as many records or a plain reading of them."""

from datetime import datetime, timedelta

from odoo.addons.mail.models.mail_thread import MailThread
from odoo.tools import SQL

from ..shell import make_users
from ..stopwatch import compare_reading, compare_writing
from .clock import NOW, PERIOD, TODAY

BATCH = 200
DUE = 2_000
MANY = 1_000
PAGE = 80
#: a Monday with no other shifts, and the seats of its week
WEEK, WEEK_SEATS, SEATS_EACH = "2026-06-01", 400, 10
ROUNDS = 11
GROUP = "komunigi_shift.group_shift_management"


class Measures:
    """One database, as the scheduled actions and the members' office use it."""

    def __init__(self, env):
        env = env(context={"lang": "en_US", "tz": "Europe/Brussels"})
        self.env = env
        self.statuses = env["cooperative.status"]
        flying = [("irregular_start_date", "!=", False), ("sr", ">", 1)]
        self.ahead = self.statuses.search(flying, order="id").ids
        everyone = self.statuses.search([("irregular_start_date", "!=", False)], order="id")
        self.page = everyone[:PAGE].ids
        self.contacts = everyone[:PAGE].cooperator_id.ids
        self.at_no = self.statuses.search(
            [("alert_registration_state", "=", "no")], order="future_alert_date desc, id", limit=1
        ).id

    # writing: (key, (what makes it ready, what is measured), the same of a plain write)

    def writing(self):
        statuses, many = self.statuses, self.browse(self.ahead[:MANY])
        batch = self.browse(self.ahead[:BATCH])
        for key, count, make_ready, ours in (
            ("countdown_batch", BATCH, self.make_due, batch._count_down_safely),
            ("countdown_run", DUE, self.make_due, statuses._cron_compute_counter_irregular),
            ("refresh", BATCH, self.make_expired, statuses._cron_refresh_expired_answers),
            ("write", MANY, lambda _count: None, lambda: many.write({"sr": 1})),
        ):
            yield (
                key,
                (lambda n=count, ready=make_ready: ready(n), lambda _given, run=ours: run()),
                self.plain_write(count),
            )

    def plain_write(self, count):
        """One taken from a counter of each of as many workers, and nothing that follows from it.

        As anyone would write it with Odoo: counters differ, so each worker gets a `write` of their
        own, and all are sent to the database together. It is Odoo's `write` of a model with a
        chatter, without what the addon adds to it; the counter stands for `sr`, from which much
        follows.
        """
        some = self.browse(self.ahead[:count])

        def write(_given):
            for status in some.browse(some.ids):
                MailThread.write(status, {"booking_number": status.booking_number - 1})

        return (lambda: None), write

    def make_due(self, count):
        """So many workers whose next countdown is today's, with the answer that they then have."""
        self.update(
            count,
            SQL(
                "last_countdown_date = %(last)s, countdown_due_date = %(today)s,"
                " next_countdown_date = %(today)s, future_alert_date = %(today)s + sr * %(period)s,"
                " irregular_start_date = %(start)s",
                last=TODAY - timedelta(days=PERIOD),
                today=TODAY,
                period=PERIOD,
                start=TODAY - timedelta(days=6 * PERIOD),
            ),
        )
        self.env.cr.execute(
            SQL(
                "UPDATE res_partner AS partner SET future_alert_date = status.future_alert_date"
                " FROM cooperative_status AS status"
                " WHERE status.cooperator_id = partner.id AND status.id IN %s",
                tuple(self.ahead[:count]),
            )
        )

    def make_expired(self, count):
        """So many workers whose answer held until an hour ago."""
        self.update(count, SQL("answer_valid_until = %s", NOW - timedelta(hours=1)))

    def update(self, count, assignments):
        ids = tuple(self.ahead[:count])
        self.env.cr.execute(
            SQL("UPDATE cooperative_status SET %s WHERE id IN %s", assignments, ids)
        )
        self.env.invalidate_all(flush=False)

    # reading: (key, what is measured, the plain reading that it is compared with)

    def reading(self):
        self.statuses = self.statuses.with_user(*make_users(self.env, 1, "office", [GROUP]))
        one, at_no = self.browse(self.page[:1]), self.browse([self.at_no])
        yield (
            "none_due",
            lambda: self.statuses.sudo()._due_for_countdown().ids,
            lambda: self.statuses.sudo().search([("id", "=", one.id)]).ids,
        )
        names = ["display_name", "alert_registration_state", "future_alert_date"]
        with_reason = [*names, "alert_registration_reason"]
        contacts = self.statuses.env["res.partner"].browse(self.contacts)
        for key, records in (("contacts", contacts), ("workers", self.browse(self.page))):
            yield (
                key,
                lambda r=records: self.read(r, with_reason),
                lambda r=records: self.read(r, names),
            )
        yield "health", self.statuses.sudo()._health, lambda: at_no.read(["sr"])
        yield "answer", at_no.get_alert_answer, lambda: at_no.read(["sr"])
        yield "seats", at_no.get_free_seats_before_alert, lambda: at_no.read(["sr"])
        shifts = self.statuses.env["shift.shift"]
        self.make_week()
        yield "board", lambda: shifts.get_board(WEEK, 7), lambda: at_no.read(["sr"])

    def make_week(self):
        """A week of 400 seats that no worker of the coop has otherwise: ten on each shift, of
        which three are free."""
        start = datetime.fromisoformat(f"{WEEK} 06:00:00")
        # sudo: the office would be asked first, about seats that come too late
        self.statuses.sudo().env["shift.shift"].create(
            [
                {
                    "name": f"Task {shift % 4}",
                    "start_time": start + timedelta(hours=4 * shift),
                    "end_time": start + timedelta(hours=4 * shift + 3),
                    "worker_id": seat < 7 and self.contacts[seat + 7 * (shift % 10)],
                }
                for shift in range(WEEK_SEATS // SEATS_EACH)
                for seat in range(SEATS_EACH)
            ]
        )

    def browse(self, ids):
        return self.statuses.browse(ids)

    @staticmethod
    def read(records, names):
        """A page as the web client reads it."""
        return records.browse(records.ids).web_read({name: {} for name in names})


def compare(coops, part, say):
    """Each measure of a part, "writing" or "reading", in turns in all coops.

    :param list coops: Measures of databases, the smallest first
    :return: {key: [{"ours": {ms, queries}, "plain": alike} of each coop]}
    """
    told = {}
    for measures in zip(*(getattr(coop, part)() for coop in coops), strict=True):
        key = measures[0][0]
        functions = {}
        for nth, (_key, ours, plain) in enumerate(measures):
            for name, one in (("ours", ours), ("plain", plain)):
                functions[nth, name] = (coops[nth].env, *(one if part == "writing" else [one]))
        if part == "writing":
            measured = compare_writing(functions, ROUNDS)
        else:
            measured = compare_reading(functions)
        told[key] = [
            {name: pick(measured[nth, name]) for name in ("ours", "plain")}
            for nth in range(len(coops))
        ]
        times = ", ".join(f"{one['ours']['ms']:.2f}" for one in told[key])
        say(f"{key}: {times} ms")
    return told


def pick(measured):
    return {name: measured[name] for name in ("ms", "queries")}
