# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a coop did on version 19.0.1.0.0, made in Odoo's shell, which brings `env`."""

from datetime import timedelta

from odoo import fields
from odoo.fields import Command
from till import Till

MINIMUM = -5.0
NAMES = ["Zoe", "Nadia", "Ivo", "Basile", "Odile", "Carla", "Merged", "Keeper", "Ulla"]


def make(env):
    """Wallets moved in every way of that version, with a session left open."""
    company = env.company
    if not company.chart_template:
        env["account.chart.template"].try_loading("generic_coa", company)
    admin = env.ref("base.user_admin")
    admin.group_ids |= env.ref("account.group_account_manager")
    admin.group_ids |= env.ref("point_of_sale.group_pos_manager")
    env = env(user=admin, context={**env.context, "allowed_company_ids": company.ids})
    shop = Shop(env)
    people = make_people(env)
    first_day(shop, people)
    office(Office(env), people)
    contacts(env, people)
    second_day(shop, people)
    env.cr.commit()


def make_people(env):
    partners = env["res.partner"]
    people = {name: partners.create({"name": name}) for name in NAMES}
    people["Dupont"] = partners.create({"name": "Dupont", "is_company": True})
    for name in ("Alice", "Bob"):
        people[name] = partners.create({"name": name, "parent_id": people["Dupont"].id})
    return people


def first_day(shop, people):
    """A session that is closed, with what is invoiced before and after."""
    shop.open()
    shop.top_up(people["Zoe"], 100, shop.cash)
    paid = shop.buy(people["Zoe"], [(shop.wallet, 30)])
    shop.top_up(people["Alice"], 60, shop.card)
    shop.buy(people["Bob"], [(shop.wallet, 12), (shop.cash, 8)])
    shop.refund(paid, 15, shop.wallet)
    returned = shop.top_up(people["Nadia"], 40, shop.cash)
    shop.refund(returned, 40, shop.cash)
    late = shop.top_up(people["Nadia"], 25, shop.card)
    shop.top_up(people["Ivo"], 50, shop.card, to_invoice=True)
    shop.buy(people["Ivo"], [(shop.wallet, 20)], to_invoice=True)
    shop.buy(people["Ivo"], [(shop.wallet, 3), (shop.card, 4)], to_invoice=True)
    for name in ("Basile", "Odile", "Carla", "Merged", "Keeper", "Ulla"):
        shop.top_up(people[name], 35.5, shop.cash)
    shop.buy(people["Ulla"], [(shop.wallet, 40.5)])
    shop.sell(people["Zoe"], [(shop.top_up_product, 15), (shop.goods, 7)], [(shop.card, 22)], ago=3)
    withdrawn = shop.buy(people["Nadia"], [(shop.wallet, 1.5)])
    shop.close()
    shop.invoice(late)
    shop.invoice(paid)
    withdrawn.payment_ids.customer_wallet_move_id.button_draft()
    shop.env.cr.commit()


def office(office, people):
    zoe, nadia = people["Zoe"], people["Nadia"]
    office.operation(zoe, "top_up", 20, "Voucher")
    office.operation(zoe, "correction", 1.25, "Counted twice")
    # On one day in the past, both of one amount: told apart by their order alone.
    for reason in ("Broken eggs", "Broken jar"):
        office.operation(zoe, "correction", -0.5, reason, days=3)
    office.operation(zoe, "transfer", 9, "Gift", to=nadia)
    office.operation(people["Basile"], "pay_out", 35.5, "Leaves", block=True)
    move = office.operation(nadia, "correction", 4, "Mistaken")
    move._reverse_moves([{"ref": "Mistaken, taken back"}], cancel=True)
    office.operation(nadia, "correction", 2, "Withdrawn").button_draft()
    again = office.operation(nadia, "correction", 3, "Posted again")
    again.button_draft()
    again.action_post()
    office.pay_invoice(people["Ivo"], 17)
    office.pay_invoice(people["Bob"], 11, paid=6)
    credit = office.invoice(people["Ivo"], 5, "out_refund")
    office.pay(credit)


def contacts(env, people):
    """A member archived, one moved into a household, two merged, a wallet blocked."""
    people["Odile"].active = False
    people["Carla"].parent_id = people["Dupont"]
    env.cr.commit()
    env["base.partner.merge.automatic.wizard"]._merge(
        (people["Merged"] | people["Keeper"]).ids, people["Keeper"]
    )
    env.cr.commit()
    wallet = env["customer.wallet"].search([("partner_id", "=", people["Nadia"].id)])
    wallet.write({"blocked": True, "blocked_reason": "Lost the card"})
    wallet = env["customer.wallet"].search([("partner_id", "=", people["Keeper"].id)])
    wallet.blocked = True  # the former version asked for no reason
    env.cr.commit()


