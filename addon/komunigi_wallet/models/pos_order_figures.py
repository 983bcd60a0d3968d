from odoo import models


class PosOrder(models.Model):
    _inherit = "pos.order"

    def _customer_wallet_figures(self):
        """What these orders moved on wallets, in the company's currency.

        :return: {label, payments, top_ups, difference}; the difference is what is owed to
            customers more than before
        """
        payments = self.payment_ids.filtered("payment_method_id.is_customer_wallet_method")
        lines = self.lines.filtered("product_id.is_customer_wallet_product")
        company = self.company_id[:1] or self.env.company
        paid = company.currency_id.round(sum(payments.mapped("amount")))
        topped_up = company.currency_id.round(sum(lines.mapped("price_subtotal_incl")))
        return {
            "label": company.customer_wallet_label,
            "payments": paid,
            "top_ups": topped_up,
            "difference": company.currency_id.round(topped_up - paid),
        }
