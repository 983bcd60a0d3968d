# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The demo data, loaded as an install with demo data does."""

from odoo.modules import Manifest
from odoo.tools import convert_file

from .common import ShiftCase

ADDON = "komunigi_shift"
STATES = {
    "yes": ["aurele", "clementine", "joris", "maelys", "nour", "wout"],
    "no": ["basile", "fatou", "gaspard", "liselot", "odile"],
    "pending": ["ysaline"],
    "in_alert": ["hanne", "tiago"],
    "not_applicable": ["berenice", "emrys", "philomene", "rachid", "siebe"],
    "incomplete": ["capucine"],
}


class TestDemo(ShiftCase):
    def setUp(self):
        super().setUp()
        self.forget()

    def forget(self):
        """The next load makes new records, also where the database has the demo data already."""
        known = [("module", "=", ADDON), ("name", "=like", "demo\\_%")]
        self.env["ir.model.data"].search(known).unlink()

    def load(self):
        for name in Manifest.for_addon(ADDON)["demo"]:
            convert_file(self.env(su=True), ADDON, name, {}, "init", noupdate=True)

    def states(self):
        found = {}
        for names in STATES.values():
            for name in names:
                status = self.env.ref(f"{ADDON}.demo_status_{name}")
                found.setdefault(status.alert_registration_state, []).append(name)
        return {state: sorted(names) for state, names in found.items()}

    def test_every_state(self):
        """Whatever day it is: a working day, the first minutes of a Sunday, the day after one."""
        field = self.env["cooperative.status"]._fields["alert_registration_state"]
        self.assertEqual(set(STATES), set(field.get_values(self.env)))
        for now in ("2025-02-07T12:00:00", "2025-02-09T00:30:00", "2025-02-10T09:00:00"):
            with self.subTest(now):
                self.at(now)
                self.forget()
                self.load()
                self.assertEqual(self.states(), STATES)

    def test_loaded_twice(self):
        """A second load makes no seat, and books none."""
        self.load()
        seats = self.env["shift.shift"].search([])
        booked = seats.filtered("worker_id")
        self.load()
        again = self.env["shift.shift"].search([])
        self.assertEqual(again, seats)
        self.assertEqual(again.filtered("worker_id"), booked)
