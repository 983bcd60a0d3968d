# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Closing books from the ledger: one item of the session's own entry for each movement."""

from odoo import api, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.tools import SQL

from ..policy.isolated import isolated
from .posting import Booking, Posting


class PosSession(models.Model):
    _inherit = "pos.session"

    @api.model_create_multi
    def create(self, vals_list):
        sessions = super().create(vals_list)
        if not self.env.su and sessions.move_id:
            self._refuse_customer_wallet_entry()
        return sessions

    def write(self, vals):
        """POS users may write sessions; only closing puts wallets in the books."""
        enabled = self.filtered("company_id.is_enabled_customer_wallet")
        if enabled:
            enabled._check_customer_wallet_write(vals)
        return super().write(vals)

    def _check_customer_wallet_write(self, vals):
        if "move_id" in vals and not (self.env.su or Posting.within(self.env)):
            self._refuse_customer_wallet_entry()
        if "config_id" in vals and any(session.order_ids for session in self):
            raise UserError(self.env._("You cannot move a session with orders to another till."))
        if vals.get("state", "closed") != "closed" and "closed" in self.mapped("state"):
            raise UserError(self.env._("You cannot reopen a closed session: it is in the books."))
        if vals.get("state") == "closed":
            self._check_customer_wallet_booked()

    @api.model
    def _refuse_customer_wallet_entry(self):
        raise AccessError(
            self.env._(
                "You cannot choose the journal entry of a session: closing the session creates it."
            )
        )

    def _check_customer_wallet_booked(self):
        left = self.env["customer.wallet.entry"]._pending(
            self.company_id, ("pos_order_id.session_id", "in", self.ids)
        )
        if left:
            raise UserError(
                self.env._(
                    "You cannot close this session from here: it holds movements of %(wallet)s"
                    " that are not in the books yet (%(order)s). Close it from the till or from"
                    " its form.",
                    wallet=left.company_id._customer_wallet_name(),
                    order=isolated(left.reference),
                )
            )

    def _validate_session(
        self, balancing_account=False, amount_to_balance=0, bank_payment_method_diffs=None
    ):
        if self.company_id.is_enabled_customer_wallet:
            self._customer_wallet_see_all_orders()
            booking = Booking(
                self.env,
                SQL(
                    "entry.state = 'pending' AND entry.pos_order_id IN"
                    " (SELECT id FROM pos_order WHERE session_id = %s)",
                    self.id,
                ),
            )
            self = self.with_context(customer_wallet_posting=booking)
        return super()._validate_session(
            balancing_account, amount_to_balance, bank_payment_method_diffs
        )

    def _customer_wallet_see_all_orders(self):
        """Close over every order: one recorded since our transaction began makes us retry.

        Our snapshot would not show it, and it would stay in a closed session, out of the books.
        The row is locked first: an order on its way holds it open until it is recorded.
        """
        self.ensure_one()
        recorded = SQL(
            "SELECT id FROM pos_order WHERE session_id = %s AND state IN ('paid', 'done')",
            self.id,
        )
        self.flush_recordset()
        self.env["pos.order"].flush_model(["session_id", "state"])
        self.env.execute_query(SQL("SELECT 1 FROM pos_session WHERE id = %s FOR UPDATE", self.id))
        if not self.env.registry.ready:
            # an addon is being installed: our transaction may hold the tables, so that nobody else
            # records an order, and a second look would wait for us for ever
            return
        seen = {row[0] for row in self.env.execute_query(recorded)}
        with self.env.registry.cursor() as now:
            now.execute(recorded)
            missed = {row[0] for row in now.fetchall()} - seen
        if missed:
            raise ConcurrencyError(self.env._("An order arrived while the session was closing."))

    @api.model
    def _load_pos_data_models(self, config):
        return [*super()._load_pos_data_models(config), "customer.wallet.top.up.amount"]

    # the session's entry

    def _get_sale_key(self, base_line):
        """Top-ups are not grouped: each is a movement of its customer's wallet."""
        key = super()._get_sale_key(base_line)
        entry = Booking.within(self.env).of_line(base_line["record"])
        return {**key, "customer_wallet_entry_id": entry} if entry else key

    def _get_sale_vals(self, key, sale_vals):
        vals = super()._get_sale_vals(key, sale_vals)
        entry = Booking.within(self.env).entries.get(key.get("customer_wallet_entry_id"))
        return {**vals, **self._customer_wallet_item(entry)} if entry else vals

    def _create_bank_payment_moves(self, data):
        """Payments from wallets are items of this entry; nothing is left to reconcile."""
        booking = Booking.within(self.env)
        payments = data["split_receivables_bank"]
        booked = {payment: booking.of_payment(payment) for payment in payments}
        for payment in [payment for payment, entry in booked.items() if entry]:
            del payments[payment]
        self._create_customer_wallet_items(data["MoveLine"], [*filter(None, booked.values())])
        return super()._create_bank_payment_moves(data)

    def _create_customer_wallet_items(self, move_lines, entries):
        """One item for each entry, of which there may be thousands: Odoo makes one of their sum,
        which is split as soon as it is posted, or before, where posting seals it."""
        if not entries:
            return
        total = -self.currency_id.round(sum(entry["amount"] for entry in entries))
        values = {
            "account_id": self.company_id.customer_wallet_account_id.id,
            "move_id": self.move_id.id,
            **self._customer_wallet_item(entries[0]),
        }
        item = move_lines.create(self._debit_amounts(values, total, total))
        Booking.within(self.env).parts[item.id] = [
            (
                entry["id"],
                entry["partner_id"],
                self._customer_wallet_item_name(entry),
                -entry["amount"],
            )
            for entry in entries
        ]
        if self.move_id.restrict_mode_hash_table:
            item._split_customer_wallet_items(self.move_id)

    def _customer_wallet_item(self, entry):
        """What a journal item that books an entry says of it."""
        return {
            "partner_id": entry["partner_id"],
            "name": self._customer_wallet_item_name(entry),
            "customer_wallet_entry_id": entry["id"],
            # A debt has no analytic distribution: none is looked for, item by item.
            "analytic_distribution": False,
        }

    def _customer_wallet_item_name(self, entry):
        return f"{self.company_id._customer_wallet_name()} {entry['reference'] or ''}"

    def _get_diff_vals(self, payment_method_id, diff_amount, outstanding_account=False):
        """The wallet is not counted: a difference would belong to no customer."""
        method = self.env["pos.payment.method"].browse(payment_method_id)
        if method.is_customer_wallet_method:
            if self.currency_id.compare_amounts(diff_amount, 0):
                raise UserError(
                    self.env._("%(method)s: not counted at closing.", method=isolated(method.name))
                )
            return False
        return super()._get_diff_vals(payment_method_id, diff_amount, outstanding_account)

    def get_closing_control_data(self):
        """The wallet is not counted: its figures stand apart from what is.

        Adds `customer_wallet`, see `_customer_wallet_figures`, or False.
        """
        data = super().get_closing_control_data()
        wallets = self.payment_method_ids.filtered("is_customer_wallet_method")
        data["non_cash_payment_methods"] = [
            method for method in data["non_cash_payment_methods"] if method["id"] not in wallets.ids
        ]
        used = wallets or self.company_id.is_enabled_customer_wallet
        data["customer_wallet"] = used and self._get_closed_orders()._customer_wallet_figures()
        return data
