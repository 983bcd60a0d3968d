# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The tests of static/tests in a browser without a window, as Odoo runs those of its own addons."""

from odoo.addons.web.tests.test_js import unit_test_error_checker
from odoo.tests import HttpCase, no_retry, tagged

FILTER = "/^@komunigi_shift_welcome%5C//"
PAGE = f"/web/tests?headless&loglevel=2&preset=desktop&timeout=15000&filter={FILTER}"


@tagged("post_install", "-at_install")
class TestHoot(HttpCase):
    @no_retry
    def test_unit_desktop(self):
        self.browser_js(
            PAGE,
            "",
            login="admin",
            timeout=600,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=unit_test_error_checker,
        )
