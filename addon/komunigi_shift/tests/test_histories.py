# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Random histories: after each event, what is stored is what the naive model says.

Coops without daylight saving keep the naive model simple; `test_time` is about the clock itself.
"""

import contextlib
import random
from collections import Counter
from datetime import date, datetime, timedelta

from odoo.exceptions import ValidationError

from ..models.cooperative_leave import LEAVE_FIELDS
from .common import ShiftCase
from .naive import LIMIT, NaiveWorker

START = date(2025, 1, 1)
ATTENDANCE = ("done", "absent_2", "absent_1", "absent_0", "excused", "open")


DIALOGS = {"holiday": "holiday", "exemption": "temporary_exemption"}
#: histories, and events of each; the long run is for whoever changes a rule
SHORT, LONG = (8, 50), (200, 60)
HISTORIES, EVENTS = SHORT


class TestHistories(ShiftCase):
    zone = "Asia/Tokyo"

    def test_histories(self):
        seen, told = Counter(), Counter()
        for seed in range(HISTORIES):
            with self.subTest(seed=seed):
                self.random = random.Random(seed)
                seen.update(self.play())
                told.update(self.status.history_ids.mapped("type"))
        self.assertEqual(len(seen), 6, f"every state is met: {seen}")
        self.assertEqual(len(told), 5, f"every kind of event is told: {told}")

    def play(self):
        self.now = datetime(2025, 1, 1, 9)
        self.at(self.now.isoformat())
        self.naive = NaiveWorker(START, self.now)
        self.status = self.new_worker("Ada", irregular_start_date=START, last_countdown_date=False)
        self.shifts = {}
        self.story = []
        states = []
        weights = {
            **{self.book: 6, self.cancel: 2, self.attend: 4, self.wait: 7},
            **{self.holiday: 1, self.exemption: 1, self.register: 2, self.alter: 1},
            **{self.withdraw: 1, self.extend: 3, self.shorten: 1, self.depart: 1, self.undo: 4},
        }
        for _step in range(EVENTS):
            event = self.random.choices(list(weights), weights.values())[0]
            self.story.append(event.__name__)
            event()
            self.compare()
            states.append(self.status.alert_registration_state)
        return states

    def compare(self):
        self.env.flush_all()
        self.env.invalidate_all()
        state, alert, key = self.naive.answer()
        status = self.status
        story = f"{self.now}: {self.story}"
        self.assertEqual(status.sr, self.naive.sr, story)
        self.assertEqual(status.last_countdown_date or None, self.naive.handled, story)
        self.assertEqual(status.alert_start_time or None, self.naive.alert_start, story)
        self.assertEqual(status.future_alert_date or None, alert, story)
        self.assertEqual(status.alert_registration_state, state, story)
        self.assertEqual(
            status.next_shift_id, self.shifts.get(key, status.next_shift_id[:0]), story
        )
        answer = status.get_alert_answer()
        self.assertEqual(answer["state"], state, story)
        if state == "in_alert":
            booked, needed, _lefts = self.naive.way_back()
            self.assertEqual((answer["booked"], answer["needed"]), (booked, needed), story)
            deadline = self.naive.deadline()
            self.assertEqual(answer["deadline"], deadline and deadline.isoformat(), story)
        self.assertEqual(status.cooperator_id.alert_registration_state, state, story)
        mine = {key for key, shift in self.shifts.items() if shift.worker_id}
        self.assertEqual(mine, self.naive.shifts.keys(), story)
        for kind, (start, end, *_reason) in LEAVE_FIELDS.items():
            shown = self.naive.shown(kind) or {"start": None, "end": None}
            columns = (status[start] or None, status[end] or None)
            self.assertEqual(columns, (shown["start"], shown["end"]), story)
        registered = status.leave_ids.filtered(lambda leave: leave.state == "registered")
        self.assertEqual(len(registered), len(self.naive.leaves), story)

    def book(self):
        """Within ten weeks, at an hour of its own, so that shifts never overlap."""
        key = len(self.shifts) + 1
        days = self.random.choice((0, 1, 3, 10, 27, 28, 29, 40, 70))
        hour = self.random.choice((0, 8, 22, 23))
        start = datetime.combine(self.now.date() + timedelta(days=days), datetime.min.time())
        start += timedelta(hours=hour, minutes=key % 60)
        credit = self.random.random() < 0.85
        if start < self.now or self.naive.has_left():
            return
        shift = self.new_shift(start.isoformat(), hours=1 / 60, gives_credit=credit)
        shift.worker_id = self.status.cooperator_id
        self.shifts[key] = shift
        self.naive.book(key, start, credit)

    def cancel(self):
        coming = [
            key
            for key, shift in self.naive.shifts.items()
            if shift["state"] == "open" and shift["start"] >= self.now
        ]
        if coming:
            key = self.random.choice(coming)
            self.naive.cancel(key)
            self.shifts[key].worker_id = False

    def attend(self):
        """Any past shift, also one that has an attendance already."""
        past = [key for key, shift in self.naive.shifts.items() if shift["start"] < self.now]
        if past:
            key = self.random.choice(past)
            state = self.random.choice(ATTENDANCE)
            self.naive.attend(key, state)
            self.shifts[key].state = state

    def holiday(self):
        start, end = self.dates()
        kind = self.random.random()
        if kind < 0.3:
            start = end = None
        elif kind < 0.45:
            end = None
        self.write_leave("holiday", start, end)

    def exemption(self):
        start, end = self.dates()
        kind = self.random.random()
        if kind < 0.5:
            start = end = None
        elif kind < 0.65:
            end = None
        self.write_leave("exemption", start, end)

    def write_leave(self, kind, start, end):
        """By the fields of the status, as an import does."""
        start_name, end_name, *_reason = LEAVE_FIELDS[kind]
        accepted = self.naive.write_leave(kind, start, end)
        self.naive.settle()
        with contextlib.ExitStack() as stack:
            if not accepted:
                stack.enter_context(self.assertRaises(ValidationError))
            self.status.write({start_name: start, end_name: end})

    def register(self):
        self.dialog(self.random.choice(("holiday", "exemption")), *self.dates())

    def alter(self):
        """Any leave, also one that is past, gets other dates."""
        if self.naive.leaves:
            target = self.random.choice(self.naive.leaves)
            self.dialog(target["kind"], *self.dates(), target)

    def withdraw(self):
        if self.naive.leaves:
            target = self.random.choice(self.naive.leaves)
            record = self.record_of(target)
            self.naive.count_down()
            self.naive.leaves.remove(target)
            self.naive.settle()
            self.naive.give_back()
            self.wizard(DIALOGS[target["kind"]], leave_id=record.id, is_withdrawal=True)

    def dialog(self, kind, start, end, target=None):
        """By the dialog, which frees what is inside and gives back what is outside."""
        values = {"start_date": start, "end_date": end}
        if target:
            values["leave_id"] = self.record_of(target).id
        if self.naive.put_leave(kind, start, end, target):
            self.naive.free(start, end)
            self.naive.settle()
            self.naive.give_back()
            self.wizard(DIALOGS[kind], **values)
        else:
            with self.assertRaises(ValidationError):
                self.wizard(DIALOGS[kind], **values)

    def record_of(self, leave):
        return self.status.leave_ids.filtered(
            lambda record: (
                record.state == "registered"
                and record.kind == leave["kind"]
                and (record.start_date or None) == leave["start"]
                and (record.end_date or None) == leave["end"]
            )
        )[:1]

    def wizard(self, name, **values):
        values |= {"status_id": self.status.id}
        self.env[f"shift.{name}"].create(values).action_confirm()

    def extend(self):
        if self.naive.can_extend():
            days = self.random.choice((1, 10, 28))
            self.naive.extend(days)
            self.wizard("extension", kind="manual", days=days)

    def shorten(self):
        """The last extension is withdrawn."""
        if self.naive.former and self.naive.extension_start:
            self.naive.withdraw_extension()
            self.wizard("extension", is_withdrawal=True)

    def depart(self):
        kind = self.random.choice(("resigning", "unsubscribed"))
        self.naive.depart(kind)
        self.wizard("departure", kind=kind, reason="Moves")

    def undo(self):
        if self.naive.has_left() and self.naive.sr > LIMIT:
            self.naive.undo()
            self.wizard("departure", kind="undo")

    def dates(self):
        start = self.now.date() + timedelta(days=self.random.randrange(-10, 40))
        return start, start + timedelta(days=self.random.choice((0, 1, 27, 28, 60)))

    def wait(self):
        """Hours or weeks pass; the countdown runs or is missed, once or twice."""
        hours = self.random.choice((1, 5, 24, 72, 73, 24 * 7, 24 * 28, 24 * 40))
        self.now += timedelta(hours=hours)
        self.naive.now = self.now
        self.at(self.now.isoformat())
        for _run in range(self.random.choice((0, 1, 1, 2))):
            self.naive.count_down()
            self.env["cooperative.status"]._cron_compute_counter_irregular()
        self.naive.settle()
        self.env["cooperative.status"]._cron_refresh_expired_answers()
