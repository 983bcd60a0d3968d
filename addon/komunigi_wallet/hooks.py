# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What installing and removing the addon does beside its models."""

from odoo.exceptions import UserError

from .adoption import complete, prepare
from .reinstallation import keep, restore

ADDON = "komunigi_wallet"
#: fields that the earlier modules have, too
SHARED = (
    ("account.journal", "is_customer_wallet_journal"),
    ("res.partner", "customer_wallet_balance"),
)


def pre_init_hook(env):
    """Refuses a database in which another addon keeps the same wallets: both would answer with a
    balance, each by its own rules. An earlier module whose code is gone is adopted instead."""
    for model, name in SHARED:
        field = env[model]._fields.get(name)
        if field and field._module != ADDON:
            raise UserError(
                env._(
                    "%(other)s keeps the wallets of this database. Take its code off the server"
                    " first: what is in the books stays, and this app adopts it.",
                    other=field._module,
                )
            )
    prepare(env)


def post_init_hook(env):
    """Adopts a database in which a coop kept wallets with an earlier module, or with this one
    before it was removed.

    The earlier modules have left their journal flag and their company's account, under the names
    that are ours: what is in the books, or waits in an open session, enters the ledger. Tills that
    were there before offer the usual amounts, as new ones do, and wallets are limited as the law
    of the country asks.
    """
    tills = env["pos.config"].with_context(active_test=False)
    tills.search([("customer_wallet_top_up_amount_ids", "=", False)]).write(
        tills.default_get(["customer_wallet_top_up_amount_ids"])
    )
    companies = env["res.company"]._with_customer_wallet()
    for company in companies:
        company._limit_customer_wallets()
    env["customer.wallet.entry"]._adopt(companies)
    complete(env, companies)
    restore(env)


def uninstall_hook(env):
    """Odoo's own tables are as they were: without the ledger, nothing can guard them. Whose the
    parts of the set-up are is kept for another installation."""
    keep(env)
    env.cr.execute(
        """
        SELECT proname FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
         WHERE nspname = current_schema() AND proname LIKE 'customer\\_wallet\\_%'
        """
    )
    for (name,) in env.cr.fetchall():
        env.cr.execute(f'DROP FUNCTION "{name}" CASCADE')
