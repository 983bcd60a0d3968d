# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Years of a shop in SQL: orders, payments, sessions, entries and the ledger of the wallet.

Movement `i` of `bench_movement` is the order, line, payment, journal item and ledger entry number
`i` after those that are there; every fiftieth is of one member, the busiest. A member's first
movement of ten is a top-up that carries the nine payments after it, so that no wallet falls below
zero and balances differ.
"""

from odoo.tools import SQL

from ..clone import advance_sequence, bulk, clone, columns, last_id
from .scene import TOP_UP

MEMBERS = 10_000
PENDING = 2_000
PER_SESSION = 400
BUSIEST_EVERY = 50
MONTHS_PER_MILLION = 60

TABLES = [
    "res_partner",
    "pos_session",
    "account_move",
    "account_move_line",
    "pos_order",
    "pos_order_line",
    "pos_payment",
    "customer_wallet",
    "customer_wallet_entry",
]
SESSIONS = SQL("(SELECT * FROM bench_session WHERE NOT is_open) AS session")


def multiply(cr, scene, count, say):
    """Fill the database with `count` posted movements, and some pending in open sessions.

    :return: {busiest, first_member, last_member}: ids of partners
    """
    years = Years(cr, scene, count)
    say(f"planning {count:,} movements")
    years.plan()
    tables = [table for table in TABLES if columns(cr, table)]
    with bulk(cr, tables):
        for what in (
            years.members,
            years.sessions,
            years.moves,
            years.orders,
            years.lines,
            years.payments,
            years.items,
            years.counterparts,
            years.wallets,
            years.entries,
        ):
            say(f"{what.__name__}: {what():,} rows")
        say("indexes")
    for table in tables:
        advance_sequence(cr, table)
    cr.execute("DROP TABLE bench_movement, bench_session")
    first = years.base["res_partner"] + 1
    return {"busiest": first, "first_member": first + 1, "last_member": first + MEMBERS - 1}


class Years:
    """The rows of each table, from `bench_movement` and `bench_session`."""

    def __init__(self, cr, scene, count):
        self.cr = cr
        self.count = count
        self.shop = scene["shop"]
        self.originals = scene["originals"]
        self.open_tills = scene["open_tills"]
        self.base = {table: last_id(cr, table) for table in TABLES if columns(cr, table)}

    def plan(self):
        """The two tables that say what happened, when, and to whom."""
        self.cr.execute("SET work_mem = '256MB'")
        self.cr.execute(
            SQL(
                """
                CREATE UNLOGGED TABLE bench_movement AS
                WITH numbered AS (
                    SELECT i, member, ROW_NUMBER() OVER (PARTITION BY member ORDER BY i) AS nth
                      FROM generate_series(1, %(all)s) AS i,
                   LATERAL (SELECT CASE WHEN i %% %(every)s = 0 THEN 1 ELSE
                            2 + (hashint4(i)::bigint & 2147483647) %% (%(members)s - 1)
                            END AS member) AS whose
                ), sized AS (
                    SELECT *, nth %% 10 = 1 AS is_top_up,
                           CASE WHEN nth %% 10 = 1 THEN %(top_up)s ELSE
                           -(100 + (hashint4(i * 7 + 3)::bigint & 2147483647) %% 450) / 100.0
                           END::numeric(12, 2) AS amount
                      FROM numbered
                )
                SELECT i::integer, member::integer, is_top_up, amount, i > %(count)s AS is_open,
                       SUM(amount) OVER (PARTITION BY member ORDER BY i) AS running_balance,
                       date_trunc('second', now() at time zone 'UTC' - INTERVAL '1 hour'
                           - (%(all)s - i) * (%(months)s * INTERVAL '1 month' / 1000000)) AS moment,
                       CASE WHEN i <= %(count)s THEN (i - 1) / %(per_session)s + 1
                            ELSE -1 - i %% %(open)s END::integer AS session
                  FROM sized
                """,
                count=self.count,
                all=self.count + PENDING,
                every=BUSIEST_EVERY,
                members=MEMBERS,
                top_up=TOP_UP,
                months=MONTHS_PER_MILLION,
                per_session=PER_SESSION,
                open=len(self.open_tills),
            )
        )
        self.cr.execute(
            SQL(
                """
                CREATE UNLOGGED TABLE bench_session AS
                SELECT session AS s, session < 0 AS is_open,
                       MIN(moment) AS start, MAX(moment) AS stop,
                       SUM(GREATEST(amount, 0)) AS topped_up, SUM(GREATEST(-amount, 0)) AS paid,
                       CASE WHEN session > 0 THEN %s + session
                            ELSE (%s::integer[])[-session] END AS session_id,
                       CASE WHEN session > 0 THEN %s
                            ELSE (%s::integer[])[-session] END AS config_id,
                       %s + session AS move_id,
                       'POSS/' || to_char(MAX(moment), 'YYYY/MM/') AS prefix,
                       1000 + session AS number
                  FROM bench_movement GROUP BY session
                """,
                self.base["pos_session"],
                [till["session"] for till in self.open_tills],
                self.originals["till"]["config"],
                [till["config"] for till in self.open_tills],
                self.base["account_move"],
            )
        )
        self.cr.execute("CREATE UNIQUE INDEX ON bench_session (s)")
        self.cr.execute("ANALYZE bench_movement, bench_session")

    def original(self, name):
        return SQL("%s", self.originals[name])

    def original_by_kind(self, name):
        """The row to copy: that of the top-up or that of the payment."""
        return SQL(
            "CASE WHEN movement.is_top_up THEN %s ELSE %s END",
            self.originals["top_up"][name],
            self.originals["spending"][name],
        )

    def id(self, table, number="movement.i"):
        return SQL("%s + %s", self.base[table], SQL(number))

    @property
    def movements(self):
        return SQL(
            "bench_movement AS movement"
            " JOIN bench_session AS session ON session.s = movement.session"
        )

    @property
    def partner(self):
        return self.id("res_partner", "movement.member")

    def members(self):
        number = SQL("lpad(member::text, 5, '0')")
        return clone(
            self.cr,
            "res_partner",
            self.original("partner"),
            SQL("generate_series(1, %s) AS member", MEMBERS),
            {
                "id": self.id("res_partner", "member"),
                "commercial_partner_id": self.id("res_partner", "member"),
                "name": SQL("'Member ' || %s", number),
                "complete_name": SQL("'Member ' || %s", number),
                "email": SQL("'member' || %s || '@example.com'", number),
                "email_normalized": SQL("'member' || %s || '@example.com'", number),
            },
        )

    def sessions(self):
        name = SQL("'Till of the past/' || lpad((session.s + 1)::text, 5, '0')")
        return clone(
            self.cr,
            "pos_session",
            self.original("session"),
            SESSIONS,
            {
                "id": SQL("session.session_id"),
                "move_id": SQL("session.move_id"),
                "name": name,
                "start_at": SQL("session.start"),
                "stop_at": SQL("session.stop"),
                "create_date": SQL("session.start"),
                "write_date": SQL("session.stop"),
                "access_token": SQL("gen_random_uuid()::text"),
            },
        )

    def moves(self):
        total = SQL("session.topped_up + session.paid")
        amounts = ("amount_total", "amount_total_signed", "amount_total_in_currency_signed")
        return clone(
            self.cr,
            "account_move",
            self.original("move"),
            SESSIONS,
            {
                "id": SQL("session.move_id"),
                "name": SQL("session.prefix || session.number"),
                "sequence_prefix": SQL("session.prefix"),
                "sequence_number": SQL("session.number"),
                "ref": SQL("'Till of the past/' || lpad((session.s + 1)::text, 5, '0')"),
                "date": SQL("session.stop::date"),
                "invoice_date_due": SQL("session.stop::date"),
                "create_date": SQL("session.stop"),
                "write_date": SQL("session.stop"),
                **dict.fromkeys(amounts, total),
            },
        )

    def orders(self):
        amount = SQL("ABS(movement.amount)")
        reference = SQL("'260-1-' || lpad(movement.i::text, 7, '0')")
        return clone(
            self.cr,
            "pos_order",
            self.original_by_kind("order"),
            self.movements,
            {
                "id": self.id("pos_order"),
                "partner_id": self.partner,
                "session_id": SQL("session.session_id"),
                "config_id": SQL("session.config_id"),
                "state": SQL("CASE WHEN movement.is_open THEN 'paid' ELSE 'done' END"),
                "name": SQL("'Till - ' || movement.i"),
                "pos_reference": reference,
                "sequence_number": SQL("movement.i"),
                "uuid": SQL("gen_random_uuid()::text"),
                "access_token": SQL("gen_random_uuid()::text"),
                "amount_total": amount,
                "amount_paid": amount,
                "date_order": SQL("movement.moment"),
                "create_date": SQL("movement.moment"),
                "write_date": SQL("movement.moment"),
            },
            {
                "customer_wallet_balance_before": SQL("movement.running_balance - movement.amount"),
                "customer_wallet_balance_after": SQL("movement.running_balance"),
            },
        )

    def lines(self):
        amount = SQL("ABS(movement.amount)")
        return clone(
            self.cr,
            "pos_order_line",
            self.original_by_kind("line"),
            self.movements,
            {
                "id": self.id("pos_order_line"),
                "order_id": self.id("pos_order"),
                "uuid": SQL("gen_random_uuid()::text"),
                "price_unit": amount,
                "price_subtotal": amount,
                "price_subtotal_incl": amount,
                "create_date": SQL("movement.moment"),
                "write_date": SQL("movement.moment"),
            },
        )

    def payments(self):
        return clone(
            self.cr,
            "pos_payment",
            self.original_by_kind("payment"),
            self.movements,
            {
                "id": self.id("pos_payment"),
                "pos_order_id": self.id("pos_order"),
                "session_id": SQL("session.session_id"),
                "uuid": SQL("gen_random_uuid()::text"),
                "amount": SQL("ABS(movement.amount)"),
                "payment_date": SQL("movement.moment"),
                "create_date": SQL("movement.moment"),
                "write_date": SQL("movement.moment"),
            },
            {
                "customer_wallet_move_id": SQL(
                    "CASE WHEN movement.is_open OR movement.is_top_up THEN NULL"
                    " ELSE session.move_id END"
                ),
            },
        )

    def item(self, amount):
        """What all journal items of a session have, for an amount that is in credit above 0."""
        balance = SQL("-(%s)", amount)
        return {
            "move_id": SQL("session.move_id"),
            "move_name": SQL("session.prefix || session.number"),
            "ref": SQL("'Till of the past/' || lpad((session.s + 1)::text, 5, '0')"),
            "date": SQL("session.stop::date"),
            "debit": SQL("GREATEST(%s, 0)", balance),
            "credit": SQL("GREATEST(%s, 0)", amount),
            "balance": balance,
            "amount_currency": balance,
            "price_subtotal": balance,
            "price_total": balance,
            "payment_id": SQL("NULL::integer"),
            "full_reconcile_id": SQL("NULL::integer"),
            "matching_number": SQL("NULL"),
            "create_date": SQL("session.stop"),
            "write_date": SQL("session.stop"),
        }

    def items(self):
        return clone(
            self.cr,
            "account_move_line",
            self.original_by_kind("item"),
            SQL("%s AND NOT movement.is_open", self.movements),
            {
                **self.item(SQL("movement.amount")),
                "id": self.id("account_move_line"),
                "journal_id": SQL(
                    "(SELECT journal_id FROM account_move WHERE id = %s)", self.originals["move"]
                ),
                "partner_id": self.partner,
                "name": SQL("'Customer wallet 260-1-' || lpad(movement.i::text, 7, '0')"),
            },
            {"customer_wallet_pos_order_id": self.id("pos_order")},
        )

    def counterparts(self):
        """Of a session: the goods that wallets paid, and the cash of top-ups."""
        made = 0
        for nth, (name, amount) in enumerate(
            (("income_item", "session.paid"), ("cash_item", "-session.topped_up"))
        ):
            made += clone(
                self.cr,
                "account_move_line",
                self.original(name),
                SESSIONS,
                {
                    **self.item(SQL(amount)),
                    "id": SQL(
                        "%s + session.s * 2 - %s",
                        self.base["account_move_line"] + self.count,
                        nth,
                    ),
                    "partner_id": SQL("NULL::integer"),
                    "amount_residual": SQL("0"),
                    "amount_residual_currency": SQL("0"),
                },
            )
        return made

    def wallets(self):
        return clone(
            self.cr,
            "customer_wallet",
            self.original("wallet"),
            SQL(
                "(SELECT member, SUM(amount) AS balance, COUNT(*) AS movements,"
                " MIN(moment) AS made, MAX(moment) AS moved"
                " FROM bench_movement GROUP BY member) AS movement"
            ),
            {
                "id": self.id("customer_wallet", "movement.member"),
                "partner_id": self.partner,
                "create_date": SQL("movement.made"),
                "write_date": SQL("movement.moved"),
            },
            {
                "balance": SQL("movement.balance"),
                "movement_count": SQL("movement.movements"),
            },
        )

    def entries(self):
        """The rows of the ledger, with their running balances; none where it is a view."""
        if "customer_wallet_entry" not in self.base:
            return 0
        source = SQL(
            "CASE WHEN movement.is_top_up THEN 'pos.order.line:' || %s"
            " ELSE 'pos.payment:' || %s END || ':1'",
            self.id("pos_order_line"),
            self.id("pos_payment"),
        )
        return clone(
            self.cr,
            "customer_wallet_entry",
            self.original_by_kind("entry"),
            self.movements,
            {
                "id": self.id("customer_wallet_entry"),
                "wallet_id": self.id("customer_wallet", "movement.member"),
                "partner_id": self.partner,
                "ordered_by_id": self.partner,
                "date": SQL("movement.moment"),
                "amount": SQL("movement.amount"),
                "running_balance": SQL("movement.running_balance"),
                "reference": SQL("'260-1-' || lpad(movement.i::text, 7, '0')"),
                "state": SQL("CASE WHEN movement.is_open THEN 'pending' ELSE 'posted' END"),
                "pos_order_id": self.id("pos_order"),
                "move_line_id": SQL(
                    "CASE WHEN movement.is_open THEN NULL ELSE %s END",
                    self.id("account_move_line"),
                ),
                "source": source,
                "create_date": SQL("movement.moment"),
                "write_date": SQL("movement.moment"),
            },
        )
