# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""PDFs for tests, read as text."""

import io
from unittest.mock import patch

from odoo.tests import HttpCase
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from .hostile_texts import TEXTS

#: Those whose letters are read out of a PDF as they were written
PRINTED = [text for text in TEXTS.values() if text.isascii()]

#: `wkhtmltopdf` draws the letters of fonts from the web, and writes only those of its own.
OWN_FONT = "<style>* {font-family: 'DejaVu Sans' !important}</style></body>"


class Printing(HttpCase):
    """What reports are on paper. `wkhtmltopdf` asks a server for their styles."""

    def setUp(self):
        super().setUp()
        self.reports = self.env["ir.actions.report"].with_context(force_report_rendering=True)
        if self.reports.get_wkhtmltopdf_state() == "install":
            self.skipTest("wkhtmltopdf is not installed")

    def printed(self, report, record, data=None):
        """The letters of a report, as they stand from left to right, without blanks."""
        run = type(self.reports)._run_wkhtmltopdf

        def run_with_own_font(reports, bodies, **kwargs):
            bodies = [str(body).replace("</body>", OWN_FONT) for body in bodies]
            return run(reports, bodies, **kwargs)

        # Debian's wkhtmltopdf says that it prints no headers
        muted = mute_logger("odoo.addons.base.models.ir_actions_report")
        with patch.object(type(self.reports), "_run_wkhtmltopdf", run_with_own_font), muted:
            pdf, kind = self.reports._render_qweb_pdf(report, record.ids, data=data)
        self.assertEqual(kind, "pdf")
        pages = PdfFileReader(io.BytesIO(pdf)).pages
        return _letters("".join(page.extract_text() for page in pages))

    def assertPrinted(self, report, record, texts):
        """A report says these texts, letter by letter."""
        said = self.printed(report, record)
        self.assertEqual([text for text in texts if _letters(text) not in said], [])


def _letters(text):
    return "".join(text.split())
