# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class DigestDigest(models.Model):
    _inherit = "digest.digest"

    def _compute_kpi_pos_total_value(self):
        """Leaves out what moves wallets: it is owed to customers, not sold."""
        super()._compute_kpi_pos_total_value()
        totals = {digest: digest.kpi_pos_total_value for digest in self}
        self._calculate_company_based_kpi(
            "pos.order.line",
            "kpi_pos_total_value",
            date_field="order_id.date_order",
            additional_domain=[
                ("order_id.state", "not in", ["draft", "cancel"]),
                ("order_id.account_move", "=", False),
                ("product_id.is_customer_wallet_product", "=", True),
            ],
            sum_field="price_subtotal_incl",
        )
        for digest, total in totals.items():
            digest.kpi_pos_total_value = total - digest.kpi_pos_total_value
