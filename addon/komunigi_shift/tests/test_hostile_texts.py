# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Names, reasons and notes are shown as words, whatever stands in them."""

import json
from html import escape
from pathlib import Path

from odoo.tests import BaseCase
from odoo.tools import html2plaintext

from ..policy import HARD, SOFT, isolated
from .common import ShiftCase
from .hostile_texts import TEXTS, TURNING, turned_in, wrong_in, wrong_on_paper

HARMLESS = [
    "<p>{escaped}</p>",
    "<p title='{escaped}'>{escaped}</p>",
    "<p>Hello {turning}, </p><p>12</p>",
    "<td>{turning}</td><td>12</td>",
    "<p><bdi>{turning}</bdi> on 12</p>",
    "<p><span>\u2068{turning}\u2069</span> on 12</p>",
    "<p>at 12 {turning} <!-- 12 --></p>",
]
HARMFUL = [
    "<p><img src=x onerror='window.hostile=1'>{escaped}</p>",
    "<p>{escaped}</p><script>window.hostile=1</script>",
    "<p title='' onfocus='window.hostile=1'>{escaped}</p>",
    "<p><a href='javascript:window.hostile=1'>{escaped}</a></p>",
    "<p>&lt;img</p>",
    "<p>{turning} on 12 {escaped}</p>",
    "<p><span>{turning}</span> <b>12</b> {escaped}</p>",
    "<p>\u2068Ada\u2069 {turning} on 12 {escaped}</p>",
    "<td><bdi>{turning}</bdi> and {turning} on 12 {escaped}</td>",
]


class TestJudge(BaseCase):
    """What the tests of all pages, mails and papers go by."""

    def test_wrong_in(self):
        text = TEXTS["image"]
        for pages, is_harmful in ((HARMLESS, False), (HARMFUL, True)):
            for page in pages:
                shown = page.format(escaped=escape(text), turning=TURNING)
                with self.subTest(shown):
                    texts = [text] if "{escaped}" in page or is_harmful else []
                    self.assertEqual(bool(wrong_in(f"<div>{shown}</div>", *texts)), is_harmful)

    def test_wrong_on_paper(self):
        self.assertFalse(wrong_on_paper(f"<p><bdi>{TURNING}</bdi> on 12</p>"))
        self.assertTrue(wrong_on_paper(f"<p>On 12 \u2068{TURNING}\u2069</p>"))


class TestHostileTexts(ShiftCase):
    def each(self):
        """A worker and a free seat with each text for a name."""
        for text in TEXTS.values():
            status = self.new_worker(text)
            task = self.env["shift.type"].create({"name": text})
            seat = self.new_shift("2025-02-20T09:00:00", name=text, task_type_id=task.id)
            yield text, status, seat
            seat.unlink()

    def test_isolated(self):
        """The screens' own function goes through the same table: tests/unit."""
        for case in json.loads((Path(__file__).parent / "isolated.json").read_text()):
            self.assertEqual(isolated(case["text"]), case["written"])
        self.assertEqual(isolated(False), "")

    def test_sentences(self):
        """A name that is read from right to left turns nothing of a refusal round."""
        status = self.new_worker(TEXTS["right to left"])
        worker = status.cooperator_id
        seat = self.new_shift("2025-02-20T09:00:00", status, name=worker.name)
        name = isolated(worker.name)
        self.assertNotEqual(name, worker.name)
        for sentence in [
            *(seat._refusal_text(key) for key in (*HARD, *SOFT)),
            status.action_write_mail()["name"],
        ]:
            self.assertIn(name, sentence)
            self.assertNotIn(worker.name, sentence.replace(name, ""))

    def test_reminder(self):
        template = self.env.ref("komunigi_shift.mail_template_alert_reminder")
        for text, status, _seat in self.each():
            self.env.company.name = text
            status.cooperator_id.email = "ada@example.com"
            wizard = self.env["shift.reminder"]._create_for(status)
            self.assertEqual(wrong_in(wizard.preview_body, text), [])
            before = self.env["mail.mail"].search([])
            self.assertTrue(status._send_alert_reminders(template))
            mail = self.env["mail.mail"].search([]) - before
            self.assertEqual(wrong_in(mail.body_html, text), [])
            self.assertEqual(len(mail.subject.splitlines()), 1)
            plain = f"{mail.subject}\n{html2plaintext(mail.body_html)}"
            self.assertEqual(turned_in(plain), [])

    def test_note_of_a_call(self):
        for text, status, _seat in self.each():
            call = self.env["shift.call"].create({"status_id": status.id, "note": text})
            call.action_confirm()
            self.assertEqual(wrong_in(status.message_ids[:1].body, text), [])

    def test_sheets(self):
        reports = self.env["ir.actions.report"]
        for text, status, seat in self.each():
            self.env.company.name = text
            seat.worker_id = status.cooperator_id
            for name in ("day_sheet", "attendance_sheet"):
                page, _kind = reports._render_qweb_html(f"komunigi_shift.{name}", seat.ids)
                self.assertEqual(wrong_on_paper(page.decode(), text), [])

    def test_history(self):
        """Reasons of leave are words in the history, too."""
        for text, status, _seat in self.each():
            reason = self.env["cooperative.exempt.reason"].create({"name": text})
            status.write(
                {
                    "temporary_exempt_start_date": "2025-03-01",
                    "temporary_exempt_end_date": "2025-03-20",
                    "temporary_exempt_reason_id": reason.id,
                }
            )
            self.assertEqual(status.get_alert_answer()["state"], "no")
            for message in status.message_ids:
                self.assertEqual(wrong_in(message.body or "<p/>"), [])
