# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models


class ReportPosOrder(models.Model):
    _inherit = "report.pos.order"

    def init(self):
        # Products may not have their column yet.
        self.pool.post_init(super().init)

    def _from(self):
        """Leaves out what moves wallets: it is owed to customers, not sold."""
        return f"""{super()._from()}
                INNER JOIN product_template sold
                    ON sold.id = p.product_tmpl_id
                   AND sold.is_customer_wallet_product IS NOT TRUE
        """
