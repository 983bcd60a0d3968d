# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""A member writes no record, and reads only their own."""

from odoo import SUPERUSER_ID
from odoo.exceptions import AccessError

from .common import PortalCase

OURS = ("shift.replacement", "shift.leave.request")


class TestRights(PortalCase):
    def test_members_reach_no_record(self):
        self.env["shift.replacement"].create(
            {
                "shift_id": self.new_shift("2025-02-20T09:00:00", self.me).id,
                "asked_by_id": self.me.id,
            }
        )
        user = self.me.env.user
        for model in OURS:
            records = self.env[model].with_user(user)
            for act in (
                lambda r: r.search([]),
                lambda r: r.create({}),
                lambda r: r.browse(1).write({"state": "taken"}),
                lambda r: r.browse(1).unlink(),
            ):
                with self.subTest(model), self.assertRaises(AccessError):
                    act(records)

    def test_no_access_line_without_group(self):
        lines = self.env["ir.model.access"].search(
            [("model_id.model", "in", OURS), ("group_id", "=", False)]
        )
        self.assertFalse(lines)

    def test_who_is_no_worker(self):
        for user in (self.office(), self.env["res.users"].browse(SUPERUSER_ID)):
            self.assertFalse(self.env["cooperative.status"].with_user(user)._mine())
        self.assertEqual(self.me.browse()._mine(), self.me)
        self.assertEqual(self.other.browse()._mine(), self.other)

    def test_another_company(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        office = self.office()
        office.write({"company_ids": [(6, 0, company.ids)], "company_id": company.id})
        self.me._announce_leave("2025-02-19", "2025-03-05")
        for model in OURS:
            self.assertFalse(self.env[model].with_user(office).search([]))
