"""The scene of the stress run, built in Odoo's shell, which brings `env`."""

from odoo.fields import Command


def build(env, wanted):
    """A company with its wallet, tills with an open session, cashiers, and wallets with money.

    `wanted`: {tills, cashiers, password, minimum, wallets: [{opening}]}, amounts in currency.
    Returns what `scene.mjs` calls a scene.
    """
    company = env.company
    if not company.chart_template:
        env["account.chart.template"].try_loading("generic_coa", company)
    env = env(context={**env.context, "allowed_company_ids": company.ids})
    method = env.company.enable_customer_wallet()
    method.journal_id.minimum_wallet_amount = wanted["minimum"]
    top_up = env["product.product"]._customer_wallet_products(env.company)[:1]
    goods = env["product.product"].create(
        {
            "name": "Vegetables",
            "type": "service",
            "list_price": 1.0,
            "available_in_pos": True,
            "taxes_id": [Command.clear()],
        }
    )
    cashiers = make_cashiers(env, wanted["cashiers"], wanted["password"])
    scene = {
        "account": env.company.customer_wallet_account_id.id,
        "goods": goods.id,
        "top_up": top_up.id,
        "tills": [
            open_till(env, number + 1, method, cashiers[number % len(cashiers)])
            for number in range(wanted["tills"])
        ],
        "wallets": [
            make_household(env, number, wallet["opening"])
            for number, wallet in enumerate(wanted["wallets"], 1)
        ],
        "cashiers": [{"id": cashier.id, "login": cashier.login} for cashier in cashiers],
    }
    env.cr.commit()
    return scene


def make_cashiers(env, count, password):
    """Users of the point of sale and of nothing else."""
    groups = env.ref("base.group_user") | env.ref("point_of_sale.group_pos_user")
    users = env["res.users"].with_context(no_reset_password=True)
    return users.create(
        [
            {
                "name": f"Cashier {number}",
                "login": f"cashier{number}",
                "password": password,
                "group_ids": [Command.set(groups.ids)],
            }
            for number in range(1, count + 1)
        ]
    )


def open_till(env, number, wallet_method, cashier):
    """A till with its own cash and the wallet, its session opened by a cashier."""
    journal = env["account.journal"].create(
        {"name": f"Cash {number}", "code": f"CSH{number}", "type": "cash"}
    )
    cash = env["pos.payment.method"].create({"name": f"Cash {number}", "journal_id": journal.id})
    methods = cash | wallet_method
    config = env["pos.config"].create(
        {"name": f"Till {number}", "payment_method_ids": [Command.set(methods.ids)]}
    )
    config.with_user(cashier).open_ui()
    session = config.current_session_id
    session.with_user(cashier).set_opening_control(0, "")
    return {
        "config": config.id,
        "session": session.id,
        "cash": cash.id,
        "wallet": wallet_method.id,
        "pricelist": config.pricelist_id.id,
    }


def make_household(env, number, opening):
    """A household of two members, with money from an accountant's entry."""
    household = env["res.partner"].create({"name": f"Household {number}", "is_company": True})
    members = env["res.partner"].create(
        [{"name": f"Member {number}{letter}", "parent_id": household.id} for letter in "AB"]
    )
    own = [("company_ids", "in", env.company.ids)]
    equity = env["account.account"].search([*own, ("account_type", "=", "equity")], limit=1)
    journal = env["account.journal"].search(
        [("type", "=", "general"), ("company_id", "=", env.company.id)], limit=1
    )
    owed = {
        "account_id": env.company.customer_wallet_account_id.id,
        "credit": opening,
        "partner_id": household.id,
    }
    lines = [Command.create({"account_id": equity.id, "debit": opening}), Command.create(owed)]
    env["account.move"].create({"journal_id": journal.id, "line_ids": lines}).action_post()
    return {"household": household.id, "customers": [household.id, *members.ids]}
