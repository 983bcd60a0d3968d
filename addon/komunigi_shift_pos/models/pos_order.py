# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.addons.komunigi_shift.models.kept_fields import for_creation


class PosOrder(models.Model):
    _inherit = "pos.order"

    shop_right = fields.Selection(
        [("let", "Let shop"), ("none", "Without the right to shop")],
        string="Right to Shop",
        readonly=True,
        copy=False,
        index="btree_not_null",
        help="An order whose customer may not shop by their shifts when it is paid: whether a "
        "manager has let them.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        vals_list = [self._without_shop_right(vals) for vals in vals_list]
        self = for_creation(self, vals_list, {"shop_right"})  # noqa: PLW0642
        return super().create(vals_list)

    def write(self, vals):
        return super().write(self._without_shop_right(vals))

    def _without_shop_right(self, vals):
        """A till sends an order back with all its fields; this one is the server's."""
        if self.env.su:
            return vals
        return {name: value for name, value in vals.items() if name != "shop_right"}

    def action_pos_order_paid(self):
        """Keeps whether the customer might shop: the server's own answer, whatever a till did."""
        result = super().action_pos_order_paid()
        is_shopping = self.partner_id and self.amount_total > 0
        if not is_shopping or self.config_id.shift_display == "off":
            return result
        statuses = self.env["cooperative.status"]
        for _partner, status in statuses._standings(self.company_id, self.partner_id):
            if not status.can_shop:
                # sudo: the server writes it, nobody else
                self.sudo().shop_right = "let" if status.is_let_shop else "none"
        return result
