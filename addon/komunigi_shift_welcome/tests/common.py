# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.addons.komunigi_shift.tests.common import ShiftCase


class WelcomeCase(ShiftCase):
    """A coop whose screen shows all and lets members check in. It is 5 February 2025, 12:00."""

    def setUp(self):
        super().setUp()
        self.company = self.env.company
        self.company.write(
            {
                "shift_welcome_display": "all",
                "shift_welcome_check_in": "attended",
                "shift_welcome_minutes": 30,
            }
        )
        self.company._renew_welcome_key()
        self.ada = self.new_worker("Ada King Lovelace")
        self.bea = self.new_worker("Bea Dupont", unsubscribed=True)
        self.ada.cooperator_id.barcode = "0420001"

    @property
    def screen(self):
        return self.env["shift.welcome"]

    def contact(self, name, parent=None, **values):
        return self.env["res.partner"].create(
            {"name": name, "parent_id": parent and parent.id} | values
        )

    def scan(self):
        """What Ada's card says."""
        return self.screen._by_card("0420001")
