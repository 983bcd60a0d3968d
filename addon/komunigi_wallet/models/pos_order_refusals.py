"""Why an order that concerns a wallet is not recorded, in words for its cashier."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "settled": _lt("This order is invoiced or closed already."),
    "companies": _lt("%(wallet)s belongs to one company: this order mixes several."),
    "currency": _lt("%(wallet)s is kept in the company's currency only."),
    "no_customer": _lt("Choose the customer first: %(wallet)s belongs to one."),
    "foreign_customer": _lt("This customer belongs to another company."),
    "session_closed": _lt("The session %(session)s is closed. Open a new one."),
    "not_an_amount": _lt("An amount of this order is not a sum of money."),
    "forged_total": _lt("The lines of this order come to %(total)s."),
    "not_paid": _lt("This order comes to %(total)s: pay exactly that."),
    "taxed_top_up": _lt("Money put on a wallet is owed, not sold: it has no tax."),
    "discounted_top_up": _lt("Money put on a wallet has no discount."),
    "forged_top_up": _lt("The amount of the top-up is not its price."),
    "top_up_not_paid": _lt(
        "A top-up is paid in real money: %(wallet)s, a discount or a bill to pay later cannot pay"
        " it."
    ),
    "top_up_unfit": _lt("%(unfit)s cannot pay a top-up: choose another way for that part."),
    "top_up_too_large": _lt("At most %(largest)s can be put on %(wallet)s at once."),
    "more_than_topped_up": _lt("More money goes out than is taken from %(wallet)s."),
    "negative_top_up": _lt(
        "Money is taken out of %(wallet)s only to refund a top-up that was paid in, or by a"
        " manager who gives the reason."
    ),
    "wallet_in_cash": _lt(
        "What was paid from %(wallet)s goes back there. A manager can give it back otherwise, with"
        " the reason."
    ),
    "against_the_order": _lt("A payment goes out of %(wallet)s and a refund comes in, not both."),
    "more_than_due": _lt("No change is given from %(wallet)s: pay at most what is due."),
    "top_up_from_wallet": _lt(
        "A top-up is not paid from %(wallet)s: choose another way for that part."
    ),
    "more_than_refund": _lt("No more can come back on %(wallet)s than the order refunds."),
    "more_than_paid": _lt(
        "Of the refunded order, %(left)s can still come back on %(wallet)s: no more than it paid,"
        " and no more than the goods cost. A manager can do otherwise, with the reason."
    ),
    "no_order_refunded": _lt(
        "Goods come back on %(wallet)s against the order that it paid: start the refund from that"
        " order. A manager can do without, with the reason."
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
