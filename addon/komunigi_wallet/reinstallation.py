# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What outlives the addon: which records are the wallet's, and how it is set up.

Odoo drops an addon's columns with it. What they say of the set-up is kept in one parameter of the
system and taken from there when the addon is installed again; balances are what the books say.
"""

import json
import logging

from odoo.exceptions import UserError
from odoo.tools import SQL

from .adoption import COMPLETED, complete_part

_logger = logging.getLogger(__name__)

PARAMETER = "customer_wallet.kept"

KEPT = {
    "res.company": (
        *("customer_wallet_label", "customer_wallet_largest_top_up"),
        *("customer_wallet_largest_balance", "customer_wallet_yearly_limit"),
    ),
    "account.journal": ("is_customer_wallet_journal", "minimum_wallet_amount"),
    "pos.payment.method": ("customer_wallet_pays_top_ups",),
    "product.template": ("is_customer_wallet_product", "is_customer_wallet_returnable"),
    "pos.config": (
        *("customer_wallet_display", "customer_wallet_on_receipt"),
        "customer_wallet_return_limit",
    ),
    "account.move": ("customer_wallet_operation",),
}
"""Columns by model."""

UNCHANGED = {
    "account.journal": ("company_id", "type", "default_account_id"),
    "product.template": ("company_id", "property_account_income_id"),
}
"""What has to be as it was for a record to be a part of the wallet again, as the first of its
columns says."""

MANY = ("account.journal", "product.template", "account.move")
"""Of these, only records of which a column says something."""


def keep(env):
    """Before the columns go: note what they say, for `restore`. Where accounting or the point of
    sale goes as well, nothing is left that it could be said of."""
    going = [("name", "in", ("account", "point_of_sale")), ("state", "=", "to remove")]
    accounts = {
        company.id: company.customer_wallet_account_id.id
        for company in env["res.company"]._with_customer_wallet()
    }
    if accounts and not env["ir.module.module"].search_count(going):
        env.flush_all()
        kept = {model: _rows(env[model]) for model in KEPT}
        kept["accounts"] = accounts
        kept["top_up_amounts"] = {
            till.id: till.customer_wallet_top_up_amount_ids.mapped("amount")
            for till in env["pos.config"].with_context(active_test=False).search([])
        }
        env["ir.config_parameter"].set_param(PARAMETER, json.dumps(kept))


def _rows(model):
    names = KEPT[model._name]
    says = SQL(" OR ").join(
        SQL("COALESCE(%s::text, 'false') != 'false'", SQL.identifier(name)) for name in names
    )
    [[rows]] = model.env.execute_query(
        SQL(
            "SELECT COALESCE(jsonb_agg(kept), '[]') FROM (SELECT id, %s FROM %s WHERE %s) AS kept",
            SQL(", ").join(map(SQL.identifier, (*names, *UNCHANGED.get(model._name, ())))),
            SQL.identifier(model._table),
            says if model._name in MANY else SQL("TRUE"),
        )
    )
    return rows


def restore(env):
    """Where the addon was removed before, make its set-up what it was.

    Parts come first, since the account is refused where something else uses it. Choosing that
    enters what the books and open sessions say. What is not as it was is left alone and told.
    """
    parameters = env["ir.config_parameter"]
    kept = json.loads(parameters.get_param(PARAMETER) or "{}")
    env.flush_all()
    for model in KEPT:
        _restore_columns(env[model], kept.get(model, []))
    for till, amounts in kept.get("top_up_amounts", {}).items():
        buttons = env["customer.wallet.top.up.amount"]._of(amounts)
        till = env["pos.config"].browse(int(till)).exists()
        _is_written(till, customer_wallet_top_up_amount_ids=buttons.ids)
    for company, account in kept.get("accounts", {}).items():
        _restore_account(env["res.company"].browse(int(company)), account)
    parameters.set_param(PARAMETER, False)


def _restore_columns(model, rows):
    if not rows:
        return
    names, unchanged = KEPT[model._name], UNCHANGED.get(model._name)
    fits = SQL("TRUE")
    if unchanged:
        fits = SQL(
            "(kept.%s IS NOT TRUE OR (%s) IS NOT DISTINCT FROM (%s))",
            SQL.identifier(names[0]),
            SQL(", ").join(SQL.identifier("kept", name) for name in unchanged),
            SQL(", ").join(SQL.identifier("record", name) for name in unchanged),
        )
    restored = model.env.execute_query(
        SQL(
            """
            UPDATE %(table)s AS record
               SET %(values)s, write_date = now() at time zone 'UTC' -- tills load what is newer
              FROM jsonb_populate_recordset(NULL::%(table)s, %(rows)s) AS kept
             WHERE kept.id = record.id AND %(fits)s
         RETURNING record.id
            """,
            table=SQL.identifier(model._table),
            values=SQL(", ").join(
                SQL(
                    "%s = COALESCE(%s, %s)",
                    SQL.identifier(name),
                    SQL.identifier("kept", name),
                    SQL.identifier("record", name),
                )
                for name in names
            ),
            rows=json.dumps(rows),
            fits=fits,
        )
    )
    records = model.browse(id for (id,) in restored)
    records.invalidate_recordset()
    records.modified(names)
    others = {row["id"] for row in rows} - set(records.ids)
    if others:
        _logger.warning(
            "Adoption: not restored: %s %s, deleted or changed since", model._name, sorted(others)
        )


def _restore_account(company, account):
    account = company.env["account.account"].browse(account)
    if not (company.exists() and account.exists()):
        _logger.warning("Adoption: not restored: %s on %s, deleted since", company, account)
    elif _is_written(company, customer_wallet_account_id=account.id):
        _logger.info("Adoption: restored: the wallet of %s", company.name)
        _freeze(company)
        _complete(company)


def _is_written(record, **values):
    try:
        with record.env.cr.savepoint():
            record.write(values)
    except UserError as refusal:
        _logger.warning("Adoption: not restored: %s", refusal)
        return False
    return True


def _freeze(company):
    """Orders that moved wallets stay as they were recorded, though no movement names them now."""
    company.env.cr.execute(
        SQL(
            """
            UPDATE pos_order SET is_customer_wallet_recorded = TRUE
             WHERE company_id = %s AND state IN ('paid', 'done')
               AND customer_wallet_order_is_involved(id)
            """,
            company.id,
        )
    )


def _complete(company):
    """What was archived, as is advised before a removal, is in use again."""
    company._translate_customer_wallet_label()
    health = company.env["customer.wallet.health"]
    for problem in health._set_up_problems(company):
        is_archived = problem.key == "method" and problem.record._name == "pos.payment.method"
        if problem.repair and (problem.key in COMPLETED or is_archived):
            complete_part(company.env, problem)
    for problem in health._set_up_problems(company):
        _logger.warning("Adoption: left to do: %s", problem.message)
