# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Why an order that concerns a wallet is not recorded, in words for its cashier."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "not_in_person": _lt(
        "You cannot use %(wallet)s here: a cashier has to log in and record this order at a till."
    ),
    "settled": _lt("You cannot change this order: it is already invoiced or closed."),
    "companies": _lt(
        "%(wallet)s belongs to one company: you cannot use it in an order of several."
    ),
    "currency": _lt("%(wallet)s works in the company's currency only."),
    "no_customer": _lt("Choose the customer before you use %(wallet)s."),
    "foreign_customer": _lt("This customer belongs to another company."),
    "session_closed": _lt("The session %(session)s is closed. Open a new one."),
    "not_an_amount": _lt("An amount of this order is not valid."),
    "forged_total": _lt("The lines of this order add up to %(total)s."),
    "not_paid": _lt("The total of this order is %(total)s: pay exactly that."),
    "taxed_top_up": _lt("You cannot tax a top-up: it is a debt, not a sale."),
    "discounted_top_up": _lt("You cannot give a discount on a top-up."),
    "forged_top_up": _lt(
        "You cannot change the price of a top-up: it is the amount that is topped up."
    ),
    "top_up_not_paid": _lt(
        "You cannot pay for a top-up from %(wallet)s, with a discount or on account: take cash or"
        " card."
    ),
    "top_up_unfit": _lt("%(unfit)s cannot pay for a top-up: take another payment for that part."),
    "top_up_too_large": _lt("You cannot put more than %(largest)s on %(wallet)s at once."),
    "more_than_topped_up": _lt("You cannot give out more money than is taken from %(wallet)s."),
    "negative_top_up": _lt(
        "You cannot take money out of %(wallet)s, except to refund a top-up. A manager can, with"
        " a reason."
    ),
    "wallet_in_cash": _lt(
        "You have to refund to %(wallet)s what was paid from it. A manager can refund it another"
        " way, with a reason."
    ),
    "against_the_order": _lt("You cannot pay from %(wallet)s and refund to it in one order."),
    "more_than_due": _lt("You cannot give change from %(wallet)s: pay no more than what is due."),
    "top_up_from_wallet": _lt(
        "You cannot pay for a top-up from %(wallet)s: take another payment for that part."
    ),
    "more_than_refund": _lt("You cannot put more on %(wallet)s than this order refunds."),
    "more_than_paid": _lt(
        "You can refund at most %(left)s of this order to %(wallet)s: no more than it paid, and"
        " no more than the price of the goods. A manager can do otherwise, with a reason."
    ),
    "no_order_refunded": _lt(
        "To refund to %(wallet)s, start from the order that it paid. A manager can refund without"
        " that order and give the reason."
    ),
}
"""By key of `policy.till_order.refusal` and `setting_refusal`."""


def sentence(key, facts, till_order=None):
    """What to tell the cashier.

    :param facts: OrderFacts
    :param till_order: TillOrder, None where the setting is refused
    """
    currency, refunded = facts.company.currency_id, till_order and till_order.refunded
    return facts.env._(SENTENCES[key]) % {
        "wallet": facts.company._customer_wallet_name(),
        "session": facts["session"],
        "total": currency.format(till_order.total if till_order else 0.0),
        "unfit": facts.unfit_methods(),
        "largest": currency.format(facts.company.customer_wallet_largest_top_up),
        "left": currency.format(max(refunded.wallet, 0.0) if refunded else 0.0),
    }
