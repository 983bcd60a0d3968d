# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.tools import SQL


class ReportPosOrder(models.Model):
    _inherit = "report.pos.order"

    def init(self):
        # Products may not have their column yet.
        self.pool.post_init(self._renew_view)

    def _renew_view(self):
        """Made anew where it says something else now: that keeps readers away until an upgrade of
        the addon is in."""
        query = f"{self._select()} {self._from()}"
        self.env.cr.execute("SELECT obj_description(to_regclass(%s), 'pg_class')", [self._table])
        if self.env.cr.fetchone() != (query,):
            super().init()
            self.env.cr.execute(SQL("COMMENT ON VIEW %s IS %s", SQL.identifier(self._table), query))

    def _from(self):
        """Leaves out what moves wallets: it is owed to customers, not sold."""
        return f"""{super()._from()}
                INNER JOIN product_template sold
                    ON sold.id = p.product_tmpl_id
                   AND sold.is_customer_wallet_product IS NOT TRUE
        """
