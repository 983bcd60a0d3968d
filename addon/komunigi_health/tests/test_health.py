# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import HttpCase, TransactionCase, new_test_user

from ..models.komunigi_health import KEY

PATH = "/komunigi/health"


class TestHealth(TransactionCase):
    def setUp(self):
        super().setUp()
        self.health = self.env["komunigi.health"]

    def test_what_it_tells(self):
        told = self.health.get_health()
        self.assertTrue(told["ok"])
        self.assertEqual(
            told["versions"]["komunigi_health"],
            self.env.ref("base.module_komunigi_health").latest_version,
        )

    def test_parts(self):
        """A part tells of the model that is there, and what is wrong with one is wrong at all."""
        parts = {"country": "res.country", "missing": "no.such.model"}
        told = {"problems": ["late"], "since": "2026-01-01 00:00:00"}
        country = self.registry["res.country"]
        with (
            patch.dict(
                "odoo.addons.komunigi_health.models.komunigi_health.PARTS", parts, clear=True
            ),
            patch.object(country, "_health", lambda self: told, create=True),
        ):
            answer = self.health.get_health()
        self.assertFalse(answer["ok"])
        self.assertEqual(answer["country"], told)
        self.assertNotIn("missing", answer)

    def test_for_administrators(self):
        user = new_test_user(self.env, "somebody", "base.group_user,base.group_partner_manager")
        with self.assertRaises(AccessError):
            self.health.with_user(user).get_health()

    def test_no_key_opens_before_one_is_made(self):
        for key in ("", "x", None, "False"):
            self.assertFalse(self.health._is_key(key))

    def test_settings(self):
        settings = self.env["res.config.settings"].create({})
        self.assertFalse(settings.komunigi_health_url)
        settings.action_renew_health_key()
        first = self.env["ir.config_parameter"].get_param(KEY)
        self.assertTrue(self.health._is_key(first))
        settings.invalidate_recordset()
        self.assertIn(first, settings.komunigi_health_url)
        settings.action_renew_health_key()
        self.assertFalse(self.health._is_key(first))
        settings.action_withdraw_health_key()
        self.assertFalse(self.env["ir.config_parameter"].get_param(KEY))


class TestRoute(HttpCase):
    def test_route(self):
        """(headers, address, whether it answers)"""
        self.assertEqual(self.url_open(f"{PATH}?key=x").status_code, 404)
        self.env["komunigi.health"]._renew_key()
        key = self.env["ir.config_parameter"].get_param(KEY)
        table = [
            ({}, PATH, 404),
            ({}, f"{PATH}?key=", 404),
            ({}, f"{PATH}?key=%C3%A9", 404),
            ({}, f"{PATH}?key={key[:-1]}", 404),
            ({}, f"{PATH}?key={key}", 200),
            ({"Authorization": f"Bearer {key}"}, PATH, 200),
            ({"Authorization": "Bearer x"}, f"{PATH}?key={key}", 404),
        ]
        for headers, path, status in table:
            with self.subTest(path, headers=headers):
                answer = self.url_open(path, headers=headers)
                self.assertEqual(answer.status_code, status)
                if status == 200:
                    self.assertEqual(answer.json()["ok"], True)
                    self.assertFalse(answer.cookies)
