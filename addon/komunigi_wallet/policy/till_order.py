# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What an order at the till may do to a wallet.

Amounts are in the company's currency; those of a refund are negative. A refusal is a key;
`models/pos_order.py` says it in words.
"""

from dataclasses import dataclass, field
from math import isfinite

LARGEST = 1_000_000.0
"""No single amount at a till is larger: beyond it somebody leant on a key, or worse."""

NOISE = 5e-10
"""What adding and subtracting floats leaves behind; more is a fraction of a cent."""


@dataclass
class TopUp:
    """A line that puts money on the wallet; negative when it takes it back."""

    amount: float
    taxed: bool = False
    discounted: bool = False
    forced: bool = False
    """Whether the line brings totals of its own, which price and quantity do not make."""
    refundable: float = 0.0
    """What is left of the top-up that this line refunds; 0 when it refunds none."""


@dataclass
class Refunded:
    """The one order that an order refunds, less what other refunds of it have given back."""

    wallet: float
    """What it paid from the wallet."""
    money: float
    """What it paid in real money for its goods."""
    on_account: float = 0.0
    """What the customer owes for it."""
    covered: float = 0.0
    """Value of the refunded lines, at most what they cost; 0 where it was another household's."""


@dataclass
class TillOrder:
    total: float
    """What the lines come to, taxes included, computed by the server."""
    stated: float
    """The total that came with the order."""
    paid: float
    rounding: float = 0.005
    """The smallest amount that counts: the currency's, or the till's cash rounding."""
    digits: int = 2
    smallest: float = 0.01
    """The smallest amount of the currency: what is on a wallet is a multiple of it."""
    wallet_payments: list[float] = field(default_factory=list)
    on_account: float = 0.0
    """What is not paid yet: the customer owes it."""
    top_ups: list[TopUp] = field(default_factory=list)
    refunded: Refunded | None = None
    """None where it refunds no order that had to do with a wallet."""
    returned: float = 0.0
    """Value of what may come back without its order (empty bottles), up to the till's limit."""
    supervised: bool = False
    """A manager lets money out, with a reason."""
    unfit: float = 0.0
    """What is paid in ways that may not pay a top-up, such as meal vouchers."""
    largest_top_up: float = 0.0
    """The most that one order may put on a wallet; 0: any amount."""

    @property
    def topped_up(self):
        return round(sum(top_up.amount for top_up in self.top_ups), self.digits)

    @property
    def wallet_paid(self):
        return round(sum(self.wallet_payments), self.digits)

    @property
    def goods_paid(self):
        """What is paid for the goods, whichever way, as rounded at the till."""
        return round(self.paid - self.topped_up, self.digits)

    @property
    def money(self):
        """Real money that the order brings in; negative where it gives it out."""
        return round(self.paid - self.wallet_paid - self.on_account, self.digits)

    @property
    def movement(self):
        """What the order does to the wallet: positive, into it."""
        return round(self.topped_up - self.wallet_paid, self.digits)


def left_of(paid, refunds):
    """What an order has paid in one way and may still give back in it.

    The till decides the same: `till/rules/amounts.ts`.

    :param refunds: what each of its refunds was paid in that way, negative where it gave back; an
        exchange that was paid for leaves no more to be given back
    """
    return paid + sum(min(amount, 0.0) for amount in refunds)


