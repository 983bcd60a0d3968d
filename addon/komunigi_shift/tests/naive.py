"""A slow model of a flying worker, written from the rules in words, to check the addon against.

It uses nothing of the addon: it looks at every single day, and keeps its own shifts and counters.
Times are the coop's wall clock, without a zone.
"""

from datetime import timedelta

DAY = timedelta(days=1)
PERIOD = 28
GRACE = timedelta(days=3)
FAR = 5000
LIMIT = -4
ALERT_DELAY = 28


class NaiveWorker:
    """The state of a worker after a history of events; `answer()` is computed from scratch."""

    def __init__(self, start, now):
        self.start = start
        self.now = now
        self.handled = None
        self.sr = 0
        self.alert_start = None
        self.penalised = False
        self.gone = False
        self.holiday = (None, None)
        self.exemption = (None, None)
        self.extension_start = None
        self.extension_days = 0
        self.shifts = {}

    # events

    def book(self, key, start, gives_credit):
        self.shifts[key] = {"start": start, "state": "open", "credit": gives_credit}

    def cancel(self, key):
        del self.shifts[key]

    def attend(self, key, state):
        shift = self.shifts[key]
        self._add(self._worth(state, shift) - self._worth(shift["state"], shift))
        shift["state"] = state

    def leave(self, kind, start, end):
        setattr(self, kind, (start, end))

    def count_down(self):
        """Day by day since the last handled one."""
        day = (self.handled or self.start) + DAY
        while day <= self.now.date():
            if self._is_grid(day) and not self.gone:
                self.handled = day
                if not self._on_leave(day):
                    self._take(day)
            day += DAY

    def _take(self, day):
        if self.sr <= 0 and self.alert_start is None and not self.penalised:
            self.penalised = True
            self._add(-2, day)
        else:
            self._add(-1, day)

    def _add(self, change, day=None):
        if change == 0:
            return
        self.sr += change
        if self.sr >= 1:
            self.penalised = False
        if self.sr < 0:
            if self.alert_start is None:
                self.alert_start = day or self.now.date()
        elif change > 0:
            self.alert_start = self.extension_start = None
        if self.sr <= LIMIT and not self.gone:
            self.gone = True
            self.shifts = {
                key: shift
                for key, shift in self.shifts.items()
                if shift["state"] != "open" or shift["start"] < self.now
            }

    def _worth(self, state, shift):
        if not shift["credit"]:
            return 0
        if state in ("done", "absent_0"):
            return 1
        return -1 if state == "absent_2" else 0

    def _is_grid(self, day):
        return day > self.start and (day - self.start).days % PERIOD == 0

    def _on_leave(self, day):
        start, end = self.holiday
        if start and end and start <= day <= end:
            return True
        start, end = self.exemption
        return bool(start) and start <= day and (end is None or day <= end)

    # the answer

    def answer(self):
        """(state, alert date, next shift's key or None)"""
        coming = sorted(
            (shift["start"], key)
            for key, shift in self.shifts.items()
            if shift["state"] == "open" and shift["start"] >= self.now
        )
        next_shift = coming[0][1] if coming else None
        state, alert = self._state()
        return state, alert, next_shift

    def _state(self):
        if self.gone:
            return "not_applicable", None
        if (self.holiday[0] is None) != (self.holiday[1] is None):
            return "incomplete", None
        alert = self._alert_date()
        if alert is None:
            return "not_applicable", None
        if self.sr < 0 or self.alert_start:
            return "in_alert", None
        return self._registered(alert), alert

    def _alert_date(self):
        credits = self.sr
        day = self.handled or self.start
        for _step in range(FAR):
            day += DAY
            if not self._is_grid(day) or self._on_leave(day):
                continue
            if credits <= 0:
                return day
            credits -= 1
        return None

    def _registered(self, alert):
        pending = False
        for shift in self.shifts.values():
            if shift["state"] != "open" or not shift["credit"]:
                continue
            if shift["start"].date() >= alert:
                continue
            if shift["start"] >= self.now:
                return "yes"
            if self.now - shift["start"] <= GRACE:
                pending = True
        return "pending" if pending else "no"

    # in alert

    def deadline(self):
        """The day by which the worker is to be back at zero, each day at work counted; or None."""
        day, left = self.alert_start, ALERT_DELAY
        if self.extension_start:
            day, left = self.extension_start, self.extension_days
        if day is None:
            return None
        for _step in range(FAR):
            if not self._on_leave(day):
                if left == 0:
                    return day
                left -= 1
            day += DAY
        return None

    def way_back(self):
        """(booked, needed, {countdown day: counter after it}) of a worker in alert, day by day.

        Each day begins with its countdown; its shifts come after that, one by one.
        """
        last = self._last_day_looked_at()
        counter, booked, lefts = self.sr, 0, {}
        needed = 0 if counter >= 0 else None
        day = min(self.handled or self.start, self.now.date())
        while day <= last:
            is_due = day > (self.handled or self.start) and self._is_grid(day)
            if is_due and not self._on_leave(day):
                counter -= 1
                lefts[day] = counter
            for shift in self.shifts.values():
                if shift["start"].date() != day or shift["start"] < self.now:
                    continue
                if shift["state"] != "open" or not shift["credit"]:
                    continue
                booked += 1
                counter += 1
                if counter >= 0 and needed is None:
                    needed = booked
            day += DAY
        if needed is None:
            needed = booked - counter
        return booked, needed, lefts

    def _last_day_looked_at(self):
        deadline = self.deadline()
        if deadline:
            return deadline - DAY
        days = [self.now.date()]
        for shift in self.shifts.values():
            if shift["state"] == "open" and shift["credit"]:
                days.append(shift["start"].date())
        start, end = self.exemption
        if start and not end:
            days.append(start)
        return max(days)
