from odoo import _, models
from odoo.exceptions import UserError
from odoo.tools import SQL


class PosSession(models.Model):
    _inherit = "pos.session"

    def _customer_wallet_hold_open(self):
        """Keep the session from closing until this transaction has recorded its order."""
        self.ensure_one()
        self.env.execute_query(
            SQL("SELECT id FROM pos_session WHERE id = %s FOR SHARE", self.id)
        )

    def _get_sale_key(self, base_line):
        """Top-ups are grouped by order, so that each stays a line of its customer's statement."""
        key = super()._get_sale_key(base_line)
        line = base_line["record"]
        if line.product_id.is_customer_wallet_product:
            key["customer_wallet_order_id"] = line.order_id.id
        return key

    def _get_sale_vals(self, key, sale_vals):
        vals = super()._get_sale_vals(key, sale_vals)
        if key.get("customer_wallet_order_id"):
            order = self.env["pos.order"].browse(key["customer_wallet_order_id"])
            vals.update(
                partner_id=order.partner_id.commercial_partner_id.id,
                name=_(
                    "%(wallet)s %(ticket)s",
                    wallet=self.company_id.customer_wallet_label,
                    ticket=order.pos_reference or order.name,
                ),
                customer_wallet_pos_order_id=order.id,
            )
        return vals

    def _create_split_account_payment(self, payment, amounts):
        """Ties the entry of a wallet payment to its order, and the payment to its entry."""
        lines = super()._create_split_account_payment(payment, amounts)
        if payment.payment_method_id.is_customer_wallet_method:
            move = lines.move_id
            move._customer_wallet_lines().customer_wallet_pos_order_id = payment.pos_order_id
            # sudo: closing says that the payment is in the ledger
            payment.sudo().customer_wallet_move_id = move
        return lines

    def _get_diff_vals(self, payment_method_id, diff_amount, outstanding_account=False):
        """The wallet is not counted: a difference would be nobody's."""
        method = self.env["pos.payment.method"].browse(payment_method_id)
        if method.is_customer_wallet_method:
            if self.currency_id.compare_amounts(diff_amount, 0):
                raise UserError(_("%(method)s is not counted at closing.", method=method.name))
            return False
        return super()._get_diff_vals(payment_method_id, diff_amount, outstanding_account)
