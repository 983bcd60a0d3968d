from odoo import _, api, fields, models
from odoo.exceptions import AccessError, UserError

from ..rules import has_number
from .account_move import BY_THE_TILL

NUMBERS = {
    None: ("amount_total", "amount_paid", "amount_tax", "amount_return"),
    "lines": ("price_unit", "qty", "discount", "price_subtotal", "price_subtotal_incl"),
    "payment_ids": ("amount",),
}
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
        self._refuse_server_owned(vals_list)
        with self.env["customer.wallet.guard"]._watch(self.browse(), creating=True) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            orders = super(PosOrder, within).create(vals_list).with_env(self.env)
            watched.add(orders)
        return orders

    def write(self, vals):
        self._refuse_server_owned([vals])
        if "account_move" in vals and not self.env.su and self._customer_wallet_footprint():
            raise AccessError(_("A ticket that moves a wallet is invoiced by its own button."))
        with self.env["customer.wallet.guard"]._watch(self) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            return super(PosOrder, within).write(vals)

    def _refuse_server_owned(self, vals_list):
        """What the receipt says of a wallet is written by the server alone."""
        if not self.env.su and any(vals.get(name) for vals in vals_list for name in SERVER_OWNED):
            raise AccessError(_("What a ticket says of a wallet is not yours to write."))

    @api.model
    def _process_order(self, order, existing_order):
        """Of two that record the same ticket at once, the second waits, then finds it there."""
        for name in SERVER_OWNED:
            # The till sends back all that it was given.
            order.pop(name, None)
        attempt = order.pop("customer_wallet_attempt", 0)
        household = self._customer_wallet_household(order)
        if household is not None:
            self._check_customer_wallet_commands(order)
            if order.get("uuid"):
                self.env["customer.wallet.attempt"]._begin(order["uuid"], attempt)
        if household:
            session = self.env["pos.session"].browse(order["session_id"])
            self.env["customer.wallet"]._claim(session.company_id, household)
        # The whole of it is judged at its end: the change comes after the payments.
        existing = existing_order or self.browse()
        with self.env["customer.wallet.guard"]._watch(existing, creating=True) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            order_id = super(PosOrder, within)._process_order(
                order, existing.with_env(within.env) or False
            )
            watched.add(self.browse(order_id))
        return order_id

    @api.model
    def _customer_wallet_household(self, order):
        """The household whose wallet an order from the till moves, maybe nobody; None if none."""
        session = self.env["pos.session"].browse(order.get("session_id")).exists()
        if order.get("state") == "draft" or not session.company_id.is_enabled_customer_wallet:
            return None
        methods = self._customer_wallet_named(order, "payment_ids", "payment_method_id")
        products = self._customer_wallet_named(order, "lines", "product_id")
        if not (
            any(self.env["pos.payment.method"].browse(methods).mapped("is_customer_wallet_method"))
            or any(
                self.env["product.product"].browse(products).mapped("is_customer_wallet_product")
            )
        ):
            return None
        partner = self.env["res.partner"].browse(order.get("partner_id") or [])
        return partner.exists().commercial_partner_id

    @api.model
    def _customer_wallet_named(self, order, commands, name):
        """The ids that the commands of an order from the till give to a field."""
        values = self._customer_wallet_values(order, commands)
        return {value[name] for value in values if isinstance(value.get(name), int)}

    @api.model
    def _customer_wallet_values(self, order, commands):
        values = [command[2] for command in order.get(commands) or [] if len(command) == 3]
        return [value for value in values if isinstance(value, dict)]

    @api.model
    def _check_customer_wallet_commands(self, order):
        """Refuse what is no number before it reaches a field that would choke on it."""
        for commands, names in NUMBERS.items():
            for values in (
                [order] if commands is None else self._customer_wallet_values(order, commands)
            ):
                for name in names:
                    if not has_number(values, name):
                        raise UserError(
                            _("%(value)s is not a sum of money.", value=str(values[name]))
                        )

    def _generate_pos_order_invoice(self):
        """An invoice moves no wallet that its order has not moved already."""
        within = self.with_context(customer_wallet_posting=BY_THE_TILL)
        return super(PosOrder, within)._generate_pos_order_invoice().with_env(self.env)

    @api.model
    def _get_invoice_lines_values(self, line_values, pos_line, move_type):
        """A top-up is invoiced on the wallet account, whatever a fiscal position would map."""
        values = super()._get_invoice_lines_values(line_values, pos_line, move_type)
        account = pos_line.company_id.customer_wallet_account_id
        if account and pos_line.product_id.is_customer_wallet_product:
            values["account_id"] = account.id
            values["customer_wallet_pos_order_id"] = pos_line.order_id.id
        return values

    def _prepare_product_aml_dict(self, base_line_vals, update_base_line_vals, rate, sign):
        """What an invoice made after closing takes back stays a line of the same ticket."""
        values = super()._prepare_product_aml_dict(
            base_line_vals, update_base_line_vals, rate, sign
        )
        if base_line_vals["product_id"].is_customer_wallet_product:
            values["customer_wallet_pos_order_id"] = self.id
        return values

    @api.model
    def get_recorded_order(self, uuid, attempt=0):
        """Whether the server holds an order, for a till that lost the answer.

        :param int attempt: how often the till has sent the order as `customer_wallet_attempt`;
            none of these attempts records it after the answer False
        :return: False, or {id, state, wallet: {balance_before, balance_after}}
        """
        if not self.env.user.has_group("point_of_sale.group_pos_user"):
            raise AccessError(_("Only users of the point of sale ask for tickets."))
        self.env["customer.wallet.attempt"]._give_up(uuid, attempt)
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
