# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
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
        self.unsubscribed = self.resigning = False
        self.leaves = []
        self.extension_start = None
        self.extension_days = 0
        self.former = []
        self.shifts = {}
        self.released = {}

    # events: before attendance is counted and a leave changes, the countdowns until then come

    def book(self, key, start, gives_credit):
        self.shifts[key] = {"start": start, "state": "open", "credit": gives_credit}

    def cancel(self, key):
        del self.shifts[key]

    def attend(self, key, state):
        shift = self.shifts[key]
        change = self._worth(state, shift) - self._worth(shift["state"], shift)
        if change:
            self.count_down()
        self._add(change)
        shift["state"] = state

    def write_leave(self, kind, start, end):
        """The dates of a kind are written on the status; False: refused."""
        shown, entered = self.shown(kind), {"kind": kind, "start": start, "end": end}
        if start is None and end is None:
            self.count_down()
            if shown:
                self.leaves.remove(shown)
            return True
        target = shown
        if shown and not self._is_half(shown) and not self._is_half(entered):
            meant = [leave for leave in self._of(kind) if self._meet(leave, entered)]
            if meant:
                target = shown if shown in meant else min(meant, key=lambda x: x["start"])
            elif shown["start"] <= self.now.date():
                target = None
        elif not shown and not self._is_half(entered):
            meant = [leave for leave in self._of(kind) if self._meet(leave, entered)]
            target = min(meant, key=lambda x: x["start"], default=None)
        return self.put_leave(kind, start, end, target)

    def put_leave(self, kind, start, end, target=None):
        """Registers a leave, or changes `target`; False: refused, it has a day of another one."""
        entered = {"kind": kind, "start": start, "end": end}
        others = [leave for leave in self._of(kind) if leave is not target]
        if any(self._meet(leave, entered) for leave in others):
            return False
        self.count_down()
        if target:
            target.update(entered)
        else:
            self.leaves.append(entered)
        return True

    def shown(self, kind):
        half = [leave for leave in self._of(kind) if self._is_half(leave)]
        if half:
            return half[0]
        far = self.now.date() + FAR * DAY
        ahead = [leave for leave in self._of(kind) if (leave["end"] or far) >= self.now.date()]
        return min(ahead, key=lambda leave: leave["start"], default=None)

    def free(self, start=None, end=None):
        """Coming shifts are freed: those from one day to another, or all."""
        for key, shift in list(self.shifts.items()):
            is_coming = shift["state"] == "open" and shift["start"] >= self.now
            day = shift["start"].date()
            if is_coming and (start is None or start <= day and (end is None or day <= end)):
                self.released[key] = self.shifts.pop(key)

    def give_back(self):
        """What was freed, still lies ahead, and is not on leave."""
        for key, shift in list(self.released.items()):
            is_ahead = shift["start"] >= self.now and not self._on_leave(shift["start"].date())
            if is_ahead and not self.is_gone():
                self.shifts[key] = self.released.pop(key)

    def depart(self, flag):
        setattr(self, flag, True)
        self.settle()

    def undo(self):
        """Whoever comes back is not charged for the countdowns that have passed meanwhile."""
        self.unsubscribed = self.resigning = False
        day = self.now.date() - DAY
        while day > (self.handled or self.start):
            if self._is_grid(day):
                self.handled = day
                break
            day -= DAY
        self.settle()
        self.give_back()

    def settle(self):
        if self.sr <= LIMIT:
            self.unsubscribed = True
        if self.is_gone():
            self.free()

    def has_left(self):
        return self.unsubscribed or self.resigning

    def is_gone(self):
        """Whoever has an extension that still runs has not gone."""
        if self.resigning or not self.unsubscribed:
            return self.resigning
        if not self.extension_start or not self.alert_start or self.sr >= 0:
            return True
        deadline = self.deadline()
        return deadline is not None and self.now.date() > deadline

    def can_extend(self):
        is_short = self.sr < 0 and not self.is_gone() and not self._on_leave(self.now.date())
        return is_short and self.deadline() is not None

    def extend(self, days):
        """Its days come after the deadline, or today: at work, day by day, from today on."""
        day, deadline, left = self.now.date(), self.deadline(), 0
        while day < deadline:
            left += not self._on_leave(day)
            day += DAY
        self.former.append((self.extension_start, self.extension_days))
        self.extension_start, self.extension_days = self.now.date(), left + days

    def withdraw_extension(self):
        self.extension_start, self.extension_days = self.former.pop()
        self.settle()

    def _of(self, kind):
        return [leave for leave in self.leaves if leave["kind"] == kind]

    def _is_half(self, leave):
        if leave["kind"] == "exemption":
            return leave["start"] is None
        return leave["start"] is None or leave["end"] is None

    def _meet(self, leave, other):
        if self._is_half(leave) or self._is_half(other):
            return False
        starts_in_time = other["end"] is None or leave["start"] <= other["end"]
        return starts_in_time and (leave["end"] is None or other["start"] <= leave["end"])

    def count_down(self):
        """Day by day since the last handled one."""
        day = (self.handled or self.start) + DAY
        while day <= self.now.date():
            if self._is_grid(day) and not self.has_left():
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
            self.former = []
        self.settle()

    def _worth(self, state, shift):
        if not shift["credit"]:
            return 0
        if state in ("done", "absent_0"):
            return 1
        return -1 if state == "absent_2" else 0

    def _is_grid(self, day):
        return day > self.start and (day - self.start).days % PERIOD == 0

    def _on_leave(self, day):
        for leave in self.leaves:
            if self._is_half(leave):
                continue
            if leave["start"] <= day and (leave["end"] is None or day <= leave["end"]):
                return True
        return False

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
        if self.has_left():
            return "not_applicable", None
        if any(self._is_half(leave) for leave in self.leaves):
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
        for leave in self.leaves:
            if leave["kind"] == "exemption" and not leave["end"]:
                days.append(leave["start"])
        return max(days)
