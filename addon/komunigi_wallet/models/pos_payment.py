from odoo import models
from odoo.exceptions import AccessError


class PosPayment(models.Model):
    _inherit = "pos.payment"

    def write(self, vals):
        """Invoicing links a payment to its entry, nobody else: closing goes by that link."""
        if (
            "account_move_id" in vals
            and not self.env.su
            and any(payment.company_id.is_enabled_customer_wallet for payment in self)
        ):
            raise AccessError(self.env._("An order is invoiced with its own button."))
        return super().write(vals)
