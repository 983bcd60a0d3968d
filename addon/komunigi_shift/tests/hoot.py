# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The tests of static/tests in a browser without a window, as Odoo runs those of its own addons."""

from odoo.addons.web.tests.test_js import unit_test_error_checker
from odoo.tests import HttpCase

PAGE = "/web/tests?headless&loglevel=2&preset=desktop&timeout=15000&filter=/^@%s%%5C//"


class HootCase(HttpCase):
    def run_hoot(self, addon):
        self.browser_js(
            PAGE % addon,
            "",
            login="admin",
            timeout=600,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=unit_test_error_checker,
        )
