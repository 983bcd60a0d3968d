from odoo import api, models

from .customer_wallet_guard import WITHIN


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    @api.model_create_multi
    def create(self, vals_list):
        orders = self.env["pos.order"].browse(
            {vals["order_id"] for vals in vals_list if vals.get("order_id")}
        )
        with self.env["customer.wallet.guard"]._watch(orders.exists()) as reached:
            within = self.with_context(customer_wallet_guard=WITHIN)
            lines = super(PosOrderLine, within).create(vals_list).with_env(self.env)
            reached(lines.order_id)
        return lines

    def write(self, vals):
        with self.env["customer.wallet.guard"]._watch(self.order_id) as reached:
            within = self.with_context(customer_wallet_guard=WITHIN)
            result = super(PosOrderLine, within).write(vals)
            reached(self.order_id)
        return result

    def unlink(self):
        with self.env["customer.wallet.guard"]._watch(self.order_id):
            within = self.with_context(customer_wallet_guard=WITHIN)
            return super(PosOrderLine, within).unlink()

    def _prepare_base_line_for_taxes_computation(self):
        """A top-up goes to the wallet account whole, whatever its product was set up with."""
        values = super()._prepare_base_line_for_taxes_computation()
        account = self.company_id.customer_wallet_account_id
        if self.product_id.is_customer_wallet_product and account:
            values["account_id"] = account
        return values
