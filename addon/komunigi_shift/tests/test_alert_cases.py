# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The worked cases of the badge, through the rules and through the database."""

from odoo.tests import BaseCase, tagged

from ..policy import answer_for
from .common import CASES, ShiftCase, case_bookings, case_now, case_terms, case_worker, day


@tagged("standard", "at_install")
class TestAlertCasesRules(BaseCase):
    def test_cases(self):
        for case in CASES:
            with self.subTest(case["name"]):
                answer = answer_for(
                    case_worker(case), case_bookings(case), case_now(case), case_terms(case)
                )
                expected = case["expected"]
                self.assertEqual(answer.alert_date, day(expected["future_alert_date"]))
                self.assertEqual(answer.state, expected["alert_registration_state"])


class TestAlertCasesDatabase(ShiftCase):
    def test_cases(self):
        for number, case in enumerate(CASES):
            with self.subTest(case["name"]):
                self.env.company.shift_tz = case["tz"]
                self.freeze(case_now(case))
                status = self._status(number, case)
                expected = case["expected"]
                found = status.read(["future_alert_date", "alert_registration_state"])[0]
                self.assertEqual(
                    found["future_alert_date"] or None, day(expected["future_alert_date"])
                )
                self.assertEqual(
                    found["alert_registration_state"], expected["alert_registration_state"]
                )
                self.assertEqual(
                    status.is_subscribed_to_shift, expected["alert_registration_state"] == "yes"
                )
                self._check_everywhere(status)

    def _status(self, number, case):
        start, end = case.get("holiday", (None, None))
        exempt_start, exempt_end = case.get("exemption", (None, None))
        status = self.new_worker(
            f"Case {number}",
            working_mode=case["working_mode"],
            irregular_start_date=case.get("start"),
            last_countdown_date=case.get("last_countdown_date"),
            sr=case["sr"],
            alert_start_time=case.get("alert_start_time"),
            extension_start_time=case.get("extension_start_time"),
            time_extension=case.get("time_extension", 0),
            holiday_start_time=start,
            holiday_end_time=end,
            temporary_exempt_start_date=exempt_start,
            temporary_exempt_end_date=exempt_end,
            unsubscribed=case.get("unsubscribed", False),
            resigning=case.get("resigning", False),
        )
        for shift in case.get("shifts", []):
            values = {k: v for k, v in shift.items() if k in ("state", "gives_credit")}
            self.new_shift(shift["start"], status, hours=0.25, **values)
        # the case's counter is the one after every attendance of its shifts
        status.write({"sr": case["sr"], "alert_start_time": case.get("alert_start_time")})
        return status

    def _check_everywhere(self, status):
        """Status, partner, search and the complete answer say the same."""
        state = status.alert_registration_state
        partner = status.cooperator_id
        self.assertEqual(partner.alert_registration_state, state)
        self.assertEqual(partner.future_alert_date, status.future_alert_date)
        answer = partner.get_alert_answer()
        self.assertEqual(answer["state"], state)
        self.assertEqual(answer["reason"], status.alert_registration_reason)
        self.assertEqual(day(answer["alert_date"]) or False, status.future_alert_date)
        domain = [("id", "=", status.id), ("alert_registration_state", "=", state)]
        self.assertTrue(self.env["cooperative.status"].search(domain))
