from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import ShiftCase


@tagged("post_install", "-at_install")
class TestWorkers(ShiftCase):
    """The list of workers: found as people look for them, soonest first."""

    def find(self, text):
        found = self.env["cooperative.status"].name_search(text)
        listed = self.env["cooperative.status"].search([("display_name", "ilike", text)])
        self.assertEqual([id_ for id_, _name in found], listed.ids, text)
        return listed

    def test_a_phone_is_found_however_it_is_typed(self):
        ada, bea = self.new_worker(), self.new_worker("Bea")
        ada.cooperator_id.phone = "+32 470 12 34 56"
        bea.cooperator_id.phone = "0470/65.43.21"
        for typed in (
            *("0470123456", "0470 12 34 56", "+32470123456", "0032 470 12 34 56"),
            *("+32 (0)470 12.34.56", "0470/12.34.56", "12 34 56"),
        ):
            self.assertEqual(self.find(typed), ada, typed)
        for typed in ("0470654321", "+32 470 65 43 21", "0470 65"):
            self.assertEqual(self.find(typed), bea, typed)
        for typed in ("0470 99 99 99", "123", "Ada 0470"):
            self.assertFalse(self.find(typed), typed)

    def test_a_worker_is_found_by_card_and_mail(self):
        ada = self.new_worker()
        self.new_worker("Bea").cooperator_id.phone = "+32 470 65 43 21"
        ada.cooperator_id.write({"barcode": "0423000000017", "email": "ada@example.com"})
        self.assertEqual(self.find("0423000000017"), ada)
        self.assertEqual(self.find("ada@example"), ada)

    def test_a_worker_is_not_duplicated(self):
        with self.assertRaisesRegex(UserError, "cannot duplicate a worker"):
            self.new_worker().copy()

    def test_a_contact_is_subscribed_from_its_form(self):
        contact = self.env["res.partner"].create({"name": "Carl"})
        form = Form(self.env["shift.subscribe"].with_context(default_cooperator_id=contact.id))
        form.save().action_confirm()
        self.assertTrue(contact.is_worker)
        self.assertEqual(contact.cooperative_status_ids.working_mode, "irregular")
