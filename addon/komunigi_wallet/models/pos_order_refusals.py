"""Why an order that concerns a wallet is not recorded, in words for its cashier."""


def sentence(key, facts, till_order=None):
    """What to tell the cashier.

    :param key: of `policy.till_order.refusal` or `setting_refusal`
    :param facts: OrderFacts
    :param till_order: TillOrder, None where the setting is refused
    """
    env = facts.env
    currency, refunded = facts.company.currency_id, till_order and till_order.refunded
    wallet = facts.company._customer_wallet_name()
    total = currency.format(till_order.total if till_order else 0.0)
    left = currency.format(max(refunded.wallet, 0.0) if refunded else 0.0)
    sentences = {
        "settled": env._("This order is invoiced or closed already."),
        "companies": env._(
            "%(wallet)s belongs to one company: this order mixes several.", wallet=wallet
        ),
        "currency": env._("%(wallet)s is kept in the company's currency only.", wallet=wallet),
        "no_customer": env._(
            "Choose the customer first: %(wallet)s belongs to one.", wallet=wallet
        ),
        "foreign_customer": env._("This customer belongs to another company."),
        "session_closed": env._(
            "The session %(session)s is closed. Open a new one.", session=facts["session"]
        ),
        "not_an_amount": env._("An amount of this order is not a sum of money."),
        "forged_total": env._("The lines of this order come to %(total)s.", total=total),
        "not_paid": env._("This order comes to %(total)s: pay exactly that.", total=total),
        "taxed_top_up": env._("Money put on a wallet is owed, not sold: it has no tax."),
        "discounted_top_up": env._("Money put on a wallet has no discount."),
        "forged_top_up": env._("The amount of the top-up is not its price."),
        "top_up_not_paid": env._(
            "A top-up is paid in real money: %(wallet)s, a discount or a bill to pay later"
            " cannot pay it.",
            wallet=wallet,
        ),
        "more_than_topped_up": env._(
            "More money goes out than is taken from %(wallet)s.", wallet=wallet
        ),
        "negative_top_up": env._(
            "Money is taken out of %(wallet)s only to refund a top-up that was paid in,"
            " or by a manager who gives the reason.",
            wallet=wallet,
        ),
        "wallet_in_cash": env._(
            "What was paid from %(wallet)s goes back there. A manager can give it back"
            " otherwise, with the reason.",
            wallet=wallet,
        ),
        "against_the_order": env._(
            "A payment goes out of %(wallet)s and a refund comes in, not both.", wallet=wallet
        ),
        "more_than_due": env._(
            "No change is given from %(wallet)s: pay at most what is due.", wallet=wallet
        ),
        "top_up_from_wallet": env._(
            "A top-up is not paid from %(wallet)s: choose another way for that part.",
            wallet=wallet,
        ),
        "more_than_refund": env._(
            "No more can come back on %(wallet)s than the order refunds.", wallet=wallet
        ),
        "more_than_paid": env._(
            "Of the refunded order, %(left)s can still come back on %(wallet)s: no more than"
            " it paid, and no more than the goods cost. A manager can do otherwise, with the"
            " reason.",
            left=left,
            wallet=wallet,
        ),
        "no_order_refunded": env._(
            "Goods come back on %(wallet)s against the order that it paid: start the refund"
            " from that order. A manager can do without, with the reason.",
            wallet=wallet,
        ),
    }
    return sentences[key]
