# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The scene of the adversary, built in Odoo's shell, which brings `env`."""

from odoo.fields import Command

from .users import make_users

GROUPS = {
    "cashier": ["base.group_user", "point_of_sale.group_pos_user"],
    "manager": ["base.group_user", "point_of_sale.group_pos_manager"],
    "clerk": ["base.group_user", "base.group_partner_manager"],
    "greeter": [
        "base.group_user",
        "base.group_partner_manager",
        "point_of_sale.group_pos_user",
    ],
    "bookkeeper": [
        "base.group_user",
        "base.group_partner_manager",
        "account.group_account_invoice",
    ],
    "invoicer": ["base.group_user", "account.group_account_invoice"],
    "corrector": [
        "base.group_user",
        "base.group_partner_manager",
        "account.group_account_user",
    ],
    "employee": ["base.group_user"],
    "shopkeeper": [
        "base.group_user",
        "point_of_sale.group_pos_manager",
        "account.group_account_invoice",
    ],
    "neighbour": ["base.group_user", "point_of_sale.group_pos_user"],
    "member": ["base.group_portal"],
}


def build(env, wanted):
    """Two companies with wallets, tills, users of every kind, and households with money.

    `wanted`: {password, tills, cashiers, openings, secret, own, elsewhere, minimum}, amounts in
    currency; an opening for each household.
    Returns what `scene.mjs` calls a scene.
    """
    first = env.company
    if not first.chart_template:
        env["account.chart.template"].try_loading("generic_coa", first)
    second = env["res.company"].create({"name": "Other coop", "country_id": first.country_id.id})
    env.user.company_ids |= second
    env.cr.commit()  # Odoo loads the chart of accounts of a new company before it commits
    if not second.chart_template:
        env["account.chart.template"].try_loading("generic_coa", second)
    households = make_households(env, len(wanted["openings"]))
    secret, member = make_households(env, 2, "Secret")
    password, partners = wanted["password"], {"member": member["member"]}
    cashiers = {f"cashier{number + 1}": GROUPS["cashier"] for number in range(wanted["cashiers"])}
    users = make_users(env, GROUPS | cashiers, password, second, partners)
    admin = env.ref("base.user_admin")
    admin.password = password
    users["admin"] = admin.id
    one = make_company(env, first, wanted["tills"])
    two = make_company(env, second, 1)
    env["account.journal"].browse(one["journal"]).minimum_wallet_amount = wanted["minimum"]
    pairs = zip(households, wanted["openings"], strict=True)
    opening = [(household["household"], amount) for household, amount in pairs]
    opening += [(secret["household"], wanted["secret"]), (member["household"], wanted["own"])]
    open_wallets(env, first, opening)
    open_wallets(env, second, [(secret["household"], wanted["elsewhere"])])
    env.cr.commit()
    return {
        "companies": [one, two],
        "users": users,
        "households": households,
        "secret": secret,
        "member": member,
    }


def make_company(env, company, tills):
    """The wallet of a company, what it sells and its tills, without a session."""
    env = env(context={**env.context, "allowed_company_ids": company.ids})
    company = company.with_env(env)
    wallet = company.enable_customer_wallet()
    own = [("company_id", "=", company.id)]
    general = env["account.journal"].search([*own, ("type", "=", "general")], limit=1)
    bank = env["account.journal"].search(
        [*own, ("type", "=", "bank"), ("is_customer_wallet_journal", "=", False)], limit=1
    )
    tax = env["account.tax"].create(
        {
            "name": "10 % within the price",
            "amount": 10,
            "price_include_override": "tax_included",
            "company_id": company.id,
        }
    )
    card = env["pos.payment.method"].create({"name": "Card", "journal_id": bank.id})
    later = env["pos.payment.method"].create({"name": "On account", "split_transactions": True})
    methods = wallet | card | later
    products = {
        "goods": make_product(env, "Vegetables"),
        "soap": make_product(env, "Soap", taxes_id=[Command.set(tax.ids)]),
        "bottle": make_product(env, "Empty bottle"),
    }
    products["bottle"].product_tmpl_id.is_customer_wallet_returnable = True
    top_up = env["product.product"]._customer_wallet_products(company)[:1]
    rounding = env["account.cash.rounding"].create(
        {"name": "To 10.00", "rounding": 10.0, "rounding_method": "DOWN", "strategy": "biggest_tax"}
    )
    income = env["account.account"].search(
        [("company_ids", "in", company.ids), ("account_type", "=", "income")], limit=1
    )
    return {
        "id": company.id,
        "account": company.customer_wallet_account_id.id,
        "income": income.id,
        "equity": equity_of(env, company).id,
        "journal": wallet.journal_id.id,
        "bank": bank.id,
        "general": general.id,
        "methods": {"wallet": wallet.id, "card": card.id, "later": later.id},
        "products": {name: product.id for name, product in products.items()}
        | {"top_up": top_up.id},
        "tax": tax.id,
        "rounding": rounding.id,
        "tills": [make_till(env, company, number + 1, methods) for number in range(tills)],
    }


def make_product(env, name, **values):
    return env["product.product"].create(
        {
            "name": name,
            "type": "service",
            "list_price": 1.0,
            "available_in_pos": True,
            "taxes_id": [Command.clear()],
            **values,
        }
    )


def make_till(env, company, number, methods):
    """A till with its own cash; the last of a company takes bottles back."""
    journal = env["account.journal"].create(
        {"name": f"Cash {number}", "code": f"CSH{number}", "type": "cash"}
    )
    cash = env["pos.payment.method"].create({"name": f"Cash {number}", "journal_id": journal.id})
    config = env["pos.config"].create(
        {
            "name": f"Till {company.id}.{number}",
            "payment_method_ids": [Command.set((methods | cash).ids)],
        }
    )
    if number == 3:
        config.customer_wallet_return_limit = 5.0
    return {
        "config": config.id,
        "token": config._ensure_access_token(),
        "cash": cash.id,
        "cash_journal": journal.id,
        "pricelist": config.pricelist_id.id,
    }


def make_households(env, count, name="Household"):
    partners = env["res.partner"]
    households = partners.create(
        [{"name": f"{name} {number}", "is_company": True} for number in range(1, count + 1)]
    )
    members = partners.create(
        [
            {"name": f"Member of {household.name}", "parent_id": household.id}
            for household in households
        ]
    )
    pairs = zip(households, members, strict=True)
    return [{"household": household.id, "member": member.id} for household, member in pairs]


def equity_of(env, company):
    return env["account.account"].search(
        [("company_ids", "in", company.ids), ("account_type", "=", "equity")], limit=1
    )


def open_wallets(env, company, amounts):
    """One entry of an accountant's that fills wallets. `amounts`: pairs of partner id, amount."""
    env = env(context={**env.context, "allowed_company_ids": company.ids})
    journal = env["account.journal"].search(
        [("type", "=", "general"), ("company_id", "=", company.id)], limit=1
    )
    account = company.customer_wallet_account_id.id
    lines = [
        {"account_id": account, "credit": amount, "partner_id": partner}
        for partner, amount in amounts
    ]
    total = round(sum(amount for _partner, amount in amounts), 2)
    lines.append({"account_id": equity_of(env, company).id, "debit": total})
    values = {"journal_id": journal.id, "line_ids": [Command.create(line) for line in lines]}
    env["account.move"].create(values).action_post()
