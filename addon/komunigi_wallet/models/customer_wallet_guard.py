"""What every change of an order, its lines or its payments goes through.

Odoo lets users of the point of sale write orders, lines and payments by RPC, in any order and
state. So the wallet is guarded there, and not in the methods that our screens happen to call.
"""

from contextlib import contextmanager

from odoo import _, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL

from ..rules import refusal, spending_refusal

RECORDED = ("paid", "done")


class Watched:
    """The orders that a change further out is judged by. No RPC call can send one in a context.

    What reaches any other order on the way, by a command or a link, is judged by itself.
    """

    def __init__(self, orders, newest=None):
        self.orders = orders
        self.newest = newest
        """Id of the newest order as the change began; None where it makes no order."""

    def add(self, orders):
        self.orders |= orders

    @property
    def creating(self):
        return self.newest is not None

    def covers(self, orders):
        return all(
            order in self.orders or (self.creating and order.id > self.newest) for order in orders
        )


class CustomerWalletGuard(models.AbstractModel):
    _name = "customer.wallet.guard"
    _description = "Guard of the customer wallet at the till"

    @contextmanager
    def _watch(self, orders, creating=False):
        """Let orders change, then refuse what no wallet allows and claim the wallets moved.

        Yields what to put as `customer_wallet_guard` in the context of the change, to which are
        added the orders that it makes.
        """
        outer = self.env.context.get("customer_wallet_guard")
        if isinstance(outer, Watched) and outer.covers(orders) and outer.creating >= creating:
            yield outer
            return
        # sudo: all of an order is judged, also what its payments' company would hide
        orders = orders.sudo()
        before = orders._customer_wallet_footprint()
        recorded = orders.filtered(lambda order: order.state in RECORDED)
        watched = Watched(orders, self._newest_order() if creating else None)
        yield watched
        after_orders = watched.orders.exists().sudo()
        after = after_orders._customer_wallet_footprint()
        for order in after_orders:
            if order in recorded:
                if before.get(order) != after.get(order):
                    self._refuse_edit(order)
            elif order in after:
                self._record(order)
        for order in before.keys() - after.keys():
            self._refuse_edit(order)

    def _newest_order(self):
        query = SQL("SELECT COALESCE(pg_sequence_last_value('pos_order_id_seq'), 0)")
        [[newest]] = self.env.execute_query(query)
        return newest

    def _orders_of(self, records, field, vals_list):
        """The orders that lines or payments belong to, or are given to by `vals_list`."""
        default = self.env.context.get(f"default_{field}")
        given = [vals.get(field) or default for vals in vals_list]
        orders = self.env["pos.order"].browse({id_ for id_ in given if isinstance(id_, int)})
        return records[field] | orders.exists()

    def _check_belonging(self, records, field):
        """Lines and payments are of their order's company and session, whatever a call says.

        Record rules hide those of another company, and what is hidden is not judged.
        """
        # sudo: what the user's rules hide must be seen here
        for record in records.sudo():
            order = record[field]
            for name in {"company_id", "session_id"} & record._fields.keys():
                enabled = order.company_id.is_enabled_customer_wallet
                if enabled and record[name] != order[name]:
                    raise AccessError(
                        _("Lines and payments are of their ticket's company and session.")
                    )

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
        order.sudo().with_context(customer_wallet_guard=Watched(order)).write(
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
