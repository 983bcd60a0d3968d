# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Years of a shop in SQL: orders, payments, sessions, entries and the ledger of the wallet.

A movement of `bench_movement` is the order, line, payment, journal item and ledger entry of its id;
every fiftieth is of one member, the busiest. A member's first movement of ten is a top-up that
carries the nine payments after it, so that no wallet falls below zero and balances differ.
"""

from odoo.tools import SQL

from ..clone import copy_rows, last_id
from .scene import TOP_UP

MEMBERS = 10_000
PENDING = 2_000
PER_SESSION = 400
BUSIEST_EVERY = 50
MONTHS_PER_MILLION = 60

MOVEMENTS = (
    "bench_movement AS movement JOIN bench_session AS session ON session.session = movement.session"
)
SESSIONS = "(SELECT * FROM bench_session WHERE NOT is_open) AS session"
#: as Odoo numbers receipts: the year, the device, the till, the order
REFERENCE = "to_char(movement.moment, 'YY') || '0-' || session.config_id || '-' || movement.number"
UUID = "gen_random_uuid()::text"
OF_MOVEMENT = {"create_date": "movement.moment", "write_date": "movement.moment"}
OF_CLOSING = {"create_date": "session.stop", "write_date": "session.stop"}


def multiply(cr, scene, count, say):
    """Fill the database with `count` posted movements, and some pending in open sessions.

    :return: {busiest, first_member, last_member}: ids of partners
    """
    say(f"planning {count:,} movements")
    last = last_id(cr, [table for table, *_ in COPIES])
    plan(cr, scene, count, last)
    copy_rows(cr, scene["originals"], COPIES, say)
    return {"busiest": last + 1, "first_member": last + 2, "last_member": last + MEMBERS}


def plan(cr, scene, count, last):
    """The tables that say what happened, when, and to whom; all ids come after `last`."""
    cr.execute("SET LOCAL work_mem = '256MB'")
    values = {
        "last": last,
        "count": count,
        "all": count + PENDING,
        "every": BUSIEST_EVERY,
        "members": MEMBERS,
        "top_up": TOP_UP,
        "months": MONTHS_PER_MILLION,
        "per_session": PER_SESSION,
        "past": scene["past_till"]["config"],
        "open_sessions": [till["session"] for till in scene["open_tills"]],
        "open_configs": [till["config"] for till in scene["open_tills"]],
    }
    for table, query in PLAN.items():
        cr.execute(SQL(f"CREATE TEMP TABLE {table} ON COMMIT DROP AS {query}", **values))
        cr.execute(SQL("ANALYZE %s", SQL.identifier(table)))


PLAN = {
    "bench_movement": """
        WITH numbered AS (
            SELECT i, member, ROW_NUMBER() OVER (PARTITION BY member ORDER BY i) AS nth
              FROM generate_series(1, %(all)s) AS i,
           LATERAL (SELECT CASE WHEN i %% %(every)s = 0 THEN 1 ELSE
                    2 + (hashint4(i)::bigint & 2147483647) %% (%(members)s - 1)
                    END AS member) AS whose
        ), sized AS (
            SELECT *, CASE WHEN nth %% 10 = 1 THEN %(top_up)s ELSE
                   -(100 + (hashint4(i * 7 + 3)::bigint & 2147483647) %% 450) / 100.0
                   END::numeric(12, 2) AS amount
              FROM numbered
        )
        SELECT %(last)s + i AS id, (%(last)s + member)::integer AS member, amount,
               CASE WHEN amount > 0 THEN 1 ELSE 2 END AS original,
               SUM(amount) OVER (PARTITION BY member ORDER BY i) AS running_balance,
               date_trunc('second', now() at time zone 'UTC' - INTERVAL '1 hour'
                   - (%(all)s - i) * (%(months)s * INTERVAL '1 month' / 1000000)) AS moment,
               CASE WHEN i <= %(count)s THEN (i - 1) / %(per_session)s + 1
                    ELSE -1 - i %% cardinality(%(open_sessions)s) END::integer AS session,
               lpad((%(last)s + i)::text, GREATEST(6, length((%(last)s + i)::text)), '0') AS number
          FROM sized
    """,
    "bench_session": """
        WITH planned AS (
            SELECT session, session < 0 AS is_open, MIN(moment) AS start, MAX(moment) AS stop,
                   SUM(GREATEST(amount, 0)) AS topped_up, SUM(LEAST(amount, 0)) AS paid,
                   COALESCE((%(open_sessions)s)[-session], %(last)s + session) AS id,
                   COALESCE((%(open_configs)s)[-session], %(past)s) AS config_id,
                   'POSS/' || to_char(MAX(moment), 'YYYY/MM/') AS prefix,
                   1000 + session AS number,
                   %(last)s + %(all)s + 2 * session AS last_item
              FROM bench_movement GROUP BY session
        )
        SELECT planned.*, prefix || number AS entry, config.name AS till,
               config.name || '/' || lpad((session + 1)::text, 5, '0') AS name
          FROM planned JOIN pos_config AS config ON config.id = config_id
    """,
    "bench_member": """
        SELECT %(last)s + nth AS id, SUM(amount) AS balance,
               MIN(moment) AS first_moved, MAX(moment) AS last_moved
          FROM generate_series(1, %(members)s) AS nth
     LEFT JOIN bench_movement AS movement ON movement.member = %(last)s + nth
         GROUP BY nth
    """,
}


def item(balance):
    """What a copy of a journal item has of its session, and of its balance."""
    shown = f"CASE WHEN original.display_type = 'product' THEN {balance} ELSE 0 END"
    return {
        "move_id": "session.id",
        "move_name": "session.entry",
        "ref": "session.name",
        "date": "session.stop::date",
        "debit": f"GREATEST({balance}, 0)",
        "credit": f"GREATEST(-({balance}), 0)",
        "balance": balance,
        "amount_currency": balance,
        "price_subtotal": shown,
        "price_total": shown,
        **OF_CLOSING,
    }


#: see `copy_rows`; originals 1 and 2 of what a movement has are of a top-up and of a payment, 3 and
#: 4 of journal items the goods that wallets paid in a session, and the cash of its top-ups
COPIES = [
    (
        "res_partner",
        "bench_member AS member",
        "1",
        {
            "id": "member.id",
            "commercial_partner_id": "member.id",
            "name": "'Member ' || lpad(member.id::text, 5, '0')",
            "complete_name": "'Member ' || lpad(member.id::text, 5, '0')",
            "email": "'member' || member.id || '@example.com'",
            "email_normalized": "'member' || member.id || '@example.com'",
        },
    ),
    (
        "pos_session",
        SESSIONS,
        "1",
        {
            "id": "session.id",
            "move_id": "session.id",
            "name": "session.name",
            "start_at": "session.start",
            "stop_at": "session.stop",
            "cash_register_balance_end_real": "session.topped_up",
            "access_token": UUID,
            "create_date": "session.start",
            "write_date": "session.stop",
        },
    ),
    (
        "account_move",
        SESSIONS,
        "1",
        {
            "id": "session.id",
            "name": "session.entry",
            "sequence_prefix": "session.prefix",
            "sequence_number": "session.number",
            "ref": "session.name",
            "date": "session.stop::date",
            "invoice_date_due": "session.stop::date",
            "amount_total": "session.topped_up - session.paid",
            "amount_total_signed": "session.topped_up - session.paid",
            "amount_total_in_currency_signed": "session.topped_up - session.paid",
            **OF_CLOSING,
        },
    ),
    (
        "pos_order",
        MOVEMENTS,
        "movement.original",
        {
            "id": "movement.id",
            "partner_id": "movement.member",
            "email": "'member' || movement.member || '@example.com'",
            "session_id": "session.id",
            "config_id": "session.config_id",
            "state": "CASE WHEN session.is_open THEN 'paid' ELSE 'done' END",
            "name": "session.till || ' - ' || movement.number",
            "pos_reference": REFERENCE,
            "sequence_number": "movement.id",
            "tracking_number": "(movement.id %% 1000)::text",
            "uuid": UUID,
            "access_token": UUID,
            "amount_total": "ABS(movement.amount)",
            "amount_paid": "ABS(movement.amount)",
            "date_order": "movement.moment",
            **OF_MOVEMENT,
        },
    ),
    (
        "pos_order_line",
        MOVEMENTS,
        "movement.original",
        {
            "id": "movement.id",
            "order_id": "movement.id",
            "name": "movement.number",
            "uuid": UUID,
            "price_unit": "ABS(movement.amount)",
            "price_subtotal": "ABS(movement.amount)",
            "price_subtotal_incl": "ABS(movement.amount)",
            **OF_MOVEMENT,
        },
    ),
    (
        "pos_payment",
        MOVEMENTS,
        "movement.original",
        {
            "id": "movement.id",
            "pos_order_id": "movement.id",
            "session_id": "session.id",
            "name": "movement.moment::text",
            "uuid": UUID,
            "amount": "ABS(movement.amount)",
            "payment_date": "movement.moment",
            **OF_MOVEMENT,
        },
    ),
    (
        "account_move_line",
        f"{MOVEMENTS} AND NOT session.is_open",
        "movement.original",
        {
            **item("-movement.amount"),
            "id": "movement.id",
            "partner_id": "movement.member",
            "name": f"'Customer wallet ' || {REFERENCE}",
            "customer_wallet_entry_id": "movement.id",
        },
    ),
    (
        "account_move_line",
        f"{SESSIONS}, LATERAL (VALUES (3, paid), (4, topped_up)) AS side (original, balance)",
        "side.original",
        {
            **item("side.balance"),
            "id": "session.last_item - side.original + 3",
            "name": "regexp_replace(original.name, '^.*/[0-9]+', session.name)",
            "full_reconcile_id": "NULL",
            "matching_number": "NULL",
        },
    ),
    (
        "customer_wallet",
        "(SELECT * FROM bench_member WHERE balance IS NOT NULL) AS member",
        "1",
        {
            "id": "member.id",
            "partner_id": "member.id",
            "balance": "member.balance",
            "create_date": "member.first_moved",
            "write_date": "member.last_moved",
        },
    ),
    (
        "customer_wallet_entry",
        MOVEMENTS,
        "movement.original",
        {
            "id": "movement.id",
            "wallet_id": "movement.member",
            "partner_id": "movement.member",
            "ordered_by_id": "movement.member",
            "date": "movement.moment",
            "amount": "movement.amount",
            "running_balance": "movement.running_balance",
            "reference": REFERENCE,
            "state": "CASE WHEN session.is_open THEN 'pending' ELSE 'posted' END",
            "pos_order_id": "movement.id",
            "move_line_id": "CASE WHEN session.is_open THEN NULL ELSE movement.id END",
            "source": "CASE movement.original WHEN 1 THEN 'pos.order.line:' ELSE 'pos.payment:' END"
            " || movement.id || ':1'",
            **OF_MOVEMENT,
        },
    ),
]
