from odoo import _, api, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.tools import SQL

from .account_move import BY_THE_TILL


class PosSession(models.Model):
    _inherit = "pos.session"

    def _customer_wallet_hold_open(self):
        """Keep the session from closing until this transaction has recorded its order."""
        self.ensure_one()
        self.env.execute_query(SQL("SELECT id FROM pos_session WHERE id = %s FOR SHARE", self.id))

    def _validate_session(
        self, balancing_account=False, amount_to_balance=0, bank_payment_method_diffs=None
    ):
        if self.company_id.is_enabled_customer_wallet:
            self._customer_wallet_see_all_orders()
            self = self.with_context(customer_wallet_posting=BY_THE_TILL)
        return super()._validate_session(
            balancing_account, amount_to_balance, bank_payment_method_diffs
        )

    def _customer_wallet_see_all_orders(self):
        """Close over every order: one recorded since our transaction began makes us retry.

        Our snapshot would not show it, and it would stay in a closed session, out of the ledger.
        The row is locked first: an order on its way holds it open until it is recorded.
        """
        self.ensure_one()
        recorded = SQL(
            "SELECT id FROM pos_order WHERE session_id = %s AND state IN ('paid', 'done')",
            self.id,
        )
        self.flush_recordset()
        self.env["pos.order"].flush_model(["session_id", "state"])
        self.env.execute_query(SQL("SELECT 1 FROM pos_session WHERE id = %s FOR UPDATE", self.id))
        seen = {row[0] for row in self.env.execute_query(recorded)}
        with self.env.registry.cursor() as now:
            now.execute(recorded)
            missed = {row[0] for row in now.fetchall()} - seen
        if missed:
            raise ConcurrencyError(_("An order arrived while the session was closing."))

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su and any(vals.get("move_id") for vals in vals_list):
            raise AccessError(_("The entry of a session is made by closing it."))
        return super().create(vals_list)

    def write(self, vals):
        """The till's users may write sessions; what puts wallets in the ledger is Odoo's."""
        if vals.get("move_id") and not self.env.su:
            by_the_till = self.env.context.get("customer_wallet_posting") is BY_THE_TILL
            enabled = any(session.company_id.is_enabled_customer_wallet for session in self)
            if enabled and not by_the_till:
                raise AccessError(_("The entry of a session is made by closing it."))
        if "config_id" in vals:
            enabled = self.filtered("company_id.is_enabled_customer_wallet")
            if any(session.order_ids for session in enabled):
                raise UserError(_("A session that has tickets stays with its till."))
        if vals.get("state", "closed") != "closed":
            again = self.filtered(lambda session: session.state == "closed")
            if any(session.company_id.is_enabled_customer_wallet for session in again):
                raise UserError(_("A closed session is in the ledger: it stays closed."))
        if vals.get("state") == "closed":
            self._check_customer_wallet_booked()
        return super().write(vals)

    def _check_customer_wallet_booked(self):
        # sudo: whoever closes, no movement of a wallet may be left out of the ledger
        left = (
            self.env["customer.wallet.entry"]
            .sudo()
            .search(
                [
                    ("pos_order_id.session_id", "in", self.ids),
                    ("state", "=", "pending"),
                    ("pos_order_id.account_move", "=", False),
                ],
                limit=1,
            )
        )
        if left:
            raise UserError(
                _(
                    "This session holds movements of %(wallet)s that are not in the ledger yet"
                    " (%(ticket)s). Close it from the till or its form.",
                    wallet=left.company_id.customer_wallet_label,
                    ticket=left.reference,
                )
            )

    def _get_sale_key(self, base_line):
        """Top-ups are not grouped: each stays a line of its customer's statement."""
        key = super()._get_sale_key(base_line)
        line = base_line["record"]
        if line.product_id.is_customer_wallet_product:
            key["customer_wallet_line_id"] = line.id
        return key

    def _get_sale_vals(self, key, sale_vals):
        vals = super()._get_sale_vals(key, sale_vals)
        if key.get("customer_wallet_line_id"):
            order = self.env["pos.order.line"].browse(key["customer_wallet_line_id"]).order_id
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
