# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What people and tills read of wallets, beside the floor and beside a plain read by the ORM."""

from collections.abc import Callable
from typing import NamedTuple

from ..stopwatch import compare_reading
from .floor import Floor
from .multiply import MEMBERS

PAGE = 80
COUNT_LIMIT = 10_001
"""As the web client asks: it counts no further."""


class Question(NamedTuple):
    key: str
    title: str
    ours: Callable
    floor: Callable | None = None
    """Returns what ours returns, where that is anything."""
    read: Callable | None = None


class Readings:
    """One database, read as an accountant and as a cashier do."""

    def __init__(self, env, scene):
        self.shop, self.people = scene["shop"], scene["people"]
        self.scene = scene
        context = {"allowed_company_ids": [self.shop["company"]], "tz": "Europe/Brussels"}
        self.env = env(user=self.shop["accountant"], su=False, context=context)
        self.cashier = env(user=self.shop["cashiers"][0], su=False, context=context)
        self.floor = Floor(env.cr, self.shop)
        everyone = range(self.people["busiest"], self.people["last_member"] + 1)
        self.everyone = self.env["res.partner"].browse(everyone)
        self.some = self.everyone[5 :: MEMBERS // PAGE][:PAGE]
        self.one = self.everyone[MEMBERS // 2]
        self.busiest = self.everyone[0]
        balances = sorted(float(amount) for _partner, amount in self.floor.balances())
        self.high = round(balances[-100] + 0.005, 3)
        self.columns = {}

    def table(self):
        """Every `Question`."""
        wallets, entries = self.env["customer.wallet"], self.env["customer.wallet.entry"]
        partners, floor = self.env["res.partner"], self.floor
        for key, title, customers in (
            ("balance", "one balance", self.one),
            ("balances", f"{PAGE} balances", self.some),
            ("all_balances", f"all {MEMBERS:,} balances", self.everyone),
        ):
            yield Question(
                key,
                title,
                ours=lambda c=customers: cents(c.mapped("customer_wallet_balance")),
                floor=lambda c=customers: in_order(c, floor.balances(c.ids)),
                read=lambda c=customers: c.mapped("email") and None,
            )
        by_balance = [("customer_wallet_balance", ">", self.high)]
        yield Question(
            "search",
            "customers searched by balance",
            ours=lambda: set(partners.search(by_balance).ids),
            floor=lambda: {partner for (partner,) in floor.above(self.high)},
            read=lambda: partners.browse(self.everyone.ids[:100]).mapped("email") and None,
        )
        yield Question(
            "sort",
            f"customers sorted by balance, first {PAGE}",
            ours=lambda: self.in_cents(
                partners.search([], order="customer_wallet_balance desc", limit=PAGE)
            ),
            floor=lambda: cents(amount for _, amount in floor.first_by_balance(PAGE)),
            read=lambda: self.some.mapped("email") and None,
        )
        yield Question(
            "total",
            "total of all wallets",
            ours=lambda: cents(
                group["balance:sum"]
                for group in wallets.formatted_read_group([], ["company_id"], ["balance:sum"])
            ),
            floor=lambda: cents(amount for (amount,) in floor.total()),
            read=lambda: self.one.mapped("email") and None,
        )
        yield Question(
            "wallets",
            f"list of wallets, {PAGE} with their total",
            ours=lambda: self.page(wallets, [], total="balance"),
            floor=lambda: floor.wallet_page(PAGE) and None,
            read=self.plain_page,
        )
        of_busiest = [("partner_id", "=", self.busiest.id)]
        yield Question(
            "statement",
            f"statement of the busiest, {PAGE} movements",
            ours=lambda: self.page(entries, of_busiest),
            floor=lambda: floor.statement(self.busiest.id, PAGE) and None,
            read=self.plain_page,
        )
        yield Question(
            "movements",
            f"list of all movements, first {PAGE}",
            ours=lambda: self.page(entries, []),
            floor=lambda: floor.latest(PAGE) and None,
            read=self.plain_page,
        )
        yield Question(
            "card",
            "balance card of the busiest",
            ours=lambda: self.busiest.get_customer_wallet_card() and None,
            floor=lambda: floor.months(self.busiest.id) and None,
            read=lambda: self.some[:12].mapped("email") and None,
        )
        config = self.scene["open_tills"][0]["config"]
        till = self.cashier["customer.wallet"]
        for key, title, customers in (
            ("till_state", "get_till_state of one", self.one),
            ("till_states", f"get_till_state of {PAGE}", self.some),
        ):
            yield Question(
                key,
                title,
                ours=lambda c=customers: cents(
                    state["balance"] for state in till.get_till_state(config, c.ids)
                ),
                floor=lambda c=customers: in_order(c, floor.balances(c.ids)),
                read=lambda c=customers: c.mapped("email") and None,
            )
        closed = [("state", "=", "closed")]
        session = self.env["pos.session"].search(closed, order="id desc", limit=1)
        yield Question(
            "before_closing",
            "check before closing",
            ours=lambda: self.check_before_closing(session),
            floor=lambda: floor.pending(session.id) and None,
            read=lambda: session.order_ids.mapped("state") and None,
        )
        yield Question("agreement", "agreement of ledger and books", ours=self.agreement)
        yield Question("control", "control report", ours=self.control)
        yield Question("health", "what a monitor asks", ours=self.health)

    def in_cents(self, customers):
        """Balances by SQL, so that what is measured is the sorting."""
        self.env.cr.execute(
            "SELECT balance FROM UNNEST(%s) WITH ORDINALITY AS wanted (id, nth)"
            " JOIN customer_wallet AS wallet ON wallet.partner_id = wanted.id ORDER BY nth",
            [customers.ids],
        )
        return cents(amount for (amount,) in self.env.cr.fetchall())

    def page(self, model, domain, total=None):
        """What the web client asks for a page of a list, with the columns of its list view."""
        if model._name not in self.columns:
            self.columns[model._name] = self.shown_fields(model)
        shown = self.columns[model._name]
        model.web_search_read(domain, shown, limit=PAGE, count_limit=COUNT_LIMIT)
        if total:
            model.formatted_read_group(domain, [], [f"{total}:sum"])

    def plain_page(self):
        """A page of a list that is Odoo's own, with as many records."""
        many2one = {"fields": {"display_name": {}}}
        plain = ("date_order", "pos_reference", "amount_total", "state")
        relations = ("partner_id", "session_id", "currency_id")
        shown = {**dict.fromkeys(plain, {}), **dict.fromkeys(relations, many2one)}
        self.env["pos.order"].web_search_read(
            [], shown, limit=PAGE, count_limit=COUNT_LIMIT, order="id desc"
        )

    @staticmethod
    def shown_fields(model):
        view = model.get_views([(False, "list")])
        arch = view["views"]["list"]["arch"]
        return {
            name: {"fields": {"display_name": {}}} if field["type"] == "many2one" else {}
            for name, field in view["models"][model._name]["fields"].items()
            if f'name="{name}"' in arch
        }

    def check_before_closing(self, session):
        # sudo: as a closing does it
        session.sudo()._check_customer_wallet_booked()

    def agreement(self):
        company = self.env["res.company"].browse(self.shop["company"])
        # sudo: private, the nightly check runs as the system
        self.env["customer.wallet.agreement"].sudo()._differences(company)

    def health(self):
        self.env["customer.wallet.agreement"].sudo()._health()

    def control(self):
        action = self.env["customer.wallet.control"].action_open_control()
        control = self.env["customer.wallet.control"].browse(action["res_id"])
        control.web_read({"state": {}, "total": {}, "difference": {}, "line_ids": {"fields": {}}})


def compare(sizes, say):
    """Each question, in turns with the same on smaller databases, the floor, and a plain read.

    :param list sizes: Readings of databases, the smallest first
    :return: [{key, title, times, floor, read, queries, wrong}]: milliseconds, or None; `times` are
        ours at each size
    """
    results = []
    for questions in zip(*(readings.table() for readings in sizes), strict=True):
        largest = questions[-1]
        compared = {nth: (sizes[nth].env, one.ours) for nth, one in enumerate(questions)}
        compared |= {
            name: (sizes[-1].env, function)
            for name, function in (("floor", largest.floor), ("read", largest.read))
            if function
        }
        told = compare_reading(compared)
        times = [told[nth]["ms"] for nth in range(len(sizes))]
        ours, floor, read = told[len(sizes) - 1], told.get("floor"), told.get("read")
        answer = ours["answer"]
        wrong = floor is not None and answer is not None and answer != floor["answer"]
        results.append(
            {
                "key": largest.key,
                "title": largest.title,
                "times": times,
                "floor": floor and floor["ms"],
                "read": read and read["ms"],
                "queries": ours["queries"],
                "wrong": wrong and f"{answer!s:.200} is not {floor['answer']!s:.200}",
            }
        )
        say(f"{largest.title}: {', '.join(f'{time:.2f}' for time in times)} ms")
    return results


def cents(amounts):
    return [round(float(amount) * 100) for amount in amounts]


def in_order(customers, balances):
    """Cents in the order of the customers; who has no movement has 0."""
    known = dict(balances)
    return cents(known.get(customer.id, 0) for customer in customers)