def is_number(value):
    """Whether a value that came from outside is a number, and a finite one."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)


def is_amount(value, smallest):
    """Whether a value that came from outside is a sum of money.

    :param smallest: amount of the currency, of which it is a multiple: Swiss cash knows no 7.52
    """
    if not is_number(value) or abs(value) > LARGEST:
        return False
    return abs(round(value / smallest) * smallest - value) < NOISE


def kind_of_line(amount, is_refund):
    """What a line of the top-up product does to the wallet, as a key of `operations`, or None.

    The till decides the same to name the line: `till/rules/kind_of_line.ts`.

    :param is_refund: whether the line gives back what another line has sold
    """
    if amount < 0:
        return "top_up_return" if is_refund else "pay_out"
    return "top_up" if amount else None


def setting_refusal(facts):
    """Why an order may not be recorded whatever its amounts, as a key, or None.

    :param facts: mapping of what the database holds of the order, with its `payments` (dicts),
        the `numbers` that came with it, and whether a user records it `in_person`; see
        sql/orders.sql
    """
    payments = facts.payments
    if not facts.in_person:
        return "not_in_person"
    if facts["state"] != "paid" or facts["account_move"]:
        return "settled"
    if any(payment["account_move"] for payment in payments):
        return "settled"
    companies = {payment["company"] for payment in payments if payment["wallet"]}
    if {facts["config_company"], *companies} != {facts["company"]}:
        return "companies"
    if facts["config"] != facts["session_config"]:
        return "companies"
    if facts["currency"] != facts["company_currency"]:
        return "currency"
    if not facts["household"]:
        return "no_customer"
    if facts["partner_company"] not in (None, facts["company"]):
        return "foreign_customer"
    if facts["session_state"] == "closed":
        return "session_closed"
    # PostgreSQL keeps NaN and infinity, which JSON brings as text.
    if not all(is_number(number) for number in facts.numbers):
        return "not_an_amount"
    return None


def refusal(order):
    """Why an order may not be recorded, as a key, or None."""
    amounts = [*order.wallet_payments, *(top_up.amount for top_up in order.top_ups)]
    if not all(is_amount(amount, order.smallest) for amount in amounts):
        return "not_an_amount"
    if not all(isfinite(amount) for amount in (order.total, order.stated, order.paid)):
        return "not_an_amount"
    smallest = 10**-order.digits / 2 + NOISE
    if abs(order.stated - order.total) > smallest:
        return "forged_total"
    if abs(order.paid - order.total) > order.rounding + NOISE:
        return "not_paid"
    return _top_up_refusal(order) or _payment_refusal(order) or _refund_refusal(order)


def _top_up_refusal(order):
    for top_up in order.top_ups:
        if top_up.taxed:
            return "taxed_top_up"
        if top_up.discounted:
            return "discounted_top_up"
        if top_up.forced:
            return "forged_top_up"
        kept = round(top_up.refundable + top_up.amount, order.digits)
        if top_up.amount < 0 and kept < 0 and not order.supervised:
            return "negative_top_up"
    owed = order.topped_up
    if owed < 0:
        # Money given out is what leaves the wallet, and what goods that come back were worth.
        goods = order.total - order.topped_up
        owed += min(round(goods - order.wallet_paid, order.digits), 0.0)
    if order.top_ups and order.topped_up and round(order.money - owed, order.digits) < 0:
        return "top_up_not_paid" if order.topped_up > 0 else "more_than_topped_up"
    if order.topped_up > 0 and round(order.money - order.unfit - owed, order.digits) < 0:
        return "top_up_unfit"
    if order.largest_top_up and round(order.topped_up - order.largest_top_up, order.digits) > 0:
        return "top_up_too_large"
    return None


def _payment_refusal(order):
    due, spent = order.goods_paid, order.wallet_paid
    if any(round(amount * due, order.digits) < 0 for amount in order.wallet_payments):
        return "against_the_order"
    if spent > 0 and round(spent - max(due, 0.0), order.digits) > 0:
        return "top_up_from_wallet" if order.top_ups else "more_than_due"
    if spent < 0 and round(spent - min(due, 0.0), order.digits) < 0:
        return "more_than_refund"
    return None


def _refund_refusal(order):
    if order.supervised:
        return None
    refunded = order.refunded
    if order.wallet_paid < 0:
        # a till that rounds every order gives this back as well
        rounded = max(round(order.total - order.paid, order.digits), 0.0)
        linked = min(refunded.wallet, refunded.covered + rounded) if refunded else 0.0
        if round(order.wallet_paid + max(linked, 0.0) + order.returned, order.digits) < 0:
            return "more_than_paid" if linked > 0 else "no_order_refunded"
    if refunded:
        given = round(min(order.topped_up, 0.0) - order.money, order.digits)
        if given > max(refunded.money, 0.0) + order.rounding:
            return "wallet_in_cash"
        if -order.on_account > max(refunded.on_account, 0.0) + NOISE:
            return "wallet_in_cash"
    return None


def is_too_full(before, after, largest, digits=2):
    """Whether a wallet may not be topped up from `before` to `after`.

    :param largest: the most that it may hold; 0: any amount
    """
    return bool(largest) and after > before and round(after - largest, digits) > 0


def spending_refusal(before, after, minimum, blocked, taken_out, digits=2):
    """Why a wallet may not go from `before` to `after`, as a key, or None.

    :param taken_out: money leaves as money (a top-up refunded, a pay-out): no overdraft for that
    """
    if round(after - before, digits) >= 0:
        return None
    if blocked:
        return "blocked"
    if round(after - (max(minimum, 0.0) if taken_out else minimum), digits) < 0:
        return "short"
    return None
