# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""PDFs, as `wkhtmltopdf` prints them."""

from odoo.tests import tagged

from .common import ShiftCase
from .printed import PRINTED, Printing


@tagged("post_install", "-at_install")
class TestPrinted(ShiftCase, Printing):
    def test_hostile_texts(self):
        """Each as the name of a worker and of a task."""
        seats = self.env["shift.shift"]
        for text in PRINTED:
            seat = self.new_shift("2025-02-20T09:00:00", self.new_worker(f"Worker {text}"))
            seat.task_type_id = self.env["shift.type"].create({"name": f"Task {text}"})
            seats |= seat
        texts = [f"{what} {text}" for text in PRINTED for what in ("Worker", "Task")]
        for name in ("day_sheet", "attendance_sheet"):
            with self.subTest(name):
                self.assertPrinted(f"komunigi_shift.{name}", seats, texts)
