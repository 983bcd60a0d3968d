# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What must hold once the ledger is a table, and how the coop goes on, in Odoo's shell."""

import psycopg2
from odoo.exceptions import UserError, ValidationError
from odoo.tools.sql import column_exists

from .history import Office, Shop

OFF = """
    SELECT partner.name, wallet.balance, SUM(entry.amount), last.running_balance
      FROM customer_wallet AS wallet
      JOIN res_partner AS partner ON partner.id = wallet.partner_id
 LEFT JOIN customer_wallet_entry AS entry ON entry.wallet_id = wallet.id
 LEFT JOIN LATERAL (
               SELECT running_balance FROM customer_wallet_entry WHERE wallet_id = wallet.id
                ORDER BY id DESC LIMIT 1) AS last ON TRUE
     GROUP BY wallet.id, partner.name, last.running_balance
    HAVING wallet.balance != COALESCE(SUM(entry.amount), 0)
        OR wallet.balance != COALESCE(last.running_balance, 0)
"""
LEDGER = """
    SELECT MD5(STRING_AGG(entry::text, ',' ORDER BY id)) FROM customer_wallet_entry AS entry
"""
FORMER_AMOUNTS = "customer_wallet_top_up_amounts"


def figures(env):
    """What disagrees and what the ledger lacks, and a fingerprint of the ledger."""
    companies = env["res.company"].search([("customer_wallet_account_id", "!=", False)])
    env.cr.execute(OFF)
    off = [str(row) for row in env.cr.fetchall()]
    env.cr.execute(LEDGER)
    [ledger] = env.cr.fetchone()
    return {
        "differences": env["customer.wallet.agreement"]._differences(companies),
        "off": off,
        "adopted": env["customer.wallet.entry"]._adopt(companies),
        "pending": env["customer.wallet.entry"].search_count([("state", "=", "pending")]),
        "ledger": ledger,
    }


def top_up_amounts(env):
    """Amounts of each till's top-up buttons, and whether their former column is left."""
    tills = env["pos.config"].search([])
    amounts = {till.name: till.customer_wallet_top_up_amount_ids.mapped("amount") for till in tills}
    column = bool(column_exists(env.cr, "pos_config", FORMER_AMOUNTS))
    return {"amounts": amounts, "column": column}


def close(env):
    """Close the session that the former version left open, as its till does."""
    shop = Shop(env)
    shop.session.order_ids.filtered(lambda order: order.state == "draft").unlink()
    shop.close()


def withdraw(env):
    """Entries of before are reset to draft, as an accountant may: a payment's, an invoice's and a
    session's."""
    _entries(env).filtered(lambda move: move.state == "posted").button_draft()


def post_again(env):
    """These, and the one that had been in draft before the upgrade."""
    _entries(env).action_post()


def _entries(env):
    shop = Shop(env)
    invoiced = _order(shop, "Ivo", 50).account_move
    rows = shop.env["customer.wallet.entry"].search(
        [("pos_order_id", "in", (_order(shop, "Zoe", 30) | _order(shop, "Nadia", 1.5)).ids)]
    )
    return invoiced | rows.move_id | _order(shop, "Zoe", 30).session_id.move_id


def go_on(env):
    """Orders of before are refunded and invoiced; the others are kept as they were.

    Returns what each customer's wallet has moved by.
    """
    shop = Shop(env)
    shop.open()
    shop.refund(_order(shop, "Zoe", 30), 15, shop.wallet)
    shop.refund(_order(shop, "Carla", 35.5), 7.1, shop.cash)
    shop.invoice(_order(shop, "Alice", 60))
    shop.invoice(_order(shop, "Ulla", 40.5))
    Office(shop.env).pay_invoice(_order(shop, "Ivo", 50).partner_id, 2)
    shop.buy(_order(shop, "Zoe", 30).partner_id, [(shop.wallet, 1)])
    shop.close()
    return {"Zoe": 14, "Dupont": -7.1, "Ivo": -2}


def kept(env):
    """Which of these changes of what came before were not refused."""
    shop = Shop(env)
    paid, waiting = _order(shop, "Zoe", 30), _order(shop, "Zoe", 21.6)
    item = env["customer.wallet.entry"].search([("move_line_id", "!=", False)], limit=1)
    changes = {
        "closed order": lambda: paid.write({"amount_total": 1}),
        "open order": lambda: waiting.write({"partner_id": item.partner_id.id}),
        "line": lambda: paid.lines.write({"qty": 2}),
        "payment": lambda: waiting.payment_ids.unlink(),
        "journal item": lambda: item.move_line_id.write({"name": "Mine"}),
        "entry": lambda: env.cr.execute("DELETE FROM customer_wallet_entry"),
        "balance": lambda: env.cr.execute("UPDATE customer_wallet SET balance = 1"),
    }
    return [name for name, change in changes.items() if not _is_refused(env, change)]


def settle(env):
    """The set-up, once everything is chosen otherwise than by default."""
    shop = Shop(env)
    company, till = shop.env.company, shop.config
    env["res.lang"]._activate_lang("fr_FR")
    company.customer_wallet_label = "Member account"
    company.with_context(lang="fr_FR").customer_wallet_label = "Compte membre"
    company.customer_wallet_largest_top_up = 250
    company.customer_wallet_largest_balance = 900
    company.customer_wallet_yearly_limit = 0
    shop.card.customer_wallet_pays_top_ups = False
    shop.goods.is_customer_wallet_returnable = True
    till.customer_wallet_display = "tap"
    till.customer_wallet_on_receipt = False
    till.customer_wallet_return_limit = 3
    return set_up(env)


