# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What anybody reads of wallets, through what both versions have, in Odoo's shell."""

ENTRY = ("date", "kind", "reference", "amount", "running_balance", "state")


def read(env):
    """Balances, statements, what tills are told, and wallets' rows, by name of the customer."""
    config = env["pos.config"].search([("name", "=", "Shop")])
    partners = env["res.partner"].with_context(active_test=False).search([], order="id")
    held = partners.filtered("customer_wallet_balance")
    states = env["customer.wallet"].get_till_state(config.id, partners.ids)
    return {
        "balances": {partner.name: partner.customer_wallet_balance for partner in held},
        "tills": {
            partners.browse(state["partner_id"]).name: [
                state[name] for name in ("wallet_partner_id", "balance", "minimum", "blocked")
            ]
            for state in states
        },
        "statements": {
            household.name: [
                described(entry)
                for entry in env["customer.wallet.entry"].search(
                    household.action_customer_wallet_statement()["domain"]
                )
            ]
            for household in partners.commercial_partner_id
        },
        "wallets": {
            wallet.partner_id.name: [
                wallet.balance,
                wallet.blocked,
                wallet.blocked and (wallet.blocked_reason or "–"),
                wallet.merge_note,
            ]
            for wallet in env["customer.wallet"].with_context(active_test=False).search([])
        },
        "receipts": {
            order.pos_reference: [
                order.customer_wallet_balance_before,
                order.customer_wallet_balance_after,
            ]
            for order in env["pos.order"].search([("state", "!=", "draft")])
        },
    }


def described(entry):
    """A line of a statement, as text and numbers."""
    values = {name: entry[name] for name in ENTRY}
    posted, order = entry.state == "posted", entry.pos_order_id
    booked = order.account_move | order.session_move_id
    return {
        **values,
        "date": entry.date.isoformat(timespec="seconds"),
        "ordered_by": entry.ordered_by_id.name,
        "order": order.pos_reference,
        "item": posted and entry.move_line_id.id,
        "move": posted and entry.move_id.name,
        "takes_back": bool(posted and order) and entry.move_id not in booked,
    }
