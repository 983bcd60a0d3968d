# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The page and its routes, over HTTP, by somebody who is not signed in."""

from odoo.tests import HttpCase, JsonRpcException


class TestRoutes(HttpCase):
    def setUp(self):
        super().setUp()
        self.env.company._renew_welcome_key()
        self.key = self.env.company.shift_welcome_key

    def ask(self, what, value, **more):
        asked = {"key": self.key, "lang": "en_US", "value": value} | more
        return self.make_jsonrpc_request(f"/shift/welcome/{what}", asked)

    def test_the_page(self):
        page = self.url_open(f"/shift/welcome/{self.key}")
        self.assertEqual(page.status_code, 200)
        self.assertEqual(page.headers["Referrer-Policy"], "no-referrer")
        self.assertNotIn("/web/webclient/load_menus", page.text)
        self.assertEqual(self.url_open(f"/shift/welcome/{self.key}x").status_code, 404)

    def test_it_signs_out(self):
        self.authenticate("admin", "admin")
        self.url_open(f"/shift/welcome/{self.key}")
        back_office = self.url_open("/odoo", allow_redirects=False)
        self.assertIn("/web/login", back_office.headers["Location"])

    def test_questions(self):
        partner = self.env["res.partner"].create({"name": "Ada Lovelace", "barcode": "0420001"})
        self.env["cooperative.status"].create({"cooperator_id": partner.id})
        self.assertEqual(self.ask("card", "0420001")["name"], "Ada L.")
        self.assertIsNone(self.ask("card", "0420002"))
        (person,) = self.ask("search", "lovelace")["people"]
        self.assertEqual(self.ask("person", person["ticket"])["name"], "Ada L.")
        for what in ("card", "search", "person", "check_in"):
            for key in ("wrong", "", None, ["x"]):
                with self.subTest(what, key=key), self.assertRaises(JsonRpcException) as refused:
                    self.ask(what, "0420001", key=key)
                self.assertIn("NotFound", str(refused.exception))