def second_day(shop, people):
    """A session that stays open."""
    shop.open()
    shop.top_up(people["Zoe"], 33.3, shop.card)
    paid = shop.buy(people["Zoe"], [(shop.wallet, 21.6)])
    shop.refund(paid, 5.4, shop.wallet)
    shop.top_up(people["Bob"], 10, shop.cash)
    shop.buy(people["Carla"], [(shop.wallet, 5), (shop.card, 2)])
    shop.sell(people["Alice"], [(shop.top_up_product, 5), (shop.goods, 2)], [(shop.cash, 7)])
    shop.top_up(people["Ivo"], 12, shop.cash, to_invoice=True)
    shop.buy(people["Ivo"], [(shop.wallet, 6)], to_invoice=True)
    topped = shop.top_up(people["Ulla"], 10, shop.cash)
    shop.refund(topped, 5, shop.cash)
    shop.sell(people["Zoe"], [(shop.goods, 4)], [], state="draft")


class Shop(Till):
    def __init__(self, env):
        self.env = env = env(user=env.ref("base.user_admin"))
        self.config = env["pos.config"].search([("name", "=", "Shop")]) or self.make()
        methods = self.config.payment_method_ids
        self.session = self.config.current_session_id
        self.wallet = methods.filtered("split_transactions")
        self.cash = methods.filtered("is_cash_count")
        self.card = methods - self.wallet - self.cash
        self.goods = env["product.product"].search([("name", "=", "Vegetables")])
        if "customer.wallet" in env:
            products = env["product.product"]._customer_wallet_products(env.company)
            self.top_up_product = products[:1]

    def make(self):
        env = self.env
        wallet = env.company.enable_customer_wallet()
        wallet.journal_id.minimum_wallet_amount = MINIMUM
        own = [("company_id", "=", env.company.id)]
        journals = env["account.journal"]
        cash = journals.create({"name": "Shop cash", "code": "SHOP", "type": "cash"})
        bank = journals.search([*own, ("type", "=", "bank")]) - wallet.journal_id
        methods = env["pos.payment.method"].create(
            [
                {"name": "Shop cash", "journal_id": cash.id},
                {"name": "Card", "journal_id": bank[:1].id},
            ]
        )
        tax = env["account.tax"].create({"name": "Within", "amount": 6})
        tax.price_include_override = "tax_included"
        env["product.product"].create(
            {
                "name": "Vegetables",
                "type": "service",
                "available_in_pos": True,
                "taxes_id": [Command.set(tax.ids)],
            }
        )
        return env["pos.config"].create(
            {
                "name": "Shop",
                "payment_method_ids": [Command.set((wallet | methods).ids)],
                "customer_wallet_top_up_amounts": "7.50, 20",
            }
        )


class Office:
    """Accountants at work."""

    def __init__(self, env):
        self.env = env

    def operation(self, partner, kind, amount, reason, to=None, block=False, days=0):
        """The entry that the wizard has posted."""
        expense = self.env["account.account"].search([("account_type", "=", "expense")], limit=1)
        journal = self.env["account.journal"].search(
            [("type", "=", "general"), ("company_id", "=", self.env.company.id)], limit=1
        )
        values = {
            "kind": kind,
            "partner_id": partner.id,
            "to_partner_id": to and to.id,
            "amount": amount,
            "reason": reason,
            "journal_id": journal.id,
            "counterpart_account_id": expense.id,
            "block_afterwards": block,
            "date": fields.Date.today() - timedelta(days=days),
        }
        self.env["customer.wallet.operation"].create(values).action_confirm()
        self.env.cr.commit()
        return self.env["account.move"].search([("ref", "=", reason)], order="id desc", limit=1)

    def invoice(self, partner, amount, move_type="out_invoice"):
        line = {"name": "Workshop", "price_unit": amount, "tax_ids": []}
        invoice = self.env["account.move"].create(
            {
                "move_type": move_type,
                "partner_id": partner.id,
                "invoice_date": fields.Date.today(),
                "invoice_line_ids": [Command.create(line)],
            }
        )
        invoice.action_post()
        return invoice

    def pay(self, invoice, **values):
        context = invoice.action_pay_from_customer_wallet()["context"]
        wizard = self.env["account.payment.register"].with_context(context).create(values)
        wizard.action_create_payments()
        self.env.cr.commit()

    def pay_invoice(self, partner, amount, paid=None):
        self.pay(self.invoice(partner, amount), **({"amount": paid} if paid else {}))
