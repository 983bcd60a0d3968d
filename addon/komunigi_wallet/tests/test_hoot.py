# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The tests of static/tests in a browser without a window, as Odoo runs those of its own addons."""

import logging

from odoo.addons.web.tests.test_js import unit_test_error_checker
from odoo.tests import HttpCase, no_retry, tagged

FILTER = "/^@komunigi_wallet%5C//"
PAGE = f"/web/tests?headless&loglevel=2&preset=desktop&timeout=15000&filter={FILTER}"


class Complaints(logging.Handler):
    """What a browser logs as a warning or an error, which fails no test of Odoo's by itself.

    While its tests run, Hoot turns an error into a trace, and that is information to Odoo.
    """

    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        message = record.getMessage()
        if record.levelno >= logging.WARNING or message.startswith("[ERROR]"):
            self.messages.append(message)


@tagged("post_install", "-at_install")
class TestHoot(HttpCase):
    @no_retry
    def test_unit_desktop(self):
        complaints = Complaints()
        browser = self._logger.getChild("browser")
        browser.addHandler(complaints)
        self.addCleanup(browser.removeHandler, complaints)
        self.browser_js(
            PAGE,
            "",
            login="admin",
            timeout=600,
            success_signal="[HOOT] Test suite succeeded",
            error_checker=unit_test_error_checker,
        )
        self.assertEqual(complaints.messages, [])
