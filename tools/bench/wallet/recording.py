# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What orders cost as the till sends them, and closing a session of a thousand of them."""

from ..stopwatch import compare_writing
from .scene import PRICE, close_till, open_till, order_of

ORDERS = 1_000
ROUNDS = 20
CLOSINGS = 3


def record(env, scene, till, kind, customers):
    """Records one order of each customer, as the cashier of the scene."""
    orders = as_cashier(env, scene)["pos.order"]
    for customer in customers:
        data = order_of(scene["shop"], till, kind, customer, PRICE, orders.env.uid)
        orders.sync_from_ui([data])


def as_cashier(env, scene):
    """As the first cashier of the scene's shop."""
    shop = scene["shop"]
    context = {"allowed_company_ids": [shop["company"]]}
    return env(user=shop["cashiers"][0], su=False, context=context)


def measure_orders(env, scene, kinds):
    """Milliseconds and queries of one order of each kind.

    :param kinds: {name: (kind, function that returns the customer of the next order)}
    """
    till = scene["server_tills"][0]

    def sending(kind, customer):
        return (env, customer, lambda given: record(env, scene, till, kind, [given]))

    functions = {name: sending(kind, customer) for name, (kind, customer) in kinds.items()}
    return compare_writing(functions, ROUNDS)


def wallet_orders(env, scene):
    """An order by card and by wallet of ordinary members in turn, and of the busiest."""
    people = scene["people"]
    ordinary = iter(with_money(env, people, ORDERS))
    return measure_orders(
        env,
        scene,
        {
            "card": ("card", lambda: next(ordinary)),
            "wallet": ("wallet", lambda: next(ordinary)),
            "busiest_card": ("card", lambda: people["busiest"]),
            "busiest": ("wallet", lambda: people["busiest"]),
        },
    )


def stock_orders(env, scene):
    """A card order on an Odoo without the addon."""
    customer = env["res.partner"].create({"name": "Member", "email": "member@example.com"})
    env.cr.commit()
    return measure_orders(env, scene, {"card": ("card", lambda: customer.id)})


def with_money(env, people, count):
    """So many ordinary members whose wallets carry a few orders, some of them twice."""
    env.cr.execute(
        "SELECT partner_id FROM customer_wallet WHERE balance > %s AND partner_id BETWEEN %s AND %s"
        " ORDER BY partner_id LIMIT %s",
        [10 * PRICE, people["first_member"], people["last_member"], count],
    )
    members = [partner for (partner,) in env.cr.fetchall()]
    return [members[nth % len(members)] for nth in range(count)]


def prepare_closings(env, scene, say):
    """Two open sessions of as many orders, one by card and one from wallets; kept."""
    shop, people = scene["shop"], scene["people"]
    tills = {}
    for kind in ("card", "wallet"):
        say(f"{ORDERS:,} orders by {kind}, to be closed")
        till = open_till(env, shop, f"Till by {kind}", shop["cashiers"][0])
        customers = with_money(env, people, ORDERS)
        for start in range(0, ORDERS, 100):
            record(env, scene, till, kind, customers[start : start + 100])
            env.cr.commit()
            env.invalidate_all()
        tills[kind] = till
    return tills


def measure_closings(env, scene):
    """Milliseconds and queries of closing each of the two sessions; nothing is kept."""
    cashier = as_cashier(env, scene)

    def closing(kind):
        till = scene["closings"][kind]
        return (env, lambda: None, lambda _given: close_till(cashier, till))

    kinds = ("card", "wallet")
    return compare_writing({kind: closing(kind) for kind in kinds}, CLOSINGS)
