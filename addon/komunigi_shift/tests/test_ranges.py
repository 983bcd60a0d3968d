# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What is refused when it is entered, what stays readable, and what settings would change."""

from datetime import timedelta

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form
from odoo.tools import SQL, mute_logger

from ..policy import Terms
from .common import ShiftCase

LOGGERS = (
    "odoo.addons.komunigi_shift.models.res_company",
    "odoo.addons.base.models.res_config",
)


class TestRanges(ShiftCase):
    def adopt(self, status, **values):
        """Puts into the database what no screen would take any more."""
        self.env.flush_all()
        for name, value in values.items():
            column = SQL.identifier(name)
            self.env.cr.execute(
                SQL("UPDATE cooperative_status SET %s = %s WHERE id = %s", column, value, status.id)
            )
        self.env.invalidate_all()

    def test_status(self):
        """(values, part of the sentence or None), written and created alike."""
        table = [
            ({"sr": 99}, None),
            ({"sr": 102}, "Shift Counter"),
            ({"sr": -2000}, "-99 to 99"),
            ({"sc": 102}, "Compensation Counter"),
            ({"time_extension": 4000}, "Manual Extension"),
            ({"irregular_start_date": "1900-01-01"}, "Start Date"),
            ({"irregular_start_date": "2026-02-06"}, None),
            ({"irregular_start_date": "2026-02-07"}, "6 Feb 2026"),
            ({"last_countdown_date": "2025-02-06"}, "Last Countdown"),
            ({"alert_start_time": "1999-12-31"}, "Alert Start"),
            ({"extension_start_time": "2036-01-01"}, "Extension Start"),
            ({"holiday_start_time": "2025-02-10", "holiday_end_time": "2030-02-10"}, None),
            ({"holiday_start_time": "2025-02-10", "holiday_end_time": "2030-02-11"}, "five years"),
            ({"temporary_exempt_start_date": "9999-12-31"}, "Exemption Start"),
            ({"temporary_exempt_start_date": "2025-02-10"}, None),
        ]
        for number, (values, sentence) in enumerate(table):
            for door in ("write", "create"):
                with self.subTest(values, door=door), self.env.cr.savepoint() as savepoint:
                    status = self.new_worker(f"{door} {number}") if door == "write" else None
                    make = (
                        (lambda: status.write(values))  # noqa: B023
                        if status
                        else (lambda: self.new_worker(f"New {number}", **values))  # noqa: B023
                    )
                    if sentence is None:
                        make()
                    else:
                        with self.assertRaisesRegex(ValidationError, sentence):
                            make()
                    savepoint.rollback()
                    self.env.invalidate_all()

    def test_defaults_are_entered_too(self):
        """What a default of the context, or of the database, gives is as if it were typed."""
        partner = self.env["res.partner"].create({"name": "New"})
        statuses = self.env["cooperative.status"]
        with self.assertRaisesRegex(ValidationError, "Shift Counter"):
            statuses.with_context(default_sr=9999).create({"cooperator_id": partner.id})
        self.env["ir.default"].set("cooperative.status", "irregular_start_date", "2024-01-08")
        status = statuses.create({"cooperator_id": partner.id})
        self.assertEqual(str(status.last_countdown_date), "2025-02-03")

    def test_adopted_values_stay(self):
        """They are read, counted on, and in nobody's way."""
        status = self.new_worker()
        self.adopt(status, sr=150, irregular_start_date="1980-01-01", time_extension=9000)
        self.assertEqual(status.get_alert_answer()["sr"], 150)
        status.write({"no_alert_reminder": True, "sc": 1})
        status.write({"irregular_start_date": "1980-01-01"})
        self.new_shift("2025-02-04T09:00:00", status).state = "done"
        self.assertEqual(status.sr, 151)
        with self.assertRaises(ValidationError):
            status.sr = 160
        status.sr = 3

    def test_shift(self):
        for hours, accepted in ((24, True), (24.1, False), (1 / 60, True), (1 / 120, False)):
            with self.subTest(hours):
                if accepted:
                    self.new_shift("2025-02-20T09:00:00", hours=hours)
                else:
                    with self.assertRaisesRegex(ValidationError, "1 minute to 24 hours"):
                        self.new_shift("2025-02-20T09:00:00", hours=hours)
        shift = self.new_shift("2025-02-20T09:00:00")
        with self.assertRaises(ValidationError):
            shift.end_time = shift.start_time + timedelta(days=3)

    def test_template(self):
        with self.assertRaisesRegex(ValidationError, "1 minute"):
            self.env["shift.template"].create({"start_time": 9, "end_time": 9.001})

    def test_a_stored_leave_of_ages_is_previewed_at_once(self):
        """As many steps as for a leave of a few years."""
        status = self.new_worker(temporary_exempt_start_date="2025-02-10")
        self.adopt(status, temporary_exempt_end_date="9998-12-31")
        self.env.cr.execute("UPDATE cooperative_leave SET end_date = '9998-12-31'")
        self.env.invalidate_all()
        status.leave_ids.modified(["end_date"])
        status._refresh_answers()
        self.assertEqual(status.alert_registration_state, "no")
        self.assertEqual(status.future_alert_date.year, 9999)
        self.assertLess(len(status._current_answer().steps), 300)


