"""What an order at the till does to a wallet: entered in the ledger as the order is recorded."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL

from ..policy.till_order import Refunded, TillOrder, TopUp, is_number, refusal
from .account_move import Booking
from .customer_wallet_entry import Movement

CLOCKS = timedelta(hours=24), timedelta(minutes=10)
"""How far behind and ahead of the server's clock a till's may be."""

INVOLVED = SQL(
    """
    -- The order concerns a wallet: it pays from one, tops one up, or refunds an order that did.
    EXISTS (SELECT FROM pos_payment AS payment
              JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
              JOIN account_journal AS journal ON journal.id = method.journal_id
             WHERE payment.pos_order_id = pos_order.id AND journal.is_customer_wallet_journal)
    OR EXISTS (SELECT FROM pos_order_line AS line
                 JOIN product_product AS product ON product.id = line.product_id
                 JOIN product_template AS template ON template.id = product.product_tmpl_id
                WHERE line.order_id = pos_order.id AND template.is_customer_wallet_product)
    OR EXISTS (SELECT FROM pos_order_line AS line
                 JOIN pos_order_line AS refunded ON refunded.id = line.refunded_orderline_id
                 JOIN customer_wallet_entry AS entry ON entry.pos_order_id = refunded.order_id
                WHERE line.order_id = pos_order.id)
    """
)


class PosOrder(models.Model):
    _inherit = "pos.order"

    customer_wallet_balance_before = fields.Monetary(
        string="Wallet before", compute="_compute_customer_wallet_balances"
    )
    customer_wallet_balance_after = fields.Monetary(
        string="Wallet after", compute="_compute_customer_wallet_balances"
    )
    customer_wallet_cash_out_reason = fields.Char(string="Reason of the pay-out", copy=False)
    is_customer_wallet_recorded = fields.Boolean(
        readonly=True, copy=False, help="Recorded with what it did to a wallet, for good."
    )

    @api.depends("state")
    def _compute_customer_wallet_balances(self):
        """As the ledger has them, for the receipt: a reprint says the same."""
        moving = self.filtered(
            lambda order: (
                any(order.payment_ids.payment_method_id.mapped("is_customer_wallet_method"))
                or any(order.lines.product_id.mapped("is_customer_wallet_product"))
            )
        )
        (self - moving).customer_wallet_balance_before = False
        (self - moving).customer_wallet_balance_after = False
        # sudo: a receipt says what its order did to the wallet, whoever prints it
        entries = self.env["customer.wallet.entry"].sudo()
        by_order = entries.search_fetch(
            [("pos_order_id", "in", moving.ids), ("source", "=like", "%:1")],
            ["pos_order_id", "amount", "running_balance"],
            order="id",
        ).grouped("pos_order_id")
        for order in moving:
            rows = by_order.get(order.sudo(), entries)
            first, last = rows[:1], rows[-1:]
            order.customer_wallet_balance_before = first.running_balance - first.amount
            order.customer_wallet_balance_after = last.running_balance

    def write(self, vals):
        """Invoicing links an order to its entry, nobody else: closing goes by that link."""
        if (
            "account_move" in vals
            and not self.env.su
            and any(order.company_id.is_enabled_customer_wallet for order in self)
        ):
            raise AccessError(self.env._("An order is invoiced with its own button."))
        return super().write(vals)

    @api.model
    def _process_order(self, order, existing_order):
        """An attempt that its till has given up records nothing any more."""
        attempt = order.pop("customer_wallet_attempt", 0)
        for computed in ("customer_wallet_balance_before", "customer_wallet_balance_after"):
            order.pop(computed, None)  # the till sends back all that it was given
        order.pop("is_customer_wallet_recorded", None)
        if attempt and order.get("uuid") and order.get("state") != "draft":
            self.env["customer.wallet.attempt"]._begin(order["uuid"], attempt)
        return super()._process_order(order, existing_order)

    def action_pos_order_paid(self):
        result = super().action_pos_order_paid()
        self._enter_customer_wallet()
        return result

    # entering

    def _enter_customer_wallet(self):
        """Enter in the ledger what this order, now recorded, does to a wallet.

        It is judged by what the database holds, never by cached records: values of a wrong type
        read there as they will be read for ever.

        :raise UserError: where the wallet, or the rules of the till, do not allow it
        """
        self.ensure_one()
        # By name: what else is computed of a new order is written once, later.
        self.env["pos.payment"].flush_model(["pos_order_id", "payment_method_id", "amount"])
        self.env["pos.order.line"].flush_model(["order_id", "product_id", "refunded_orderline_id"])
        facts = self._customer_wallet_facts()
        if not facts:
            return
        self._check_customer_wallet_setting(facts)
        self._check_customer_wallet_numbers(facts)
        till_order = self._customer_wallet_till_order(facts)
        key = refusal(till_order)
        if key:
            raise UserError(self._customer_wallet_sentence(key, facts, till_order))
        movements = self._customer_wallet_movements(facts, till_order)
        values = {"date_order": facts["now"]} if facts["date_is_far"] else {}
        if not movements:
            values["is_customer_wallet_recorded"] = True
        if values:
            self.sudo().write(values)  # sudo: these are the server's to write
            self.flush_recordset()  # before the order is frozen
        self.env["customer.wallet.entry"]._enter(
            movements,
            minimum=facts["minimum"] or 0.0,
            taken_out=till_order.topped_up < 0,
            heeds_block=True,
        )

    def _customer_wallet_facts(self):
        """What the database holds of this order, as a dict; None where it concerns no wallet."""
        involved = self.env.execute_query(
            SQL(
                """
                SELECT pos_order.id FROM pos_order
                  JOIN res_company AS company ON company.id = pos_order.company_id
                 WHERE pos_order.id = %s AND company.customer_wallet_account_id IS NOT NULL
                   AND pos_order.is_customer_wallet_recorded IS NOT TRUE
                   AND (%s)
                """,
                self.id,
                INVOLVED,
            )
        )
        if not involved:
            return None
        self.env.flush_all()
        [[facts]] = self.env.execute_query(
            SQL(
                """
                SELECT json_build_object(
                    'state', pos_order.state, 'company', pos_order.company_id,
                    'partner', pos_order.partner_id, 'household', partner.commercial_partner_id,
                    'partner_company', partner.company_id, 'session', session.name,
                    'session_state', session.state, 'config', pos_order.config_id,
                    'session_config', session.config_id, 'config_company', config.company_id,
                    'currency', COALESCE(journal.currency_id, company.currency_id),
                    'company_currency', company.currency_id,
                    'rate', pos_order.currency_rate, 'account_move', pos_order.account_move,
                    'total', pos_order.amount_total, 'date', pos_order.date_order,
                    'fiscal_position', pos_order.fiscal_position_id,
                    'reference', COALESCE(pos_order.pos_reference, pos_order.name),
                    'reason', TRIM(pos_order.customer_wallet_cash_out_reason),
                    'rounding', CASE WHEN config.cash_rounding THEN rounding.rounding END,
                    'return_limit', config.customer_wallet_return_limit,
                    'minimum', (
                        SELECT MAX(wallet.minimum_wallet_amount)
                          FROM pos_config_pos_payment_method_rel AS used
                          JOIN pos_payment_method AS method
                            ON method.id = used.pos_payment_method_id
                          JOIN account_journal AS wallet
                            ON wallet.id = method.journal_id AND wallet.is_customer_wallet_journal
                         WHERE used.pos_config_id = config.id),
                    'payments', (%s), 'lines', (%s))
                  FROM pos_order
                  JOIN res_company AS company ON company.id = pos_order.company_id
                  JOIN pos_session AS session ON session.id = pos_order.session_id
                  JOIN pos_config AS config ON config.id = session.config_id
             LEFT JOIN account_journal AS journal ON journal.id = config.journal_id
             LEFT JOIN account_cash_rounding AS rounding ON rounding.id = config.rounding_method
             LEFT JOIN res_partner AS partner ON partner.id = pos_order.partner_id
                 WHERE pos_order.id = %s
                   FOR SHARE OF session
                """,
                self._customer_wallet_payments_query(SQL("pos_order.id")),
                self._customer_wallet_lines_query(SQL("line.order_id = pos_order.id")),
                self.id,
            )
        ) or [[None]]
        if not facts:
            raise UserError(self.env._("An order is recorded in a session of the till."))
        now = fields.Datetime.now()
        date = fields.Datetime.to_datetime(facts["date"].replace("T", " ")[:19])
        facts["now"] = now
        facts["date_is_far"] = not now - CLOCKS[0] <= date <= now + CLOCKS[1]
        facts["date"] = now if facts["date_is_far"] else date
        return facts

    @api.model
    def _customer_wallet_payments_query(self, order):
        return SQL(
            """
            SELECT COALESCE(json_agg(json_build_object(
                       'id', payment.id, 'amount', payment.amount,
                       'order', payment.pos_order_id, 'account_move', payment.account_move_id,
                       'on_account', method.journal_id IS NULL,
                       'wallet', COALESCE(journal.is_customer_wallet_journal, false),
                       'company', method.company_id) ORDER BY payment.id), '[]')
              FROM pos_payment AS payment
              JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
         LEFT JOIN account_journal AS journal ON journal.id = method.journal_id
             WHERE payment.pos_order_id IN (%s)
            """,
            order,
        )

    @api.model
    def _customer_wallet_lines_query(self, condition):
        return SQL(
            """
            SELECT COALESCE(json_agg(json_build_object(
                       'id', line.id, 'order', line.order_id, 'product', line.product_id,
                       'price', line.price_unit, 'qty', line.qty, 'discount', line.discount,
                       'extra', line.extra_tax_data, 'refunded', line.refunded_orderline_id,
                       'top_up', COALESCE(template.is_customer_wallet_product, false),
                       'returnable', COALESCE(template.is_customer_wallet_returnable, false),
                       'taxes', (SELECT COALESCE(array_agg(account_tax_id), '{}')
                                   FROM account_tax_pos_order_line_rel
                                  WHERE pos_order_line_id = line.id)) ORDER BY line.id), '[]')
              FROM pos_order_line AS line
              JOIN product_product AS product ON product.id = line.product_id
              JOIN product_template AS template ON template.id = product.product_tmpl_id
             WHERE %s
            """,
            condition,
        )

    def _customer_wallet_till_order(self, facts):
        """The order, as the rules see it, its totals computed from its lines."""
        currency = self.env["res.currency"].browse(facts["currency"])
        lines, payments = facts["lines"], facts["payments"]
        sign = -1 if facts["total"] < 0 else 1
        total = self._value_customer_wallet_lines(facts, lines, sign)
        group = self._customer_wallet_refunded_group(facts)
        top_ups = [line for line in lines if line["top_up"]]
        returned = -sum(
            line["value"]
            for line in lines
            if line["returnable"] and line["value"] < 0 and not line["refunded"]
        )
        return TillOrder(
            total=total,
            stated=facts["total"],
            paid=currency.round(sum(payment["amount"] for payment in payments)),
            rounding=max(currency.rounding / 2, facts["rounding"] or 0.0),
            digits=currency.decimal_places,
            wallet_payments=[payment["amount"] for payment in payments if payment["wallet"]],
            on_account=sum(payment["amount"] for payment in payments if payment["on_account"]),
            top_ups=[
                TopUp(
                    amount=round(line["price"] * line["qty"], 9),
                    taxed=bool(line["taxes"]),
                    discounted=bool(line["discount"]),
                    forced=bool(line["extra"]),
                    refundable=group["top_ups"].get(line["refunded"], 0.0) if group else 0.0,
                )
                for line in top_ups
            ],
            refunded=group and group["refunded"],
            returned=min(returned, facts["return_limit"] or 0.0),
            supervised=bool(facts["reason"])
            and self.env.user.has_group("point_of_sale.group_pos_manager"),
        )

    def _value_customer_wallet_lines(self, facts, lines, sign=1):
        """Put on each line its `value`, taxes included; returns the total, whatever came along.

        :param sign: -1 as Odoo does where the order as a whole is a refund
        """
        company = self.env["res.company"].browse(facts["company"])
        currency = self.env["res.currency"].browse(facts["currency"])
        position = self.env["account.fiscal.position"].browse(facts["fiscal_position"] or [])
        tax = self.env["account.tax"]
        base_lines = [
            tax._prepare_base_line_for_taxes_computation(
                None,
                tax_ids=position.map_tax(tax.browse(line["taxes"])),
                price_unit=line["price"],
                quantity=line["qty"] * sign,
                discount=line["discount"] or 0.0,
                currency_id=currency,
                rate=facts["rate"] or 1.0,
                product_id=self.env["product.product"].browse(line["product"]),
                sign=-sign,
                is_refund=line["qty"] * line["price"] < 0,
                extra_tax_data=line["extra"],
            )
            for line in lines
        ]
        tax._add_tax_details_in_base_lines(base_lines, company)
        tax._round_base_lines_tax_details(base_lines, company)
        for line, base_line in zip(lines, base_lines, strict=True):
            details = base_line["tax_details"]
            value = details["total_excluded_currency"] + details["delta_total_excluded_currency"]
            value += sum(data["tax_amount_currency"] for data in details["taxes_data"])
            line["value"] = currency.round(value * sign)
        totals = tax._get_tax_totals_summary(base_lines, currency, company)
        return totals["total_amount_currency"] * sign

    def _customer_wallet_refunded_group(self, facts):
        """What is left of the one order that this one refunds, and of its top-ups by line.

        Its row is written, so that two refunds of one order at once are one after the other.
        None where no order that had to do with a wallet is refunded.
        """
        lines = {line["refunded"] for line in facts["lines"] if line["refunded"]}
        if not lines:
            return None
        refunded = self.env.execute_query(
            SQL(
                """
                UPDATE pos_order SET write_date = now() at time zone 'UTC'
                 WHERE id IN (SELECT order_id FROM pos_order_line WHERE id IN %s)
                RETURNING id, state, company_id, (
                    SELECT commercial_partner_id FROM res_partner WHERE id = partner_id
                ), fiscal_position_id
                """,
                tuple(lines),
            )
        )
        self.browse(row[0] for row in refunded).invalidate_recordset(["write_date"], flush=False)
        if len(refunded) != 1 or refunded[0][1] not in ("paid", "done"):
            raise UserError(self.env._("Refund one recorded order at a time."))
        [(order_id, _state, company, household, position)] = refunded
        [[payments, group]] = self.env.execute_query(
            SQL(
                "SELECT (%s), (%s)",
                self._customer_wallet_payments_query(
                    SQL(
                        """
                        SELECT pos_order.id FROM pos_order
                         WHERE pos_order.id != %s AND pos_order.state IN ('paid', 'done')
                           AND (pos_order.id = %s OR pos_order.id IN (
                               SELECT line.order_id FROM pos_order_line AS line
                                 JOIN pos_order_line AS back ON back.id = line.refunded_orderline_id
                                WHERE back.order_id = %s))
                        """,
                        self.id,
                        order_id,
                        order_id,
                    )
                ),
                self._customer_wallet_lines_query(
                    SQL(
                        """
                        line.order_id = %s OR (
                            line.order_id != %s AND line.refunded_orderline_id IN (
                                SELECT back.id FROM pos_order_line AS back
                                 WHERE back.order_id = %s)
                            AND EXISTS (SELECT FROM pos_order AS other
                                         WHERE other.id = line.order_id
                                           AND other.state IN ('paid', 'done')))
                        """,
                        order_id,
                        self.id,
                        order_id,
                    )
                ),
            )
        )
        ours = household == facts["household"] and company == facts["company"]
        self._value_customer_wallet_lines({**facts, "fiscal_position": position}, group)
        sold = {line["id"]: line for line in group if line["order"] == order_id}
        left = {line["id"]: line["value"] for line in sold.values()}
        quantity = {line["id"]: line["qty"] for line in sold.values()}
        for line in group:
            if line["order"] != order_id:
                left[line["refunded"]] += line["value"]
                quantity[line["refunded"]] += line["qty"]
        wallet = sum(payment["amount"] for payment in payments if payment["wallet"])
        on_account = sum(payment["amount"] for payment in payments if payment["on_account"])
        money = sum(payment["amount"] for payment in payments) - wallet - on_account
        topped_up = sum(line["value"] for line in group if line["top_up"])
        return {
            "top_ups": {
                line["id"]: left[line["id"]] for line in sold.values() if line["top_up"] and ours
            },
            "refunded": Refunded(
                wallet=wallet,
                money=money - topped_up,
                on_account=on_account,
                covered=self._customer_wallet_covered(facts, sold, left, quantity) if ours else 0.0,
            ),
        }

    @api.model
    def _customer_wallet_covered(self, facts, sold, left, quantity):
        """What the refunded lines are worth: no more than they cost, of what was not yet given
        back, for the same product."""
        covered = 0.0
        for line in facts["lines"]:
            original = sold.get(line["refunded"])
            if not original or line["top_up"] or original["product"] != line["product"]:
                continue
            if line["qty"] >= 0 or -line["qty"] > quantity[original["id"]] + 1e-6:
                continue
            most = min(left[original["id"]], original["value"] * -line["qty"] / original["qty"])
            covered += min(-line["value"], most + 0.01)
            left[original["id"]] += line["value"]
            quantity[original["id"]] += line["qty"]
        return covered

    def _customer_wallet_movements(self, facts, till_order):
        supervised = bool(facts["reason"]) and till_order.supervised
        reference = facts["reference"]
        common = {
            "company_id": facts["company"],
            "partner_id": facts["household"],
            "ordered_by_id": facts["partner"],
            "pos_order_id": self.id,
            "date": facts["date"],
            "state": "pending",
        }
        digits = till_order.digits
        movements = []
        for line in facts["lines"]:
            amount = round(line["price"] * line["qty"], digits)
            if line["top_up"] and amount:
                kind = "top_up" if amount > 0 else "top_up_return"
                if amount < 0 and not line["refunded"]:
                    kind = "pay_out"
                movements.append(
                    Movement(
                        **common,
                        amount=amount,
                        kind=kind,
                        source=f"pos.order.line:{line['id']}:1",
                        reference=facts["reason"] if kind == "pay_out" else reference,
                    )
                )
        # What is put on the wallet comes first: it may pay the goods of its own order.
        movements.sort(key=lambda one: one.amount < 0)
        for payment in facts["payments"]:
            if payment["wallet"] and payment["amount"]:
                refund = payment["amount"] < 0
                movements.append(
                    Movement(
                        **common,
                        amount=round(-payment["amount"], digits),
                        kind="refund" if refund else "payment",
                        source=f"pos.payment:{payment['id']}:1",
                        reference=facts["reason"] if refund and supervised else reference,
                    )
                )
        return movements

    # refusing

    @api.model
    def _check_customer_wallet_numbers(self, facts):
        """PostgreSQL keeps NaN and infinity, which JSON brings as text."""
        numbers = [
            facts["total"],
            *(payment["amount"] for payment in facts["payments"]),
            *(line[name] for line in facts["lines"] for name in ("price", "qty")),
            *(line["discount"] or 0.0 for line in facts["lines"]),
        ]
        if not all(is_number(number) for number in numbers):
            raise UserError(self.env._("An amount of this order is not a sum of money."))

    def _check_customer_wallet_setting(self, facts):
        # sudo: the name of the wallet is for everyone to read
        company = self.env["res.company"].browse(facts["company"]).sudo()
        wallet = company.customer_wallet_label or self.env._("Customer wallet")
        if facts["state"] != "paid" or facts["account_move"]:
            raise UserError(self.env._("This order is invoiced or closed already."))
        if any(payment["account_move"] for payment in facts["payments"]):
            raise UserError(self.env._("This order is invoiced or closed already."))
        companies = {payment["company"] for payment in facts["payments"] if payment["wallet"]}
        if {facts["config_company"], *companies} != {facts["company"]} or (
            facts["config"] != facts["session_config"]
        ):
            raise UserError(
                self.env._(
                    "%(wallet)s belongs to one company: this order mixes several.", wallet=wallet
                )
            )
        if facts["currency"] != facts["company_currency"]:
            raise UserError(
                self.env._("%(wallet)s is kept in the company's currency only.", wallet=wallet)
            )
        if not facts["household"]:
            raise UserError(
                self.env._("Choose the customer first: %(wallet)s belongs to one.", wallet=wallet)
            )
        if facts["partner_company"] not in (None, facts["company"]):
            raise UserError(self.env._("This customer belongs to another company."))
        if facts["session_state"] == "closed":
            raise UserError(
                self.env._(
                    "The session %(session)s is closed. Open a new one.", session=facts["session"]
                )
            )

    def _customer_wallet_sentence(self, key, facts, till_order):
        # sudo: the name of the wallet is for everyone to read
        company = self.env["res.company"].browse(facts["company"]).sudo()
        wallet = company.customer_wallet_label or self.env._("Customer wallet")
        total = company.currency_id.format(till_order.total)
        left = till_order.refunded.wallet if till_order.refunded else 0.0
        left = company.currency_id.format(max(left, 0.0))
        sentences = {
            "not_an_amount": self.env._("An amount of this order is not a sum of money."),
            "forged_total": self.env._("The lines of this order come to %(total)s.", total=total),
            "not_paid": self.env._("This order comes to %(total)s: pay exactly that.", total=total),
            "taxed_top_up": self.env._("Money put on a wallet is owed, not sold: it has no tax."),
            "discounted_top_up": self.env._("Money put on a wallet has no discount."),
            "forged_top_up": self.env._("The amount of the top-up is not its price."),
            "top_up_not_paid": self.env._(
                "A top-up is paid in real money: %(wallet)s, a discount or a bill to pay later"
                " cannot pay it.",
                wallet=wallet,
            ),
            "more_than_topped_up": self.env._(
                "More money goes out than is taken from %(wallet)s.", wallet=wallet
            ),
            "negative_top_up": self.env._(
                "Money is taken out of %(wallet)s only to refund a top-up that was paid in,"
                " or by a manager who gives the reason.",
                wallet=wallet,
            ),
            "wallet_in_cash": self.env._(
                "What was paid from %(wallet)s goes back there. A manager can give it back"
                " otherwise, with the reason.",
                wallet=wallet,
            ),
            "against_the_order": self.env._(
                "A payment goes out of %(wallet)s and a refund comes in, not both.", wallet=wallet
            ),
            "more_than_due": self.env._(
                "No change is given from %(wallet)s: pay at most what is due.", wallet=wallet
            ),
            "top_up_from_wallet": self.env._(
                "A top-up is not paid from %(wallet)s: choose another way for that part.",
                wallet=wallet,
            ),
            "more_than_refund": self.env._(
                "No more can come back on %(wallet)s than the order refunds.", wallet=wallet
            ),
            "more_than_paid": self.env._(
                "Of the refunded order, %(left)s can still come back on %(wallet)s: no more than"
                " it paid, and no more than the goods cost. A manager can do otherwise, with the"
                " reason.",
                left=left,
                wallet=wallet,
            ),
            "no_order_refunded": self.env._(
                "Goods come back on %(wallet)s against the order that it paid: start the refund"
                " from that order. A manager can do without, with the reason.",
                wallet=wallet,
            ),
        }
        return sentences[key]

    # invoicing: what is booked was entered when the order was recorded

    def _generate_pos_order_invoice(self):
        if not any(company.is_enabled_customer_wallet for company in self.company_id):
            return super()._generate_pos_order_invoice()
        booking = Booking(self.env, SQL("entry.pos_order_id = ANY(%s)", self.ids))
        within = self.with_context(customer_wallet_posting=booking)
        return super(PosOrder, within)._generate_pos_order_invoice().with_env(self.env)

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
            raise AccessError(self.env._("Only users of the point of sale ask for orders."))
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

        :return: {label, payments, top_ups, difference}; the difference is what is owed to
            customers more than before
        """
        # sudo: the figures of the session are read by who may read its orders
        entries = self.env["customer.wallet.entry"].sudo()
        groups = entries._read_group(
            [("pos_order_id", "in", self.ids), ("source", "=like", "%:1")],
            ["kind"],
            ["amount:sum"],
        )
        sums = dict(groups)
        company = self.company_id[:1] or self.env.company
        paid = -company.currency_id.round(sums.get("payment", 0.0) + sums.get("refund", 0.0))
        difference = company.currency_id.round(sum(sums.values()))
        return {
            "label": company.customer_wallet_label,
            "payments": paid,
            "top_ups": company.currency_id.round(difference + paid),
            "difference": difference,
        }
