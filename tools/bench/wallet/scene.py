# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The shop of the benchmark, through Odoo's own API: the rows that `multiply` copies, and users."""

from uuid import uuid4

from odoo import fields
from odoo.fields import Command

from ..shell import make_users

CASHIERS = 32
OPEN_TILLS = 3
#: each cashier has one
SERVER_TILLS = CASHIERS
PRICE = 5.0
TOP_UP = 50.0


def make_shop(env):
    """A company with users, tills and goods; with its wallet where the addon is installed.

    Returns ids by name; `tills` and the like are described at `open_till`.
    """
    company = env.company
    if not company.chart_template:
        env["account.chart.template"].try_loading("generic_coa", company)
    env = env(context={**env.context, "allowed_company_ids": company.ids})
    bank = env["account.journal"].search(
        [("type", "=", "bank"), ("company_id", "=", company.id)], limit=1
    )
    card = env["pos.payment.method"].create({"name": "Card", "journal_id": bank.id})
    goods = env["product.product"].create(
        {
            "name": "Vegetables",
            "type": "service",
            "list_price": PRICE,
            "available_in_pos": True,
            "taxes_id": [Command.clear()],
        }
    )
    shop = {
        "company": company.id,
        "goods": goods.id,
        "card": card.id,
        "cashiers": make_users(env, CASHIERS, "cashier", ["point_of_sale.group_pos_user"]),
    }
    if "customer.wallet" in env:
        method = env.company.enable_customer_wallet()
        groups = [
            "account.group_account_manager",
            "komunigi_wallet.group_customer_wallet_accountant",
            "point_of_sale.group_pos_manager",
        ]
        shop |= {
            "wallet": method.id,
            "account": env.company.customer_wallet_account_id.id,
            "top_up": env["product.product"]._customer_wallet_products(env.company)[:1].id,
            "accountant": make_users(env, 1, "accountant", groups)[0],
        }
    return shop


def open_till(env, shop, name, cashier):
    """A till with cash, card and the wallet, and its open session.

    Returns {config, session, cash, pricelist}.
    """
    number = env["pos.config"].search_count([]) + 1
    journal = env["account.journal"].create(
        {"name": f"Cash {number}", "code": f"CSH{number}", "type": "cash"}
    )
    cash = env["pos.payment.method"].create({"name": f"Cash {number}", "journal_id": journal.id})
    methods = [cash.id, shop["card"], *([shop["wallet"]] if "wallet" in shop else [])]
    config = env["pos.config"].create({"name": name, "payment_method_ids": [Command.set(methods)]})
    config.with_user(cashier).open_ui()
    session = config.current_session_id
    session.with_user(cashier).set_opening_control(0, "")
    return {
        "config": config.id,
        "session": session.id,
        "cash": cash.id,
        "pricelist": config.pricelist_id.id,
    }


def order_of(shop, till, kind, partner, amount, cashier):
    """An order as the till sends it: goods paid by card or wallet, or a top-up in cash.

    :param kind: "card", "wallet" or "top_up"
    """
    product = shop["top_up"] if kind == "top_up" else shop["goods"]
    method = till["cash"] if kind == "top_up" else shop[kind]
    now = fields.Datetime.to_string(fields.Datetime.now())
    line = {
        "product_id": product,
        "uuid": str(uuid4()),
        "qty": 1,
        "price_unit": amount,
        "price_subtotal": amount,
        "price_subtotal_incl": amount,
        "discount": 0,
        "tax_ids": [Command.set([])],
        "pack_lot_ids": [],
    }
    payment = {
        "uuid": str(uuid4()),
        "name": now,
        "payment_method_id": method,
        "amount": amount,
    }
    return {
        "uuid": str(uuid4()),
        "name": "Order",
        "state": "paid",
        "session_id": till["session"],
        "user_id": cashier,
        "partner_id": partner,
        "date_order": now,
        "fiscal_position_id": False,
        "pricelist_id": till["pricelist"],
        "last_order_preparation_change": "{}",
        "to_invoice": False,
        "access_token": False,
        "amount_total": amount,
        "amount_tax": 0,
        "amount_paid": amount,
        "amount_return": 0,
        "lines": [Command.create(line)],
        "payment_ids": [Command.create(payment)],
    }


def close_till(env, till):
    """Closes the session of a till as its cashier does."""
    session = env["pos.session"].browse(till["session"])
    cash = session.get_closing_control_data()["default_cash_details"]["amount"]
    session.post_closing_cash_details(cash)
    session.update_closing_control_state_session("")
    answer = session.close_session_from_ui()
    if not answer.get("successful"):
        raise ValueError(f"the session does not close: {answer}")
    return session


def make_originals(env, shop, till):
    """A closed session of this till with a top-up and a payment, for `multiply` to copy a million
    times. Returns ids by table, in the order of `COPIES`."""
    cashier = shop["cashiers"][0]
    member = env["res.partner"].create({"name": "Member", "email": "member@example.com"})
    env.flush_all()
    as_cashier = env(user=cashier)
    orders = env["pos.order"]
    for kind, amount in (("top_up", TOP_UP), ("wallet", PRICE)):
        data = order_of(shop, till, kind, member.id, amount, cashier)
        as_cashier["pos.order"].sync_from_ui([data])
        orders |= orders.search([("uuid", "=", data["uuid"])])
    session = close_till(as_cashier, till)
    move = session.sudo().move_id
    wallet = env["customer.wallet"].search([("partner_id", "=", member.id)])
    entries = env["customer.wallet.entry"].search([("wallet_id", "=", wallet.id)], order="id")
    items = move.line_ids.sorted("balance")
    of_wallet = items.filtered(lambda item: item.account_id.id == shop["account"])
    return {
        "res_partner": member.ids,
        "pos_session": session.ids,
        "account_move": move.ids,
        "account_move_line": [*of_wallet.ids, *(items - of_wallet).ids],
        "pos_order": orders.ids,
        "pos_order_line": orders.lines.ids,
        "pos_payment": orders.payment_ids.ids,
        "customer_wallet": wallet.ids,
        "customer_wallet_entry": entries.ids,
    }


def build(env):
    """The whole scene; returns {shop, originals, past_till, open_tills, server_tills}, ids all of
    them."""
    env = env(context={**env.context, "tracking_disable": True})
    shop = make_shop(env)
    env = env(context={**env.context, "allowed_company_ids": [shop["company"]]})
    past_till = open_till(env, shop, "Till of the past", shop["cashiers"][0])
    originals = make_originals(env, shop, past_till)
    tills = [
        open_till(env, shop, f"Till {number + 1}", shop["cashiers"][number % CASHIERS])
        for number in range(OPEN_TILLS + SERVER_TILLS)
    ]
    env.flush_all()
    return {
        "shop": shop,
        "originals": originals,
        "past_till": past_till,
        "open_tills": tills[:OPEN_TILLS],
        "server_tills": tills[OPEN_TILLS:],
    }
