# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Whether a seeded database agrees with itself, in SQL that shares nothing with the addon."""

CHECKS = {
    "a wallet's balance is the sum of its entries": """
        SELECT wallet.id FROM customer_wallet AS wallet
          LEFT JOIN (SELECT wallet_id, SUM(amount) AS amount FROM customer_wallet_entry GROUP BY 1)
                 AS entries ON entries.wallet_id = wallet.id
         WHERE wallet.balance != COALESCE(entries.amount, 0)
    """,
    "each running balance is the sum up to there": """
        SELECT id FROM (
            SELECT id, running_balance,
                   SUM(amount) OVER (PARTITION BY wallet_id ORDER BY id) AS added_up
              FROM customer_wallet_entry
        ) AS entry
         WHERE running_balance != added_up
    """,
    "no wallet was ever below zero": """
        SELECT id FROM customer_wallet_entry WHERE running_balance < 0
    """,
    "posted entries are posted items, wallet by wallet": """
        SELECT COALESCE(entries.partner_id, items.partner_id)
          FROM (SELECT partner_id, SUM(amount) AS amount, COUNT(*) AS number
                  FROM customer_wallet_entry WHERE state = 'posted' GROUP BY 1) AS entries
          FULL JOIN (SELECT item.partner_id, -SUM(item.balance) AS amount, COUNT(*) AS number
                       FROM account_move_line AS item
                       JOIN res_company AS company ON company.id = item.company_id
                        AND company.customer_wallet_account_id = item.account_id
                      WHERE item.parent_state = 'posted' GROUP BY 1) AS items
            ON items.partner_id = entries.partner_id
         WHERE (entries.amount, entries.number) IS DISTINCT FROM (items.amount, items.number)
    """,
    "an entry names its own item, and that item the entry": """
        SELECT entry.id FROM customer_wallet_entry AS entry
          LEFT JOIN account_move_line AS item ON item.id = entry.move_line_id
         WHERE entry.state = 'posted'
           AND (entry.amount, entry.partner_id, entry.id)
               IS DISTINCT FROM (-item.balance, item.partner_id, item.customer_wallet_entry_id)
    """,
    "an order's payments and top-ups are its entries": """
        SELECT pos_order.id FROM pos_order
          LEFT JOIN (SELECT pos_order_id, SUM(amount) AS amount
                       FROM customer_wallet_entry GROUP BY 1) AS entries
            ON entries.pos_order_id = pos_order.id
          LEFT JOIN (SELECT payment.pos_order_id, SUM(payment.amount) AS amount
                       FROM pos_payment AS payment
                       JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
                       JOIN account_journal AS journal ON journal.id = method.journal_id
                        AND journal.is_customer_wallet_journal
                      GROUP BY 1) AS payments
            ON payments.pos_order_id = pos_order.id
          LEFT JOIN (SELECT line.order_id, SUM(line.price_unit * line.qty) AS amount
                       FROM pos_order_line AS line
                       JOIN product_product AS product ON product.id = line.product_id
                       JOIN product_template AS template ON template.id = product.product_tmpl_id
                        AND template.is_customer_wallet_product
                      GROUP BY 1) AS top_ups
            ON top_ups.order_id = pos_order.id
         WHERE pos_order.state IN ('paid', 'done')
           AND COALESCE(entries.amount, 0)
               != COALESCE(top_ups.amount, 0) - COALESCE(payments.amount, 0)
    """,
    "each journal entry is balanced": """
        SELECT move_id FROM account_move_line GROUP BY move_id HAVING SUM(balance) != 0
    """,
}
