# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The sentence that explains an answer (rule 7), in the reader's language.

`_` translates, as `env._` does; `day` and `hour` format a date and a time of the coop.
"""

from .clock import local_naive


class Wording:
    """Words answers for one reader.

    :param _: function (source, **values) -> translated text
    :param day: function (date) -> text, e.g. "28 Mar"
    :param hour: function (time) -> text, e.g. "14:00"
    :param zone: name of the coop's time zone
    """

    def __init__(self, _, day, hour, zone):
        self._ = _
        self.day = day
        self.hour = hour
        self.zone = zone

    def reason(self, answer):
        """One sentence that starts with the answer itself."""
        return getattr(self, f"_{answer.code}")(answer)

    def _start_of(self, booking):
        return local_naive(booking.start, self.zone)

    def _yes(self, answer):
        start = self._start_of(answer.shift)
        return self._(
            "Yes: shift on %(day)s at %(hour)s, before the alert date %(alert)s",
            day=self.day(start.date()),
            hour=self.hour(start.time()),
            alert=self.day(answer.alert_date),
        )

    def _pending(self, answer):
        return self._(
            "Pending: the attendance of %(day)s is not validated yet; alert date %(alert)s",
            day=self.day(self._start_of(answer.shift).date()),
            alert=self.day(answer.alert_date),
        )

    def _nothing_booked(self, answer):
        return self._(
            "No: no shift booked before the alert date %(alert)s",
            alert=self.day(answer.alert_date),
        )

    def _too_late(self, answer):
        day = self._start_of(answer.shift).date()
        values = {"day": self.day(day), "alert": self.day(answer.alert_date)}
        late = (day - answer.alert_date).days
        if late == 0:
            return self._(
                "No: next shift %(day)s is on the alert date itself, which is too late",
                day=values["day"],
            )
        if late == 1:
            return self._(
                "No: next shift %(day)s is 1 day after the alert date %(alert)s", **values
            )
        return self._(
            "No: next shift %(day)s is %(days)s days after the alert date %(alert)s",
            days=late,
            **values,
        )

    def _no_credit(self, answer):
        return self._(
            "No: the shift on %(day)s gives no credit; alert date %(alert)s",
            day=self.day(self._start_of(answer.shift).date()),
            alert=self.day(answer.alert_date),
        )

    def _never_validated(self, answer):
        return self._(
            "No: no shift booked before the alert date %(alert)s, and the attendance of %(day)s "
            "was never validated",
            day=self.day(self._start_of(answer.shift).date()),
            alert=self.day(answer.alert_date),
        )

    def _in_alert(self, answer):
        if not answer.deadline:
            return self._(
                "In alert: %(booked)s of %(needed)s shifts booked",
                booked=answer.booked,
                needed=answer.needed,
            )
        return self._(
            "In alert: %(booked)s of %(needed)s shifts booked before %(deadline)s",
            booked=answer.booked,
            needed=answer.needed,
            deadline=self.day(answer.deadline),
        )

    def _in_alert_late(self, answer):
        return self._(
            "In alert: the deadline of %(deadline)s has passed, shifts missing: %(needed)s",
            deadline=self.day(answer.deadline),
            needed=answer.needed,
        )

    def _no_status(self, _answer):
        return self._("Not applicable: not a worker")

    def _not_irregular(self, _answer):
        return self._("Not applicable: not a flying worker")

    def _unsubscribed(self, _answer):
        return self._("Not applicable: unsubscribed")

    def _resigning(self, _answer):
        return self._("Not applicable: resigning")

    def _endless_leave(self, answer):
        start = answer.leave[0]
        if not start:
            return self._("Not applicable: on leave without an end")
        return self._(
            "Not applicable: exempted from %(day)s, without an end date", day=self.day(start)
        )

    def _start(self, _answer):
        return self._("Incomplete: the start date is missing")

    def _holiday(self, answer):
        if answer.leave[0]:
            return self._("Incomplete: the holiday has no end date")
        return self._("Incomplete: the holiday has no start date")

    def _exemption(self, _answer):
        return self._("Incomplete: the exemption has an end date and no start date")
