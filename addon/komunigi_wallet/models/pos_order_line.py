from odoo import _, api, models
from odoo.exceptions import UserError

from ..rules import has_number


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    _customer_wallet_product_idx = models.Index("(product_id)")

    @api.model_create_multi
    def create(self, vals_list):
        self._check_customer_wallet_numbers(vals_list)
        guard = self.env["customer.wallet.guard"]
        with guard._watch(guard._orders_of(self, "order_id", vals_list)) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            lines = super(PosOrderLine, within).create(vals_list).with_env(self.env)
            guard._check_belonging(lines, "order_id")
        return lines

    def write(self, vals):
        self._check_customer_wallet_numbers([vals])
        guard = self.env["customer.wallet.guard"]
        with guard._watch(guard._orders_of(self, "order_id", [vals])) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            result = super(PosOrderLine, within).write(vals)
            guard._check_belonging(self, "order_id")
        return result

    def unlink(self):
        with self.env["customer.wallet.guard"]._watch(self.order_id) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            return super(PosOrderLine, within).unlink()

    def _check_customer_wallet_numbers(self, vals_list):
        """A top-up is a sum of money, whatever a call sends as its price."""
        for vals in vals_list:
            product = self.env["product.product"].browse(vals.get("product_id"))
            if not any((product.exists() or self.product_id).mapped("is_customer_wallet_product")):
                continue
            for name in ("price_unit", "qty", "discount", "price_subtotal_incl"):
                if not has_number(vals, name):
                    raise UserError(_("%(value)s is not a sum of money.", value=str(vals[name])))

    def _prepare_base_line_for_taxes_computation(self):
        """A top-up goes to the wallet account whole, whatever its product was set up with."""
        values = super()._prepare_base_line_for_taxes_computation()
        account = self.company_id.customer_wallet_account_id
        if self.product_id.is_customer_wallet_product and account:
            values["account_id"] = account
        return values
