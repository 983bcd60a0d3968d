"""Random histories: after each event, what is stored is what the naive model says.

Coops without daylight saving keep the naive model simple; `test_time` is about the clock itself.
"""

import random
from collections import Counter
from datetime import date, datetime, timedelta

from .common import ShiftCase
from .naive import NaiveWorker

START = date(2025, 1, 1)
ATTENDANCE = ("done", "absent_2", "absent_1", "absent_0", "excused", "open")


class TestHistories(ShiftCase):
    zone = "Asia/Tokyo"
    steps = 50

    def test_histories(self):
        seen = Counter()
        for seed in range(8):
            with self.subTest(seed=seed):
                self.random = random.Random(seed)
                seen.update(self.play())
        self.assertEqual(len(seen), 6, f"every state is met: {seen}")

    def play(self):
        self.now = datetime(2025, 1, 1, 9)
        self.at(self.now.isoformat())
        self.naive = NaiveWorker(START, self.now)
        self.status = self.new_worker("Ada", irregular_start_date=START, last_countdown_date=False)
        self.shifts = {}
        self.story = []
        states = []
        for _step in range(self.steps):
            event = self.random.choices(
                (self.book, self.cancel, self.attend, self.holiday, self.exemption, self.wait),
                weights=(5, 2, 4, 1, 1, 6),
            )[0]
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

    def book(self):
        """Within ten weeks, at an hour of its own, so that shifts never overlap."""
        key = len(self.shifts) + 1
        days = self.random.choice((0, 1, 3, 10, 27, 28, 29, 40, 70))
        hour = self.random.choice((0, 8, 22, 23))
        start = datetime.combine(self.now.date() + timedelta(days=days), datetime.min.time())
        start += timedelta(hours=hour, minutes=key % 60)
        credit = self.random.random() < 0.85
        if start < self.now or self.naive.gone:
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
        self.naive.leave("holiday", start, end)
        self.status.write({"holiday_start_time": start, "holiday_end_time": end})

    def exemption(self):
        start, end = self.dates()
        kind = self.random.random()
        if kind < 0.5:
            start = end = None
        elif kind < 0.65:
            end = None
        self.naive.leave("exemption", start, end)
        self.status.write({"temporary_exempt_start_date": start, "temporary_exempt_end_date": end})

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
        self.env["cooperative.status"]._cron_refresh_expired_answers()