class TestSettingsRanges(ShiftCase):
    def test_refused(self):
        table = [
            ("shift_period", 0, "Countdown Period"),
            ("shift_period", 367, "1 to 366"),
            ("alert_delay", -5, "Alert Delay"),
            ("grace_delay", -1, "Automatic Extension"),
            ("extension_delay", 0, "Manual Extension"),
            ("validation_grace_delay", 367, "Validation Grace"),
            ("alert_reminder_days", -1, "Reminder before the Alert"),
            ("irregular_counter_to_unsubscribe", 0, "Flying Workers' Limit"),
            ("regular_counter_to_unsubscribe", -100, "-99 to -1"),
        ]
        before = self.env.company._shift_terms()
        for name, value, sentence in table:
            with self.subTest(name, value=value), self.assertRaisesRegex(ValidationError, sentence):
                self.env["res.config.settings"].create({name: value}).execute()
        self.assertEqual(self.env.company._shift_terms(), before)

    def test_stored_nonsense_is_the_default(self):
        default = Terms(zone=self.zone)
        parameters = {
            "shift.shift_period": ("0", "-28", "9999", "abc"),
            "shift.alert_delay": ("-5", "3.5"),
            "shift.default_grace_delay": ("-1",),
            "shift.validation_grace_delay": ("100000",),
            "shift.irregular_counter_to_unsubscribe": ("0", "4"),
            "shift.default_extension_delay": ("0", "many"),
        }
        Settings = self.env["res.config.settings"]
        for key, values in parameters.items():
            sign = "-" if "unsubscribe" in key else ""
            for value in values:
                with self.subTest(key, value=value), mute_logger(*LOGGERS):
                    self.env["ir.config_parameter"].set_param(key, sign + "5")
                    # as a database may hold it that the addon has not kept
                    self.env.cr.execute(
                        "UPDATE ir_config_parameter SET value = %s WHERE key = %s", [value, key]
                    )
                    self.env.registry.clear_cache("stable")
                    self.env.invalidate_all()
                    self.assertEqual(self.env.company._shift_terms(), default)
                    Settings.create({}).execute()
                    self.assertEqual(self.env.company._shift_terms(), default)

    def test_a_parameter_has_the_range_of_its_setting(self):
        """Wherever it is entered: by its key, created, changed, or renamed to."""
        Parameters = self.env["ir.config_parameter"]
        other = Parameters.create({"key": "shift.other", "value": "0"})
        table = [
            ("shift.shift_period", "0", "1 to 366"),
            ("shift.shift_period", "abc", "1 to 366"),
            ("shift.alert_delay", "-5", "0 to 366"),
            ("shift.default_extension_delay", "0", "1 to 366"),
            ("shift.irregular_counter_to_unsubscribe", "4", "-99 to -1"),
        ]
        for key, value, sentence in table:
            with self.subTest(key, value=value):
                with self.assertRaisesRegex(ValidationError, sentence), self.cr.savepoint():
                    Parameters.set_param(key, value)
                with self.assertRaisesRegex(ValidationError, sentence), self.cr.savepoint():
                    other.write({"key": key, "value": value})
        self.assertEqual(self.env.company._shift_terms(), Terms(zone=self.zone))

    def test_what_hangs_on_a_parameter_follows_it(self):
        status, late = self.new_worker(), self.new_worker("Grace", sr=-1)
        Parameters = self.env["ir.config_parameter"]
        Parameters.set_param("shift.shift_period", "14")
        days = (status.countdown_due_date.isoformat(), status.future_alert_date.isoformat())
        self.assertEqual(days, ("2025-02-12", "2025-02-12"))
        Parameters.search([("key", "=", "shift.shift_period")]).unlink()
        self.assertEqual(status.countdown_due_date.isoformat(), "2025-02-26")
        self.at("2025-02-10T12:00:00")
        Parameters.set_param("shift.alert_delay", "3")
        self.assertEqual(late.status, "suspended")
        self.assertIn("Settings changed", late.history_ids.mapped("reason_in_words"))

    def test_says_suspensions(self):
        self.check_saving({"alert_delay": 3}, {"suspended": 1, "unsubscribed": 0})

    def test_says_who_leaves(self):
        values = {"irregular_counter_to_unsubscribe": -3}
        self.check_saving(values, {"suspended": 0, "unsubscribed": 1})

    def test_says_answers(self):
        self.check_saving({"shift_period": 7}, {"suspended": 0, "unsubscribed": 0})

    def check_saving(self, values, expected):
        """The sentence before saving counts what saving then does."""
        self.new_worker()
        self.new_worker("Grace", sr=-1, alert_start_time="2025-01-29")
        self.new_worker("Marie", sr=-3)
        statuses = self.env["cooperative.status"].search([])
        form = Form(self.env["res.config.settings"])
        self.assertFalse(form.shift_consequence)
        for name, value in values.items():
            form[name] = value
        sentence = form.shift_consequence
        before = {status.id: self.standing(status) for status in statuses}
        form.save().execute()
        self.env.invalidate_all()
        after = {status.id: self.standing(status) for status in statuses}
        changed = sum(before[id_][:2] != after[id_][:2] for id_ in before)
        self.assertTrue(changed)
        self.assertIn(f"saving this changes: {changed} (", sentence)
        for status, count in expected.items():
            found = sum((after[i][2] == status) - (before[i][2] == status) for i in before)
            self.assertEqual(found, count, status)
            self.assertIn(f"{count:+d} {status}", sentence)

    def standing(self, status):
        answer = status.get_alert_answer()
        return answer["state"], answer["alert_date"] or answer["deadline"], status.status

    def test_out_of_range_is_said_at_once(self):
        form = Form(self.env["res.config.settings"])
        form.shift_period = 0
        self.assertIn("out of its range", form.shift_consequence)
        with self.assertRaises(UserError):
            form.save()
