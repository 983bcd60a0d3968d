from odoo import _, api, fields, models
from odoo.exceptions import AccessError, UserError

from ..rules import is_amount


class PosPayment(models.Model):
    _inherit = "pos.payment"

    customer_wallet_move_id = fields.Many2one(
        "account.move",
        string="Wallet entry",
        readonly=True,
        copy=False,
        index="btree_not_null",
        help="The entry that took this payment from the wallet, made when the session closed.",
    )

    _customer_wallet_method_idx = models.Index("(payment_method_id)")

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_customer_wallet_move(vals_list)
        self._check_customer_wallet_amounts(vals_list)
        guard = self.env["customer.wallet.guard"]
        with guard._watch(guard._orders_of(self, "pos_order_id", vals_list)) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            payments = super(PosPayment, within).create(vals_list).with_env(self.env)
            guard._check_belonging(payments, "pos_order_id")
        return payments

    def write(self, vals):
        self._refuse_customer_wallet_move([vals])
        self._check_customer_wallet_amounts([vals])
        guard = self.env["customer.wallet.guard"]
        with guard._watch(guard._orders_of(self, "pos_order_id", [vals])) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            result = super(PosPayment, within).write(vals)
            guard._check_belonging(self, "pos_order_id")
        return result

    def unlink(self):
        with self.env["customer.wallet.guard"]._watch(self.pos_order_id) as watched:
            within = self.with_context(customer_wallet_guard=watched)
            return super(PosPayment, within).unlink()

    def _check_customer_wallet_amounts(self, vals_list):
        """A payment from a wallet is a sum of money, whatever a call sends as its amount."""
        for vals in vals_list:
            if "amount" not in vals:
                continue
            method = self.env["pos.payment.method"].browse(vals.get("payment_method_id"))
            methods = method.exists() or self.payment_method_id
            for wallet in methods.filtered("is_customer_wallet_method"):
                digits = wallet.company_id.currency_id.decimal_places
                if not is_amount(vals["amount"], digits):
                    raise UserError(
                        _("%(value)s is not a sum of money.", value=str(vals["amount"]))
                    )

    def _refuse_customer_wallet_move(self, vals_list):
        """Only closing a session, or an invoice, says that a payment is in the ledger."""
        if self.env.su:
            return
        for vals in vals_list:
            if vals.get("customer_wallet_move_id") or (
                vals.get("account_move_id")
                and any(self.payment_method_id.mapped("is_customer_wallet_method"))
            ):
                raise AccessError(_("The entry of a wallet payment is made by closing."))
            # The till sends back all that it was given.
            vals.pop("customer_wallet_move_id", None)