def set_up(env):
    """What is the wallet's, and how it is set up: ids, whether they are in use, settings."""
    company = env.company.with_context(active_test=False)
    env, own = company.env, ("company_id", "=", company.id)
    top_ups = [("is_customer_wallet_product", "=", True)]
    parts = {
        "journals": env["account.journal"].search([own, ("is_customer_wallet_journal", "=", True)]),
        "methods": env["pos.payment.method"].search([("is_customer_wallet_method", "=", True)]),
        "products": env["product.template"].search(top_ups),
        "variants": env["product.product"].search(top_ups),
    }
    goods = env["product.template"].search([("is_customer_wallet_returnable", "=", True)])
    tills, moves = env["pos.config"].search([own]), env["account.move"]
    return {
        **{name: [[one.id, one.active] for one in records] for name, records in parts.items()},
        "account": company.customer_wallet_account_id.id,
        "labels": [
            company.with_context(lang=code).customer_wallet_label for code in ("en_US", "fr_FR")
        ],
        "limits": [
            company.customer_wallet_largest_top_up,
            company.customer_wallet_largest_balance,
            company.customer_wallet_yearly_limit,
            *parts["journals"].mapped("minimum_wallet_amount"),
        ],
        "top-ups not paid by": env["pos.payment.method"]
        .search([("customer_wallet_pays_top_ups", "=", False)])
        .mapped("name"),
        "returnable": goods.mapped("name"),
        "tills": [
            [
                till.name,
                till.customer_wallet_display,
                till.customer_wallet_on_receipt,
                till.customer_wallet_return_limit,
                till.customer_wallet_top_up_amount_ids.mapped("amount"),
                till.payment_method_ids.ids,
            ]
            for till in tills
        ],
        "operations": [
            [move.id, move.customer_wallet_operation]
            for move in moves.search([("customer_wallet_operation", "!=", False)], order="id")
        ],
        "kept": env["ir.config_parameter"].get_param("customer_wallet.kept"),
    }


def remove(env):
    """Uninstall the addon."""
    env["ir.module.module"].search([("name", "=", "komunigi_wallet")]).button_immediate_uninstall()


def without(env):
    """What is left of the addon once it is removed, and what cannot be written then."""
    env.cr.execute(
        """
        SELECT tgname FROM pg_trigger WHERE tgname LIKE 'customer_wallet%'
     UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE 'customer_wallet%'
     UNION ALL SELECT relname FROM pg_class WHERE relname LIKE 'customer_wallet%'
        """
    )
    left = [name for (name,) in env.cr.fetchall()]
    order = env["pos.order"].search([("state", "=", "done")], limit=1, order="id")
    item = env["account.move.line"].search([("parent_state", "=", "posted")], limit=1)
    changes = {
        "order": lambda: order.write({"partner_id": False, "date_order": "2026-01-01"}),
        "line": lambda: order.lines.write({"qty": 2, "tax_ids": False}),
        "payment": lambda: order.payment_ids.write({"payment_date": "2026-01-01"}),
        "journal item": lambda: item.write({"name": "Mine"}),
    }
    return left + [name for name, change in changes.items() if _is_refused(env, change)]


def go_on_without(env):
    """Sell without the addon, with what was the wallet's method, too; then put away the method and
    the product, as the dialog of the removal advises.

    Returns what each customer's wallet has moved by, in the books.
    """
    shop = Shop(env)
    ulla = _order(shop, "Ulla", 40.5).partner_id
    shop.open()
    shop.buy(ulla, [(shop.cash, 6)])
    shop.buy(ulla, [(shop.wallet, 3)])
    shop.close()
    top_ups = env["product.template"].search(
        [("property_account_income_id", "=", shop.wallet.outstanding_account_id.id)]
    )
    top_ups.ensure_one().action_archive()
    shop.wallet.action_archive()
    return {"Ulla": -3}


def go_on_again(env):
    """Put money on a wallet and pay from it, after installing again; orders of before are refunded
    and invoiced. The session stays open.

    Returns what each customer's wallet has moved by.
    """
    shop = Shop(env)
    zoe = _order(shop, "Zoe", 30).partner_id
    shop.open()
    shop.top_up(zoe, 20, shop.cash)
    paid = shop.buy(zoe, [(shop.wallet, 8)])
    shop.refund(paid, 2, shop.wallet)
    shop.refund(_order(shop, "Zoe", 1), 0.5, shop.wallet)
    shop.refund(_order(shop, "Ulla", 3), 1.5, shop.wallet)
    shop.invoice(_order(shop, "Nadia", 1.5))
    shop.invoice(_order(shop, "Zoe", 22))
    return {"Zoe": 14.5, "Ulla": 1.5}


def enable(env):
    """Press the button of the set-up, which is there already."""
    env.company.enable_customer_wallet()
    return set_up(env)


def _order(shop, name, amount):
    orders = shop.env["pos.order"].search(
        [("partner_id.name", "=", name), ("amount_total", "=", amount)]
    )
    return orders.ensure_one()


def _is_refused(env, change):
    try:
        with env.cr.savepoint():
            change()
            env.flush_all()
            env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
            raise ZeroDivisionError
    except ZeroDivisionError:
        return False
    except (UserError, ValidationError, psycopg2.IntegrityError):
        return True
    finally:
        env.invalidate_all()
