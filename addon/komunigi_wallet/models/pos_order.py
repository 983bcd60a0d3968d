from odoo import api, fields, models

from .account_move import BY_THE_TILL
from .customer_wallet_guard import RECORDED, WITHIN, till_order_of

SERVER_OWNED = ("customer_wallet_balance_before", "customer_wallet_balance_after")


class PosOrder(models.Model):
    _inherit = "pos.order"

    customer_wallet_balance_before = fields.Monetary(
        string="Wallet before", readonly=True, copy=False
    )
    customer_wallet_balance_after = fields.Monetary(
        string="Wallet after", readonly=True, copy=False
    )
    customer_wallet_cash_out_reason = fields.Char(string="Reason of the pay-out", copy=False)

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            vals_list = [self._without_server_owned(vals) for vals in vals_list]
        with self.env["customer.wallet.guard"]._watch(self.browse()) as reached:
            within = self.with_context(customer_wallet_guard=WITHIN)
            orders = super(PosOrder, within).create(vals_list).with_env(self.env)
            reached(orders)
        return orders

    def write(self, vals):
        if not self.env.su:
            vals = self._without_server_owned(vals)
        with self.env["customer.wallet.guard"]._watch(self):
            within = self.with_context(customer_wallet_guard=WITHIN)
            return super(PosOrder, within).write(vals)

    @api.model
    def _without_server_owned(self, vals):
        return {name: value for name, value in vals.items() if name not in SERVER_OWNED}

    def _customer_wallet_footprint(self):
        """What each recorded order of these moves on a wallet, and whose; none where nothing."""
        footprint = {}
        for order in self:
            if order.state not in RECORDED:
                continue
            payments = order.payment_ids.filtered(
                lambda payment: payment.payment_method_id.is_customer_wallet_method
            )
            lines = order._customer_wallet_top_up_lines()
            if payments or lines:
                footprint[order] = (
                    order.partner_id.commercial_partner_id.id,
                    order.company_id.id,
                    order.session_id.id,
                    sorted((payment.id, payment.amount) for payment in payments),
                    sorted((line.id, line.price_subtotal_incl, line.price_unit, line.qty)
                           for line in lines),
                )
        return footprint

    def _customer_wallet_top_up_lines(self):
        return self.lines.filtered(lambda line: line.product_id.is_customer_wallet_product)

    def _customer_wallet_till_order(self):
        self.ensure_one()
        return till_order_of(self)

    def _customer_wallet_reckoned_total(self):
        """What the lines come to, taxes included, whatever total came with the order."""
        self.ensure_one()
        tax = self.env["account.tax"]
        base_lines = self.lines._prepare_tax_base_line_values()
        tax._add_tax_details_in_base_lines(base_lines, self.company_id)
        tax._round_base_lines_tax_details(base_lines, self.company_id)
        totals = tax._get_tax_totals_summary(base_lines, self.currency_id, self.company_id)
        # Odoo turns the signs of a refund's lines, by the sign of the total that came with it
        return totals["total_amount_currency"] * (-1 if self.amount_total < 0 else 1)

    @api.model
    def _process_order(self, order, existing_order):
        """Of two that record the same ticket at once, the second waits, then finds it there."""
        household = self._customer_wallet_household(order)
        if household:
            session = self.env["pos.session"].browse(order["session_id"])
            self.env["customer.wallet"]._claim(session.company_id, household)
        return super()._process_order(order, existing_order)

    @api.model
    def _customer_wallet_household(self, order):
        """The household whose wallet an order from the till moves, if any."""
        nobody = self.env["res.partner"]
        session = self.env["pos.session"].browse(order.get("session_id")).exists()
        if order.get("state") == "draft" or not session.company_id.is_enabled_customer_wallet:
            return nobody
        methods = self._customer_wallet_named(order, "payment_ids", "payment_method_id")
        products = self._customer_wallet_named(order, "lines", "product_id")
        if not (
            any(self.env["pos.payment.method"].browse(methods).mapped("is_customer_wallet_method"))
            or any(self.env["product.product"].browse(products).mapped("is_customer_wallet_product"))
        ):
            return nobody
        return nobody.browse(order.get("partner_id") or []).exists().commercial_partner_id

    @api.model
    def _customer_wallet_named(self, order, commands, name):
        """The ids that the commands of an order from the till give to a field."""
        values = [command[2] for command in order.get(commands) or [] if len(command) == 3]
        return {value[name] for value in values if isinstance(value, dict) and value.get(name)}

    def _generate_pos_order_invoice(self):
        """An invoice moves no wallet that its order has not moved already."""
        within = self.with_context(customer_wallet_posting=BY_THE_TILL)
        return super(PosOrder, within)._generate_pos_order_invoice().with_env(self.env)

    @api.model
    def get_recorded_order(self, uuid):
        """Whether the server holds an order, for a till that lost the answer.

        :return: False, or {id, state, wallet: {balance_before, balance_after}}
        """
        order = self.search([("uuid", "=", uuid)], limit=1)
        if not order:
            return False
        return {
            "id": order.id,
            "state": order.state,
            "wallet": {
                "balance_before": order.customer_wallet_balance_before,
                "balance_after": order.customer_wallet_balance_after,
            },
        }
