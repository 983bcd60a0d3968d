# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The ledger gets what the view derived, in the order of time; the settings of tills get records of
the amounts that they had as text; the nightly comparison is started by the server alone."""

import re

from odoo import SUPERUSER_ID, api
from odoo.addons.komunigi_wallet.hooks import post_init_hook
from odoo.tools.sql import column_exists


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    adopt_top_up_amounts(env)
    post_init_hook(env)
    cron = env.ref("komunigi_wallet.ir_cron_compare", raise_if_not_found=False)
    if cron:
        cron.group_ids = env.ref("base.group_system")


def adopt_top_up_amounts(env):
    """Each till keeps its amounts; those that had none get the usual ones from the hook."""
    if not column_exists(env.cr, "pos_config", "customer_wallet_top_up_amounts"):
        return
    env.cr.execute("SELECT id, customer_wallet_top_up_amounts FROM pos_config")
    for config_id, text in env.cr.fetchall():
        config = env["pos.config"].browse(config_id)
        amounts = {config.currency_id.round(amount) for amount in amounts_in(text)} - {0.0}
        config.customer_wallet_top_up_amount_ids = env["customer.wallet.top.up.amount"]._of(amounts)
    env.cr.execute("ALTER TABLE pos_config DROP COLUMN customer_wallet_top_up_amounts")


def amounts_in(text):
    """Amounts of a setting of 19.0.1.0.0, e.g. "7.50, 20", as its till read them."""
    words = re.split(r"[;,\s]+", text or "")
    return [float(word) for word in words if re.fullmatch(r"\d{1,6}(\.\d+)?", word)]
