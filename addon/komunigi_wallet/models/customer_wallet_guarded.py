# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models

from .posting import Posting


class CustomerWalletGuarded(models.AbstractModel):
    """Says in words what the database refuses of a model's rows (see sql/), and keeps to the
    server what it fills in itself."""

    _name = "customer.wallet.guarded"
    _description = "Guarded by the database"

    @api.model
    def _has_field_access(self, field, operation):
        """Of our columns, those that no form changes are closed to calls as well."""
        if operation == "write" and self._is_kept_to_server(field):
            return False
        return super()._has_field_access(field, operation)

    @api.model
    def default_get(self, fields):
        """Nor do defaults that users have set fill these in."""
        known = self._fields
        return super().default_get(
            [
                name
                for name in fields
                if name not in known or not self._is_kept_to_server(known[name])
            ]
        )

    @api.model
    def _is_kept_to_server(self, field):
        is_ours = field._module == "komunigi_wallet" and field.store and field.readonly
        return is_ours and not (self.env.su or Posting.within(self.env))

    @api.model
    def _sql_error_to_message(self, exc):
        words = self._customer_wallet_refusals()
        return words.get(exc.diag.constraint_name) or super()._sql_error_to_message(exc)

    @api.model
    def _customer_wallet_refusals(self):
        """What the database refuses, in words, by the name that it gives."""
        return {
            "customer_wallet_entry_kept": self.env._(
                "You cannot change or delete a movement of a wallet."
            ),
            "customer_wallet_kept": self.env._(
                "You cannot change a wallet directly: only movements change it."
            ),
            "customer_wallet_order_frozen": self.env._(
                "You cannot change a recorded order that moved a wallet. Make a refund instead."
            ),
            "customer_wallet_order_entered": self.env._(
                "You cannot move a wallet with an order entered here: the till has to record it."
            ),
            "customer_wallet_item_kept": self.env._(
                "You cannot change or delete a journal item on a customer's wallet. Reset its"
                " entry to draft first, or reverse it."
            ),
            "customer_wallet_item_waits": self.env._(
                "You cannot delete this journal item, nor change its account or amount: it books"
                " what an order moved on a wallet. Post its entry again."
            ),
            "customer_wallet_item_entered": self.env._(
                "You cannot post this journal item alone: use the Post button of its entry, which"
                " also moves the wallet."
            ),
            "customer_wallet_item_astray": self.env._(
                "You cannot post this journal item: its account holds the wallets of another"
                " company."
            ),
        }
