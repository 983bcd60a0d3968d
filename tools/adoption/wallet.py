# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Wallets as the former modules kept them: in the books, and in the orders of an open session."""

from odoo.fields import Command
from till import Till
from upgrade.history import Shop

#: customer -> amounts that their wallet moved by, in the books: (amount, whose item it is)
MOVES = {
    "Zoe": [100, -30.07, 0.1, 0.2],
    "Alice": [60],
    "Bob": [-12.5],
    "Odile": [35.5],
    "Ulla": [20, -24.99],
}
SECOND = {"Yves": [40, -15.15]}
#: and in the open session
SOLD = [("Zoe", "wallet", 5), ("Bob", "wallet", 7.25), ("Alice", "top_up", 15)]
EXPECTED = {"Zoe": 65.23, "Dupont": 55.25, "Odile": 35.5, "Ulla": -4.99}


def make(env):
    """As the former modules kept them, in a database without an addon of ours."""
    first = env.company
    second = env["res.company"].create({"name": "Second", "currency_id": first.currency_id.id})
    env.user.company_ids |= second
    for company in (first, second):
        if not company.chart_template:
            env["account.chart.template"].try_loading("generic_coa", company)
    admin = env.ref("base.user_admin")
    admin.company_ids |= second
    admin.group_ids |= env.ref("account.group_account_manager")
    admin.group_ids |= env.ref("point_of_sale.group_pos_manager")
    env = env(user=admin, context={**env.context, "allowed_company_ids": first.ids})
    people = {name: env["res.partner"].create({"name": name}) for name in ("Zoe", "Odile", "Ulla")}
    people["Dupont"] = env["res.partner"].create({"name": "Dupont", "is_company": True})
    for name in ("Alice", "Bob"):
        people[name] = env["res.partner"].create({"name": name, "parent_id": people["Dupont"].id})
    people["Yves"] = env["res.partner"].sudo().create({"name": "Yves", "company_id": second.id})
    old = Books(env, first)
    old.journal.inbound_payment_method_line_ids.payment_account_id = old.account
    old.journal.outbound_payment_method_line_ids.payment_account_id = old.account
    old.move(MOVES, people)
    books = Books(env(context={**env.context, "allowed_company_ids": second.ids}), second)
    books.journal.default_account_id = books.account
    books.move(SECOND, people)
    people["Odile"].active = False
    till(env, old, people)
    flags(env, [old, books])
    env.cr.execute(
        "UPDATE res_partner SET is_customer_wallet_user = true WHERE id = %s", [people["Zoe"].id]
    )


class Books:
    """The account, journal, method and product of a company."""

    def __init__(self, env, company):
        self.env, self.company = env, company
        self.account = env["account.account"].create(
            {"name": "Wallets", "code": "419700", "account_type": "liability_current"}
        )
        self.journal = env["account.journal"].create(
            {"name": "Wallet", "code": "WAL", "type": "bank", "company_id": company.id}
        )
        self.method = env["pos.payment.method"].create(
            {
                "name": "Wallet",
                "journal_id": self.journal.id,
                "split_transactions": True,
                "outstanding_account_id": self.account.id,
                "company_id": company.id,
            }
        )
        self.product = env["product.product"].create(
            {
                "name": "Wallet credit",
                "type": "service",
                "available_in_pos": True,
                "taxes_id": [Command.clear()],
                "company_id": company.id,
            }
        )

    def move(self, moves, people):
        own = [("company_id", "=", self.company.id)]
        sales = self.env["account.journal"].search([*own, ("type", "=", "general")], limit=1)
        cash = self.env["account.account"].search([("account_type", "=", "asset_cash")], limit=1)
        for name, amounts in moves.items():
            for amount in amounts:
                move = self.env["account.move"].create(
                    {
                        "journal_id": (sales if amount > 0 else self.journal).id,
                        "line_ids": [
                            Command.create(
                                {
                                    "account_id": account.id,
                                    "partner_id": people[name].id,
                                    "debit": max(value, 0),
                                    "credit": max(-value, 0),
                                }
                            )
                            for account, value in ((self.account, -amount), (cash, amount))
                        ],
                    }
                )
                move.action_post()


