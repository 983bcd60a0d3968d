"""Adopting a database in which coops kept wallets with an earlier module."""

from odoo.tools import SQL


def post_init_hook(env):
    """Payments of closed sessions are in the ledger already: they are not pending.

    The earlier modules have left their journal flag and their company's account, under the names
    that are ours, but no link from a payment to its entry.
    """
    env.flush_all()
    env.cr.execute(
        SQL(
            """
            UPDATE pos_payment AS payment
               SET customer_wallet_move_id = session.move_id
              FROM pos_order, pos_session AS session,
                   pos_payment_method AS method, account_journal AS journal
             WHERE pos_order.id = payment.pos_order_id
               AND session.id = pos_order.session_id
               AND session.state = 'closed'
               AND session.move_id IS NOT NULL
               AND method.id = payment.payment_method_id
               AND journal.id = method.journal_id
               AND journal.is_customer_wallet_journal
               AND payment.customer_wallet_move_id IS NULL
            """
        )
    )
    env.invalidate_all()
