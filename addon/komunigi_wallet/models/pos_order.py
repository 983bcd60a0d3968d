# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What an order at the till does to a wallet: entered in the ledger as the order is recorded."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL

from ..policy.till_order import kind_of_line, refusal, setting_refusal
from .customer_wallet_entry import Movement
from .pos_order_facts import OrderFacts, acts_in_person
from .pos_order_refusals import sentence
from .posting import Booking

BALANCES = ("customer_wallet_balance_before", "customer_wallet_balance_after")
OURS = (*BALANCES, "is_customer_wallet_recorded")
"""Fields of an order that only the server writes."""


class PosOrder(models.Model):
    _name = "pos.order"
    _inherit = ["pos.order", "customer.wallet.guarded"]

    customer_wallet_balance_before = fields.Monetary(
        string="Wallet before", compute="_compute_customer_wallet_balances"
    )
    customer_wallet_balance_after = fields.Monetary(
        string="Wallet after", compute="_compute_customer_wallet_balances"
    )
    customer_wallet_cash_out_reason = fields.Char(string="Reason of the pay-out", copy=False)
    is_customer_wallet_recorded = fields.Boolean(
        readonly=True,
        copy=False,
        groups=fields.NO_ACCESS,
        help="Recorded for good, together with its movement on a wallet.",
    )

    @api.depends("state")
    def _compute_customer_wallet_balances(self):
        """As the ledger has them, for the receipt: a reprint says the same."""
        moving = self._customer_wallet_moving()
        (self - moving).customer_wallet_balance_before = False
        (self - moving).customer_wallet_balance_after = False
        # By SQL, whoever prints it: a receipt says what its order did to the wallet. This is read
        # at each order, and rows of the ledger never change.
        query = SQL(
            "SELECT pos_order_id, amount, running_balance FROM %s ORDER BY id",
            moving._customer_wallet_recorded(),
        )
        before, after = {}, {}
        for order_id, amount, balance in self.env.execute_query(query) if moving else ():
            before.setdefault(order_id, balance - amount)
            after[order_id] = balance
        for order in moving:
            order.customer_wallet_balance_before = before.get(order.id, 0.0)
            order.customer_wallet_balance_after = after.get(order.id, 0.0)

    def _customer_wallet_moving(self):
        """Those that pay from a wallet or top one up."""
        return self.filtered(
            lambda order: (
                any(order.payment_ids.payment_method_id.mapped("is_customer_wallet_method"))
                or any(order.lines.product_id.mapped("is_customer_wallet_product"))
            )
        )

    def _customer_wallet_recorded(self):
        """SQL of the movements that these orders were recorded with, of all that name them."""
        return SQL(
            """
            customer_wallet_entry
             WHERE pos_order_id = ANY(%s) AND undoes_id IS NULL AND source LIKE '%%:1'
            """,
            self.ids,
        )

    def write(self, vals):
        # the till sends back what it was given: False, of a draft that the server has kept
        linked = vals.get("account_move")
        if "account_move" in vals and any(order.account_move.id != linked for order in self):
            self._refuse_customer_wallet_link()
        return super().write(vals)

    def _refuse_customer_wallet_link(self):
        """Invoicing links an order and its payments to their entries, nobody else: closing goes by
        these links."""
        if not self.env.su and any(self.company_id.mapped("is_enabled_customer_wallet")):
            raise AccessError(
                self.env._(
                    "You cannot link an order to an invoice by hand: use its Invoice button."
                )
            )

    @api.model
    def _process_order(self, order, existing_order):
        """An attempt that its till has given up records nothing any more."""
        attempt = order.pop("customer_wallet_attempt", 0)
        for name in OURS:
            order.pop(name, None)  # the till sends back what it was given
        if attempt and order.get("uuid") and order.get("state") != "draft":
            self.env["customer.wallet.attempt"]._begin(order["uuid"], attempt)
        return super()._process_order(order, existing_order)

    def _process_saved_order(self, draft):
        """An order that concerns a wallet waits for its cashier, where something else completes
        it: a customer who pays online has paid, and the till shows so."""
        completed = self.state == "draft" and not draft
        waits = completed and not acts_in_person(self.env) and OrderFacts.read(self)
        return super()._process_saved_order(draft or bool(waits))

    def action_pos_order_paid(self):
        result = super().action_pos_order_paid()
        self._enter_customer_wallet()
        return result

    # entering

    def _enter_customer_wallet(self):
        """Enter in the ledger what this order, now recorded, does to a wallet.

        It is judged by what the database holds, never by cached records: values of a wrong type
        read there as anyone will read them later.

        :raise UserError: where the wallet, or the rules of the till, do not allow it
        """
        self.ensure_one()
        facts = OrderFacts.read(self)
        if not facts:
            return
        key = setting_refusal(facts)
        if key:
            raise UserError(sentence(key, facts))
        till_order = facts.till_order()
        key = refusal(till_order)
        if key:
            raise UserError(sentence(key, facts, till_order))
        movements = self._customer_wallet_movements(facts, till_order)
        # French law has sealed the date of an order (l10n_fr_pos_cert): the ledger's is right then
        is_sealed = "l10n_fr_hash" in self._fields and self.l10n_fr_hash
        values = {"date_order": facts.now} if facts.date_is_far and not is_sealed else {}
        if not movements:
            values["is_customer_wallet_recorded"] = True
        if values:
            self.sudo().write(values)  # sudo: only the server writes these
            self.flush_recordset()  # before the order is frozen
        tops_up = till_order.topped_up > 0
        entered = self.env["customer.wallet.entry"]._enter(
            movements,
            minimum=facts["minimum"] or 0.0,
            taken_out=till_order.topped_up < 0,
            heeds_block=True,
            largest=facts.company.customer_wallet_largest_balance if tops_up else 0.0,
        )
        if entered:
            # Told just now: the receipt need not ask again.
            with self.env.protecting([self._fields[name] for name in BALANCES], self):
                first, last = entered[0], entered[-1]
                self.customer_wallet_balance_before = first["running_balance"] - first["amount"]
                self.customer_wallet_balance_after = last["running_balance"]

    def _customer_wallet_movements(self, facts, till_order):
        def movement(source, amount, kind):
            supervised = till_order.supervised and kind in ("pay_out", "refund")
            return Movement(
                company_id=facts["company"],
                partner_id=facts["household"],
                amount=round(amount, till_order.digits),
                kind=kind,
                source=f"{source}:1",
                date=facts.date,
                reference=facts["reason" if supervised else "reference"],
                ordered_by_id=facts["partner"],
                state="pending",
                pos_order_id=self.id,
            )

        movements = [
            movement(
                f"pos.order.line:{line['id']}",
                line["price"] * line["qty"],
                kind_of_line(line["price"] * line["qty"], bool(line["refunded"])),
            )
            for line in facts.lines
            if line["top_up"]
        ]
        # What is put on the wallet comes first: it may pay the goods of its own order.
        movements.sort(key=lambda one: one.amount < 0)
        movements += [
            movement(
                f"pos.payment:{payment['id']}",
                -payment["amount"],
                "payment" if payment["amount"] > 0 else "refund",
            )
            for payment in facts.payments
            if payment["wallet"]
        ]
        return [one for one in movements if one.amount]

    # invoicing: what is booked was entered when the order was recorded

    def _generate_pos_order_invoice(self):
        """Where the server cannot make a PDF, the invoice is made without one."""
        enabled = any(company.is_enabled_customer_wallet for company in self.company_id)
        booked = SQL("entry.pos_order_id = ANY(%s)", self.ids)
        booking = Booking()
        if enabled:
            booking = Booking(self.env, booked, self._customer_wallet_is_of_before())
        within = self.with_context(customer_wallet_posting=booking)
        if enabled and self.env["ir.actions.report"].get_wkhtmltopdf_state() == "install":
            within = within.with_context(generate_pdf=False)
        return super(PosOrder, within)._generate_pos_order_invoice().with_env(self.env)

    def _customer_wallet_is_of_before(self):
        """Whether one of these orders moved a wallet before there was a ledger to enter that in."""
        moving = self._customer_wallet_moving()
        query = SQL(
            "SELECT DISTINCT pos_order_id FROM customer_wallet_entry"
            " WHERE pos_order_id = ANY(%s) AND source LIKE 'pos.%%'",
            moving.ids,
        )
        return bool(moving) and len(self.env.execute_query(query)) < len(moving)

    @api.model
    def _get_invoice_lines_values(self, line_values, pos_line, move_type):
        """A top-up is invoiced on the wallet account, whatever a fiscal position would map."""
        values = super()._get_invoice_lines_values(line_values, pos_line, move_type)
        account = pos_line.company_id.customer_wallet_account_id
        if account and pos_line.product_id.is_customer_wallet_product:
            values["account_id"] = account.id
            values["customer_wallet_entry_id"] = Booking.within(self.env).of_line(pos_line)
        return values

    def _prepare_product_aml_dict(self, base_line_vals, update_base_line_vals, rate, sign):
        """An invoice made after closing takes back what the closing booked."""
        values = super()._prepare_product_aml_dict(
            base_line_vals, update_base_line_vals, rate, sign
        )
        if base_line_vals["product_id"].is_customer_wallet_product:
            line = base_line_vals["record"]
            values["customer_wallet_entry_id"] = Booking.within(self.env).of_line(line)
        return values

    # reading

    @api.model
    def get_recorded_order(self, uuid, attempt=0):
        """Whether the server holds an order, for a till that lost the answer.

        :param int attempt: how often the till has sent the order as `customer_wallet_attempt`;
            none of these attempts records it after the answer False
        :return: False, or {id, state, wallet: {balance_before, balance_after}}
        """
        if not self.env.user.has_group("point_of_sale.group_pos_user"):
            raise AccessError(self.env._("Only users of the point of sale can ask for orders."))
        self.env["customer.wallet.attempt"]._give_up(uuid, attempt)
        order = self.search([("uuid", "=", uuid)], limit=1)
        if not order:
            return False
        return {
            "id": order.id,
            "state": order.state,
            "wallet": {
                "balance_before": order.customer_wallet_balance_before,
                "balance_after": order.customer_wallet_balance_after,
            },
        }

    def _customer_wallet_figures(self):
        """What these orders moved on wallets, in the company's currency.

        :return: {label, payments, top_ups, returned_top_ups, pay_outs, difference}; the difference
            is what is owed to customers more than before, all others are positive
        """
        # By SQL: whoever may read the orders of a session may read its figures.
        query = SQL(
            "SELECT kind, SUM(amount) FROM %s GROUP BY kind", self._customer_wallet_recorded()
        )
        sums = dict(self.env.execute_query(query))
        company = self.company_id[:1] or self.env.company

        def moved(sign, *kinds):
            return company.currency_id.round(sum(sign * sums.get(kind, 0.0) for kind in kinds))

        return {
            "label": company.customer_wallet_label,
            "payments": moved(-1, "payment", "refund"),
            "top_ups": moved(1, "top_up"),
            "returned_top_ups": moved(-1, "top_up_return"),
            "pay_outs": moved(-1, "pay_out"),
            "difference": moved(1, *sums),
        }
