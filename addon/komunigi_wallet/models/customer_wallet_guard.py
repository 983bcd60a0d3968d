"""What every change of an order, its lines or its payments goes through.

Odoo lets users of the point of sale write orders, lines and payments by RPC, in any order and
state. So the wallet is guarded there, and not in the methods that our screens happen to call.
"""

from contextlib import contextmanager

from odoo import _, models
from odoo.exceptions import UserError

from ..rules import refusal, spending_refusal

RECORDED = ("paid", "done")
WITHIN = object()
"""In the context of what is already guarded further out. No RPC call can send it."""


class CustomerWalletGuard(models.AbstractModel):
    _name = "customer.wallet.guard"
    _description = "Guard of the customer wallet at the till"

    @contextmanager
    def _watch(self, orders):
        """Let orders change, then refuse what no wallet allows and claim the wallets moved.

        Yields a function to name the orders that the change has made or reached.
        """
        reached = [orders]
        if self.env.context.get("customer_wallet_guard") is WITHIN:
            yield reached.append
            return
        before = orders._customer_wallet_footprint()
        recorded = orders.filtered(lambda order: order.state in RECORDED)
        yield reached.append
        after_orders = self.env["pos.order"].union(*reached).exists()
        after = after_orders._customer_wallet_footprint()
        for order in after_orders:
            if order in recorded:
                if before.get(order) != after.get(order):
                    self._refuse_edit(order)
            elif order in after:
                self._record(order)
        for order in before.keys() - after.keys():
            self._refuse_edit(order)

    def _refuse_edit(self, order):
        raise UserError(
            _(
                "%(order)s is recorded, and so is what it moved on a wallet (%(wallet)s)."
                " Make a refund instead.",
                order=order.exists().display_name or _("This order"),
                wallet=self._label(order.exists().company_id or self.env.company),
            )
        )

    def _label(self, company):
        # sudo: the name of the wallet is for everyone to read
        return company.sudo().customer_wallet_label or _("Customer wallet")

    def _record(self, order):
        """The order takes effect on a wallet now: it is lawful, and the wallet allows it."""
        self._check_setting(order)
        order._check_customer_wallet_numbers()
        till_order = order._customer_wallet_till_order()
        key = refusal(till_order)
        if key:
            raise UserError(self._sentence(key, order, till_order))
        if not till_order.wallet_payments and not till_order.top_ups:
            return
        order.session_id._customer_wallet_hold_open()
        household = order.partner_id.commercial_partner_id
        wallet = self.env["customer.wallet"]._claim(order.company_id, household)
        taken_out = any(top_up.amount < 0 for top_up in till_order.top_ups)
        journals = order.payment_ids.payment_method_id.journal_id.filtered(
            "is_customer_wallet_journal"
        )
        before, after = self._check_spending(
            order.company_id,
            household,
            till_order.movement,
            max(journals.mapped("minimum_wallet_amount"), default=0.0),
            taken_out=taken_out,
            blocked=wallet.blocked,
        )
        # sudo: these two are the server's to write, for the receipt
        order.sudo().with_context(customer_wallet_guard=WITHIN).write(
            {"customer_wallet_balance_before": before, "customer_wallet_balance_after": after}
        )
        self.env["customer.wallet"]._notify_tills(order.company_id, household)

    def _check_spending(
        self, company, household, movement, minimum, taken_out=False, blocked=False
    ):
        """Refuse a movement that is recorded already where the wallet does not allow it.

        Its wallet was claimed before. Returns the balance before and after the movement.
        """
        # sudo: the balance decides, whatever else the user may read
        entries = self.env["customer.wallet.entry"].sudo()
        after = entries._balances(company, household).get(household.id, 0.0)
        before = company.currency_id.round(after - movement)
        digits = company.currency_id.decimal_places
        key = spending_refusal(before, after, minimum, blocked, taken_out, digits)
        if key:
            raise UserError(
                self._spending_sentence(key, company, household, before, after, minimum)
            )
        return before, after

    def _check_setting(self, order):
        company, session = order.company_id, order.session_id
        wallet = self._label(company)
        config = session.config_id
        methods = order.payment_ids.payment_method_id.filtered("is_customer_wallet_method")
        if not company.is_enabled_customer_wallet:
            raise UserError(_("%(wallet)s is not in use in this company.", wallet=wallet))
        if not session or company != config.company_id or methods.company_id - company:
            raise UserError(
                _("%(wallet)s belongs to one company: this order mixes several.", wallet=wallet)
            )
        if order.currency_id != company.currency_id:
            raise UserError(_("%(wallet)s is kept in the company's currency only.", wallet=wallet))
        if not order.partner_id:
            raise UserError(
                _("Choose the customer first: %(wallet)s belongs to one.", wallet=wallet)
            )
        if order.partner_id.company_id and order.partner_id.company_id != company:
            raise UserError(_("This customer belongs to another company."))
        if session.state == "closed":
            raise UserError(
                _("The session %(session)s is closed. Open a new one.", session=session.name)
            )

    def _sentence(self, key, order, till_order):
        wallet = self._label(order.company_id)
        total = order.currency_id.format(till_order.total)
        sentences = {
            "not_an_amount": _("An amount of this order is not a sum of money."),
            "forged_total": _("The lines of this order come to %(total)s.", total=total),
            "not_paid": _("This order comes to %(total)s: pay exactly that.", total=total),
            "taxed_top_up": _("Money put on a wallet is owed, not sold: it has no tax."),
            "discounted_top_up": _("Money put on a wallet has no discount."),
            "forged_top_up": _("The amount of the top-up is not its price."),
            "negative_top_up": _(
                "Money is taken out of %(wallet)s only to refund a top-up that was paid in,"
                " or by a manager who gives the reason.",
                wallet=wallet,
            ),
            "wallet_in_cash": _(
                "What was paid from %(wallet)s goes back there. A manager may give it back"
                " otherwise, with the reason.",
                wallet=wallet,
            ),
            "against_the_order": _(
                "A payment goes out of %(wallet)s and a refund comes in, not both.",
                wallet=wallet,
            ),
            "more_than_due": _(
                "No change is given from %(wallet)s: pay at most what is due.", wallet=wallet
            ),
            "top_up_from_wallet": _(
                "A top-up is not paid from %(wallet)s: choose another way for that part.",
                wallet=wallet,
            ),
            "more_than_refund": _(
                "No more can come back on %(wallet)s than the order refunds.", wallet=wallet
            ),
        }
        return sentences[key]

    def _spending_sentence(self, key, company, household, before, after, minimum):
        """Why a wallet does not allow it, with its balance."""
        currency = company.currency_id
        values = {
            "wallet": self._label(company),
            "customer": household.display_name,
            "balance": currency.format(before),
            "needed": currency.format(before - after),
            "minimum": currency.format(minimum),
        }
        if key == "blocked":
            return _("%(wallet)s of %(customer)s is blocked. The balance is %(balance)s.", **values)
        if minimum < 0:
            return _(
                "%(wallet)s of %(customer)s has %(balance)s and may go down to %(minimum)s:"
                " %(needed)s is too much.",
                **values,
            )
        return _("%(wallet)s of %(customer)s has %(balance)s: %(needed)s is too much.", **values)
