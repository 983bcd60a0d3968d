# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""`*_customer_wallet` of 12.0 and 16.0, and `customer_wallet_*` of 2026, which have their columns.

The first company comes from 16.0: its payment method books on the account of the wallets through
the lines of its journal, and its product through code that is gone. The second comes from 12.0:
the account is the journal's own.
"""

from .shift_common import parameter, view

ADDON, JUDGE = "komunigi_wallet", "wallet"
#: what a product sells for, and answers that are computed now
RETOLD = []
MODELS = {
    "account_customer_wallet": {
        "account.journal": "is_customer_wallet_journal:boolean minimum_wallet_amount:monetary",
        "product.template": "is_customer_wallet_product:boolean",
        "res.company": "customer_wallet_account_id:account.account"
        " is_enabled_customer_wallet:boolean",
    },
    "pos_customer_wallet": {},
    "pos_customer_wallet_partner_is_user": {"res.partner": "is_customer_wallet_user:boolean"},
    "customer_wallet_account": {
        "res.company": "customer_wallet_redistribution_journal_id:account.journal",
        "customer.wallet.detail.wizard": "partner_id:res.partner detail:text",
    },
    "customer_wallet_pos": {},
    "customer_wallet_portal": {},
}
RECORDS = {
    "account_customer_wallet": [
        parameter("param_wallet", "account_customer_wallet.some_setting", "1"),
        view("view_partner_form", "res.partner", '<field name="customer_wallet_balance"/>', True),
    ],
}
USERS = {}
ROWS = "SELECT"
