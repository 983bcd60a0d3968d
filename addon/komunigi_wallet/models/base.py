from odoo import api, models


class Base(models.AbstractModel):
    _inherit = "base"

    @api.model
    def _sql_error_to_message(self, exc):
        """What the database refuses of wallets (see sql/), in words."""
        words = {
            "customer_wallet_entry_kept": self.env._(
                "A movement of a wallet is written once: it cannot be changed or deleted."
            ),
            "customer_wallet_kept": self.env._("A wallet changes by its movements alone."),
            "customer_wallet_order_frozen": self.env._(
                "This order is recorded, and so is what it moved on a wallet: you cannot change it."
                " Make a refund instead."
            ),
            "customer_wallet_order_entered": self.env._(
                "An order that moves a wallet is recorded by the till, whole and at once."
            ),
            "customer_wallet_item_kept": self.env._(
                "This journal item is on a customer's wallet: you cannot change or delete it."
                " Reset its entry to draft first, or reverse it."
            ),
            "customer_wallet_item_entered": self.env._(
                "This journal item would move a wallet without being recorded there: post its"
                " entry with the Post button."
            ),
        }
        return words.get(exc.diag.constraint_name) or super()._sql_error_to_message(exc)
