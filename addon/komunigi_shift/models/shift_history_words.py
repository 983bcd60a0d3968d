# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models

from ..policy import isolated
from .day_in_words import FULL, day_in_words


class ShiftHistoryWords(models.AbstractModel):
    """What the history says, in the language of its reader: its lines keep facts, not sentences.

    A fact is `[code, values]`, and a code is a method below; an addon that keeps facts of its own
    adds theirs. Values are what JSON holds: dates are "YYYY-MM-DD", choices are the keys of their
    selection.
    """

    _name = "shift.history.words"
    _description = "Words of a Worker's History"

    @api.model
    def _say(self, fact):
        """The sentence of a fact; its code, where the addon that knows it is gone."""
        code, values = fact
        say = getattr(self, f"_say_{code}", None)
        return say(**values) if say else code

    def _day(self, day):
        return day_in_words(self.env, day, FULL) if day else "…"

    def _days(self, days):
        return ", ".join(map(self._day, days))

    def _choice(self, model, name, key):
        choices = self.env[model]._fields[name]._description_selection(self.env)
        return dict(choices).get(key, key)

    def _leave(self, kind, start, end):
        """E.g. "Holiday 10 Feb 2025 – 5 Mar 2025"."""
        kind = self._choice("cooperative.leave", "kind", kind)
        return f"{kind} {self._day(start)} – {self._day(end)}"

    # --- what changed ---

    def _say_status(self, before, after):
        keys = [key for key in (before, after) if key]
        return " → ".join(self._choice("cooperative.status", "status", key) for key in keys)

    def _say_counters(self, sr=None, sc=None):
        told = []
        if sr:
            told.append(self.env._("Shift counter: %(change)s", change=_from_to(*sr)))
        if sc:
            told.append(self.env._("Compensation counter: %(change)s", change=_from_to(*sc)))
        return ", ".join(told)

    def _say_deadline(self, before, after):
        if not after:
            return self.env._("No deadline any more (was: %(before)s)", before=self._day(before))
        if not before:
            return self.env._("Deadline: %(after)s", after=self._day(after))
        return self.env._(
            "Deadline: %(before)s → %(after)s", before=self._day(before), after=self._day(after)
        )

    def _say_resigning(self, now):
        return self.env._("Resigns") if now else self.env._("Does not resign any more")

    def _say_unsubscribed(self, now):
        return self.env._("Unsubscribed") if now else self.env._("Not unsubscribed any more")

    def _say_freed(self, days):
        return self.env._("Shifts freed: %(days)s", days=self._days(days))

    def _say_given_back(self, days):
        return self.env._("Shifts given back: %(days)s", days=self._days(days))

    def _say_booked(self, shift, day):
        return self.env._("%(shift)s on %(day)s", shift=isolated(shift), day=self._day(day))

    def _say_leave_registered(self, leave):
        return self.env._("Registered: %(leave)s", leave=self._leave(*leave))

    def _say_leave_withdrawn(self, leave):
        return self.env._("Withdrawn: %(leave)s", leave=self._leave(*leave))

    def _say_leave_changed(self, before, after):
        return self.env._(
            "Changed: %(before)s → %(after)s",
            before=self._leave(*before),
            after=self._leave(*after),
        )

    # --- why ---

    def _say_by_hand(self):
        return self.env._("Entered by hand")

    def _say_countdown(self, day):
        return self.env._("Countdown of %(day)s", day=self._day(day))

    def _say_date_has_come(self):
        return self.env._("The date has come")

    def _say_attendance(self, shift, day, state):
        return self.env._(
            "%(shift)s on %(day)s: %(state)s",
            shift=isolated(shift),
            day=self._day(day),
            state=self._choice("shift.shift", "state", state),
        )

    def _say_alert_reversed(self, shift, day):
        return self.env._(
            "Alert reversed: %(shift)s on %(day)s was worked before it",
            shift=isolated(shift),
            day=self._day(day),
        )

    def _say_settings(self):
        return self.env._("Settings changed")

    def _say_adopted(self):
        return self.env._("Adopted from the earlier module")

    def _say_subscription(self):
        return self.env._("Subscription")

    def _say_departure_undone(self):
        return self.env._("Departure undone")

    def _say_contact_archived(self):
        return self.env._("Contact archived")

    def _say_contact_restored(self):
        return self.env._("Contact taken out of the archive")

    def _say_extension(self, days):
        if days == 1:
            return self.env._("Extension of one day")
        return self.env._("Extension of %(days)s days", days=days)

    def _say_extension_withdrawn(self):
        return self.env._("Extension withdrawn")

    def _say_leave(self, leave):
        return self._leave(*leave)

    def _say_booked_together(self):
        return self.env._("Booked together with others")


def _from_to(before, after):
    return f"{before:+d} → {after:+d}".replace("+0", "0")
