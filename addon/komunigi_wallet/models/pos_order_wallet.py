"""What an order does to a wallet, as the rules see it."""

from odoo import _, models
from odoo.exceptions import UserError

from ..rules import TillOrder, TopUp, is_number
from .customer_wallet_guard import RECORDED


class PosOrder(models.Model):
    _inherit = "pos.order"

    def _customer_wallet_payments(self):
        return self.payment_ids.filtered(
            lambda payment: payment.payment_method_id.is_customer_wallet_method
        )

    def _customer_wallet_top_up_lines(self):
        return self.lines.filtered(lambda line: line.product_id.is_customer_wallet_product)

    def _customer_wallet_refunded(self):
        """The tickets refunded by these that a wallet has paid, if in part."""
        refunded = self.lines.refunded_orderline_id.order_id
        return refunded.filtered(lambda order: order._customer_wallet_payments())

    def _customer_wallet_footprint(self):
        """What each recorded order of these moves on a wallet, and whose; none where nothing."""
        footprint = {}
        for order in self:
            companies = order.company_id | order.session_id.config_id.company_id
            if order.state not in RECORDED or not companies.customer_wallet_account_id:
                continue
            payments = order._customer_wallet_payments()
            lines = order._customer_wallet_top_up_lines()
            refunded = order._customer_wallet_refunded()
            if payments or lines or refunded:
                paid = payments if not refunded else order.payment_ids
                footprint[order] = (
                    order.partner_id.commercial_partner_id.id,
                    order.company_id.id,
                    order.session_id.id,
                    order.date_order,
                    order.customer_wallet_cash_out_reason,
                    sorted((payment.id, payment.amount) for payment in paid),
                    sorted(line._customer_wallet_footprint() for line in lines),
                    sorted(order.lines.refunded_orderline_id.ids) if refunded else None,
                )
        return footprint

    def _check_customer_wallet_numbers(self):
        """Nothing is reckoned from what is no number: PostgreSQL keeps NaN and infinity."""
        for order in self:
            lines = order.lines
            numbers = [
                *lines.mapped("price_unit"),
                *lines.mapped("qty"),
                *lines.mapped("discount"),
                *lines.mapped("price_subtotal_incl"),
                *order.payment_ids.mapped("amount"),
                order.amount_total,
            ]
            if not all(is_number(number) for number in numbers):
                raise UserError(_("An amount of this order is not a sum of money."))

    def _customer_wallet_till_order(self):
        """The order, as the rules see it, with its total reckoned from its lines."""
        self.ensure_one()
        currency = self.currency_id
        rounding = currency.rounding / 2
        if self.config_id.cash_rounding and self.config_id.rounding_method:
            rounding = max(rounding, self.config_id.rounding_method.rounding)
        return TillOrder(
            total=self._customer_wallet_reckoned_total(),
            stated=self.amount_total,
            paid=sum(self.payment_ids.mapped("amount")),
            rounding=rounding + 1e-6,
            digits=currency.decimal_places,
            wallet_payments=self._customer_wallet_payments().mapped("amount"),
            top_ups=[
                line._customer_wallet_top_up() for line in self._customer_wallet_top_up_lines()
            ],
            refundable_elsewhere=self._customer_wallet_refundable_elsewhere(),
            supervised=bool(self.customer_wallet_cash_out_reason)
            and self.env.user.has_group("point_of_sale.group_pos_manager"),
        )

    def _customer_wallet_refundable_elsewhere(self):
        """What the tickets refunded here got from elsewhere, and others have not given back."""
        refunded = self._customer_wallet_refunded()
        if not refunded:
            return None
        others = refunded.lines.refund_orderline_ids.order_id - self
        given = refunded | others.filtered(lambda order: order.state in RECORDED)
        elsewhere = given.payment_ids - given._customer_wallet_payments()
        return max(sum(elsewhere.mapped("amount")), 0.0)

    def _customer_wallet_reckoned_total(self):
        """What the lines come to, taxes included, whatever total came with the order."""
        tax = self.env["account.tax"]
        base_lines = self.lines._prepare_tax_base_line_values()
        tax._add_tax_details_in_base_lines(base_lines, self.company_id)
        tax._round_base_lines_tax_details(base_lines, self.company_id)
        totals = tax._get_tax_totals_summary(base_lines, self.currency_id, self.company_id)
        # Odoo turns the signs of a refund's lines, by the sign of the total that came with it
        return totals["total_amount_currency"] * (-1 if self.amount_total < 0 else 1)


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    def _customer_wallet_footprint(self):
        """What closing reckons a top-up from, and what it refunds."""
        self.ensure_one()
        return (
            self.id,
            self.price_subtotal_incl,
            self.price_unit,
            self.qty,
            self.discount,
            self.tax_ids.ids,
            self.refunded_orderline_id.id,
        )

    def _customer_wallet_top_up(self):
        """A line of the top-up product, as the rules see it."""
        self.ensure_one()
        refunded = self.refunded_orderline_id
        household = self.order_id.partner_id.commercial_partner_id
        refundable = 0.0
        if (
            refunded.product_id.is_customer_wallet_product
            and refunded.order_id.state in RECORDED
            and refunded.company_id == self.company_id
            and refunded.order_id.partner_id.commercial_partner_id == household
        ):
            others = refunded.refund_orderline_ids.filtered(
                lambda other: other != self and other.order_id.state in RECORDED
            )
            refundable = refunded.price_subtotal_incl + sum(others.mapped("price_subtotal_incl"))
        return TopUp(
            amount=self.price_subtotal_incl,
            listed=self.price_unit * self.qty,
            taxed=bool(self.tax_ids),
            discount=self.discount,
            refundable=refundable,
        )
