from odoo import api, models

TOKEN = "{wallet}"
"""Stands in views, field names and menus for what the company calls its wallet."""

WORDS = ("string", "help", "placeholder", "confirm", "title")


class CustomerWalletNamed(models.AbstractModel):
    """Puts the company's own name of the wallet into the views and fields of a model."""

    _name = "customer.wallet.named"
    _description = "Says the name of the wallet"

    @api.model
    def _customer_wallet_name(self):
        # sudo: the name of the wallet is for everyone to read
        return self.env.company.sudo()._customer_wallet_name()

    @api.model
    def _get_view_cache_key(self, view_id=None, view_type="form", **options):
        key = super()._get_view_cache_key(view_id, view_type, **options)
        return key + (self._customer_wallet_name(),)

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        arch, view = super()._get_view(view_id, view_type, **options)
        name = self._customer_wallet_name()
        for node in arch.iter():
            for word in WORDS:
                if TOKEN in (node.get(word) or ""):
                    node.set(word, node.get(word).replace(TOKEN, name))
            if TOKEN in (node.text or ""):
                node.text = node.text.replace(TOKEN, name)
            if TOKEN in (node.tail or ""):
                node.tail = node.tail.replace(TOKEN, name)
        return arch, view

    @api.model
    def fields_get(self, allfields=None, attributes=None):
        described = super().fields_get(allfields, attributes)
        name = self._customer_wallet_name()
        for description in described.values():
            for word in ("string", "help"):
                if TOKEN in (description.get(word) or ""):
                    description[word] = description[word].replace(TOKEN, name)
        return described
