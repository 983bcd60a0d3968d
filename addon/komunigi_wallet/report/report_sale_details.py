# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models


class ReportSaleDetails(models.AbstractModel):
    _inherit = "report.point_of_sale.report_saledetails"

    @api.model
    def get_sale_details(
        self, date_start=False, date_stop=False, config_ids=False, session_ids=False, **kwargs
    ):
        """Adds `customer_wallet`, or False: the figures of the wallet over the report's orders,
        with `sales` and `total`, between which they lead from what was sold to what was paid."""
        details = super().get_sale_details(date_start, date_stop, config_ids, session_ids, **kwargs)
        domain = self._get_domain(date_start, date_stop, config_ids, session_ids, **kwargs)
        figures = self.env["pos.order"].search(domain)._customer_wallet_figures()
        amounts = [amount for name, amount in figures.items() if name != "label"]
        details["customer_wallet"] = any(amounts) and {
            **figures,
            **self._customer_wallet_bridge(figures, details["currency"]["total_paid"]),
        }
        return details

    @api.model
    def _customer_wallet_bridge(self, figures, total):
        """What was sold, taxes included and refunds taken off, and Odoo's total of the payments."""
        moved = figures["top_ups"] - figures["returned_top_ups"] - figures["pay_outs"]
        return {"sales": self.env.company.currency_id.round(total - moved), "total": total}

    def _get_products_and_taxes_dict(self, line, products, taxes, currency):
        """Leaves out what moves wallets: it is owed to customers, not sold."""
        if line.product_id.is_customer_wallet_product:
            return products, taxes
        return super()._get_products_and_taxes_dict(line, products, taxes, currency)