def till(env, books, people):
    """A session that was left open, with payments from wallets and a top-up."""
    cash = env["account.journal"].create({"name": "Shop cash", "code": "SHOP", "type": "cash"})
    money = env["pos.payment.method"].create({"name": "Shop cash", "journal_id": cash.id})
    env["product.product"].create(
        {"name": "Vegetables", "type": "service", "available_in_pos": True, "taxes_id": False}
    )
    config = env["pos.config"].create(
        {
            "name": "Shop",
            "payment_method_ids": [Command.set((books.method | money).ids)],
        }
    )
    shop = FormerShop(env, config, books, money)
    shop.open()
    for name, kind, amount in SOLD:
        if kind == "wallet":
            shop.buy(people[name], [(shop.wallet, amount)])
        else:
            shop.top_up(people[name], amount, shop.cash)


class FormerShop(Till):
    def __init__(self, env, config, books, money):
        self.env, self.config, self.wallet, self.cash = env, config, books.method, money
        self.top_up_product = books.product
        self.goods = env["product.product"].search([("name", "=", "Vegetables")])


def flags(env, all_books):
    """What the former modules wrote in columns of theirs."""
    env.flush_all()
    for minimum, books in zip((-5, 0), all_books, strict=True):
        values = [books.journal.id, minimum]
        env.cr.execute(
            "UPDATE account_journal SET is_customer_wallet_journal = true,"
            " minimum_wallet_amount = %s WHERE id = %s",
            values[::-1],
        )
        env.cr.execute(
            "UPDATE product_template SET is_customer_wallet_product = true WHERE id = %s",
            [books.product.product_tmpl_id.id],
        )
        env.cr.execute(
            "UPDATE res_company SET customer_wallet_account_id = %s,"
            " is_enabled_customer_wallet = true, customer_wallet_redistribution_journal_id = %s"
            " WHERE id = %s",
            [books.account.id, books.journal.id, books.company.id],
        )


# afterwards


def judge(env, facts):
    admin = env.ref("base.user_admin")
    env = env(user=admin, context={**env.context, "allowed_company_ids": env.company.ids})
    second = env["res.company"].search([("name", "=", "Second")])
    companies = env.company | second
    wrong = {
        "balances are what they were, to the cent": off(env, EXPECTED),
        "those of 12.0 too": off(
            env(context={**env.context, "allowed_company_ids": second.ids}), {"Yves": 24.85}
        ),
        "ledger and books agree": [
            str(row) for row in env["customer.wallet.agreement"]._differences(companies)
        ],
        "minimums are kept": minimums(env),
        "the set-up needs nobody": [
            f"{company.name}: {problem.message}"
            for company in companies
            for problem in env["customer.wallet.health"]
            .with_company(company)
            .sudo()
            ._problems(company)
        ],
        "nothing is doubled": doubled(env, companies),
        "it has a name in the coop's language": [
            company.customer_wallet_label
            for company in companies.with_context(lang="fr_BE")
            if company.customer_wallet_label != "Compte prépayé"
        ],
        "the open session closes": close(env),
    }
    wrong["and changes no balance"] = off(env, EXPECTED)
    wrong["nor that they agree"] = [
        str(row) for row in env["customer.wallet.agreement"]._differences(companies)
    ]
    return wrong


def off(env, expected):
    partners = env["res.partner"].with_context(active_test=False).search([])
    found = {
        partner.name: partner.customer_wallet_balance
        for partner in partners
        if partner.customer_wallet_balance and partner == partner.commercial_partner_id
    }
    return [] if found == expected else [f"{expected} / {found}"]


def minimums(env):
    found = (
        env["account.journal"]
        .sudo()
        .with_context(allowed_company_ids=[])
        .search([("is_customer_wallet_journal", "=", True)], order="id")
    )
    amounts = found.mapped("minimum_wallet_amount")
    return [] if amounts == [-5, 0] else [str(amounts)]


def doubled(env, companies):
    """Parts of the wallet that were made although they were there."""
    wrong = []
    for company in companies:
        own = [("company_id", "=", company.id)]
        parts = {
            "account.journal": ("is_customer_wallet_journal", "=", True),
            "pos.payment.method": ("is_customer_wallet_method", "=", True),
            "product.template": ("is_customer_wallet_product", "=", True),
        }
        for model, flag in parts.items():
            count = env[model].sudo().search_count([*own, flag])
            wrong += [] if count == 1 else [f"{company.name}: {count} of {model}"]
    return wrong


def close(env):
    shop = Shop(env)
    try:
        if shop.session:
            shop.close()
    except Exception as error:  # noqa: BLE001
        return [str(error)]
    return []
