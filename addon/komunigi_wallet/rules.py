"""What the till may do with a wallet, as plain functions: no database, no request.

Amounts are in the company's currency. A refusal is a key; `models/customer_wallet_guard.py`
says it in words.
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
    listed: float
    """What price and quantity make, which the amount must be."""
    taxed: bool = False
    discount: float = 0.0
    refundable: float = 0.0
    """What is left of the top-up that this line refunds; 0 when it refunds none."""


@dataclass
class TillOrder:
    total: float
    """What the lines come to, taxes included, reckoned by the server."""
    stated: float
    """The total that came with the order."""
    paid: float
    rounding: float = 0.005
    """The smallest amount that counts: the currency's, or the till's cash rounding."""
    digits: int = 2
    wallet_payments: list[float] = field(default_factory=list)
    top_ups: list[TopUp] = field(default_factory=list)
    refundable_elsewhere: float | None = None
    """Of the tickets refunded here, what was paid otherwise than from the wallet and is not given
    back yet; None where no wallet paid them."""
    supervised: bool = False
    """A manager lets money out, with a reason."""

    @property
    def due(self):
        """What may be paid from the wallet: all but the top-ups, as rounded at the till."""
        return round(self.paid - sum(top_up.amount for top_up in self.top_ups), self.digits)

    @property
    def movement(self):
        """What the order does to the wallet: positive, into it."""
        into = sum(top_up.amount for top_up in self.top_ups)
        return round(into - sum(self.wallet_payments), self.digits)

    @property
    def given_back(self):
        """What the order gives back otherwise than on the wallet."""
        return round(max(sum(self.wallet_payments) - self.paid, 0.0), self.digits)


def is_number(value):
    """Whether a value that came from outside is a number, and a finite one."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)


def has_number(values, name):
    """Whether what came from outside has a number, where it has anything, under a name.

    The till sends false for what it has not reckoned, such as a discount; Odoo takes that as zero.
    """
    if name not in values or (values[name] is False and name != "amount"):
        return True
    return is_number(values[name])


def is_amount(value, digits):
    """Whether a value that came from outside is a sum of money."""
    return is_number(value) and abs(value) <= LARGEST and abs(round(value, digits) - value) < NOISE


def refusal(order):
    """Why an order may not be recorded, as a key, or None."""
    numbers = [
        *order.wallet_payments,
        *(top_up.amount for top_up in order.top_ups),
        *(top_up.listed for top_up in order.top_ups),
    ]
    if not all(is_amount(number, order.digits) for number in numbers):
        return "not_an_amount"
    if not all(isfinite(number) for number in (order.total, order.stated, order.paid)):
        return "not_an_amount"
    if abs(order.stated - order.total) > order.rounding:
        return "forged_total"
    if abs(order.paid - order.total) > order.rounding:
        return "not_paid"
    for top_up in order.top_ups:
        key = _top_up_refusal(top_up, order.digits, order.supervised)
        if key:
            return key
    limited = order.refundable_elsewhere is not None and not order.supervised
    if limited and order.given_back > order.refundable_elsewhere + order.rounding:
        return "wallet_in_cash"
    return _payment_refusal(order)


def _top_up_refusal(top_up, digits, supervised):
    if top_up.taxed:
        return "taxed_top_up"
    if top_up.discount:
        return "discounted_top_up"
    if round(top_up.listed - top_up.amount, digits):
        return "forged_top_up"
    if top_up.amount >= 0 or supervised:
        return None
    if round(top_up.refundable + top_up.amount, digits) < 0:
        return "negative_top_up"
    return None


def _payment_refusal(order):
    spent = round(sum(order.wallet_payments), order.digits)
    smallest = 10**-order.digits / 2
    lowest, highest = min(order.due, 0.0) - smallest, max(order.due, 0.0) + smallest
    if any(amount * order.due < 0 for amount in order.wallet_payments):
        return "against_the_order"
    if spent > highest:
        return "top_up_from_wallet" if order.top_ups else "more_than_due"
    if spent < lowest:
        return "more_than_refund"
    return None


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
