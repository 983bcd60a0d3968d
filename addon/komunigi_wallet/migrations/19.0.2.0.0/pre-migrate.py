# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""From a view to a table: the ledger of 19.0.1.0.0 had no rows of its own."""


def migrate(cr, version):
    cr.execute(
        """
        DROP VIEW IF EXISTS customer_wallet_entry;
        ALTER TABLE customer_wallet
            DROP CONSTRAINT IF EXISTS customer_wallet_unique_partner_company;
        UPDATE customer_wallet SET blocked_reason = '–'
         WHERE blocked AND btrim(COALESCE(blocked_reason, '')) = '';
        ALTER TABLE pos_order
            DROP COLUMN IF EXISTS customer_wallet_balance_before,
            DROP COLUMN IF EXISTS customer_wallet_balance_after
        """
    )
