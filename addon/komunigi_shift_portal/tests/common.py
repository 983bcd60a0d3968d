# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A member of a coop who signs in to the portal, and others beside them."""

from odoo.addons.komunigi_shift.tests.common import ShiftCase
from odoo.tests import new_test_user


class PortalCase(ShiftCase):
    """It is 5 February 2025 at noon in Brussels. Both have no shift, and 26 February is their
    alert date."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.users = {login: cls.new_user(login) for login in ("ada", "grace")}

    @classmethod
    def new_user(cls, login):
        return new_test_user(cls.env, login, "base.group_portal", email=f"{login}@example.com")

    def setUp(self):
        super().setUp()
        self.me = self.new_member("ada")
        self.other = self.new_member("grace")

    def new_member(self, login, **values):
        """The status of a member of the portal, as they read it themselves."""
        user = self.users.get(login) or self.new_user(login)
        status = self.new_worker(login, cooperator_id=user.partner_id.id, **values)
        return status.with_user(user)

    def office(self):
        return new_test_user(self.env, "office", "komunigi_shift.group_shift_management")

    def settings(self, **values):
        self.env.company.write({f"shift_portal_{name}": v for name, v in values.items()})

    def seats_of(self, status):
        return [seat["shift_id"] for seat in status._my_seats()]
