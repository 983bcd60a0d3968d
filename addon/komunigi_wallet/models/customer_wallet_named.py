# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from html import escape

from lxml import etree
from odoo import api, models

TOKEN = "{wallet}"
"""Stands in views, field names and menus for what the company calls its wallet."""


class CustomerWalletNamed(models.AbstractModel):
    """Puts the company's own name of the wallet into the views and fields of a model."""

    _name = "customer.wallet.named"
    _description = "Says the name of the wallet"

    @api.model
    def _customer_wallet_name(self):
        # sudo: everyone may read the name of the wallet
        return self.env.company.sudo()._customer_wallet_name()

    @api.model
    def _get_view_cache_key(self, view_id=None, view_type="form", **options):
        key = super()._get_view_cache_key(view_id, view_type, **options)
        return key + (self._customer_wallet_name(),)

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        arch, view = super()._get_view(view_id, view_type, **options)
        text = etree.tostring(arch, encoding="unicode")
        if TOKEN in text:
            arch = etree.fromstring(text.replace(TOKEN, escape(self._customer_wallet_name())))
        return arch, view

    @api.model
    def fields_get(self, allfields=None, attributes=None):
        described = super().fields_get(allfields, attributes)
        for description in described.values():
            if TOKEN in description.get("string", ""):
                name = self._customer_wallet_name()
                description["string"] = description["string"].replace(TOKEN, name)
        return described
