# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The ledger of wallets: every movement is one row, entered once by `_enter`."""

import re
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from datetime import datetime, time, timedelta, timezone

from dateutil.relativedelta import relativedelta
from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL, file_open

from ..policy.isolated import isolated
from ..policy.operations import selection
from ..policy.till_order import is_too_full, spending_refusal


@dataclass
class Movement:
    """A row to be entered. Amounts in the company's currency, positive into the wallet."""

    company_id: int
    partner_id: int
    """The household: a commercial partner."""
    amount: float
    kind: str
    source: str
    """What it comes from, with its turn; no source is entered twice."""
    date: datetime
    reference: str | None = None
    ordered_by_id: int | None = None
    state: str = "posted"
    pos_order_id: int | None = None
    move_line_id: int | None = None
    undoes_id: int | None = None

    @classmethod
    def like(cls, row, **changes):
        """As an entry (dict of its columns), but for these changes."""
        return cls(**{**{name: row[name] for name in COLUMNS}, **changes})


COLUMNS = [column.name for column in dataclass_fields(Movement)]


class CustomerWalletEntry(models.Model):
    _name = "customer.wallet.entry"
    _inherit = ["customer.wallet.adoption", "customer.wallet.guarded"]
    _description = "Movement of a customer wallet"
    _order = "id desc"
    _rec_name = "reference"

    wallet_id = fields.Many2one(
        "customer.wallet", required=True, readonly=True, ondelete="restrict"
    )
    partner_id = fields.Many2one(
        "res.partner", string="Customer", required=True, readonly=True, ondelete="restrict"
    )
    company_id = fields.Many2one("res.company", required=True, readonly=True, ondelete="restrict")
    currency_id = fields.Many2one(related="company_id.currency_id")
    date = fields.Datetime(required=True, readonly=True)
    amount = fields.Monetary(required=True, readonly=True, help="Positive: money in.")
    running_balance = fields.Monetary(
        string="Balance", readonly=True, aggregator=None, help="The balance after this movement."
    )
    kind = fields.Selection(selection(), required=True, readonly=True)
    reference = fields.Char(readonly=True)
    ordered_by_id = fields.Many2one(
        "res.partner", string="Ordered by", readonly=True, ondelete="restrict"
    )
    state = fields.Selection(
        [("pending", "Pending"), ("posted", "Posted")],
        required=True,
        readonly=True,
        help="Pending until the session of the till is closed and in the books.",
    )
    source = fields.Char(required=True, readonly=True)
    pos_order_id = fields.Many2one(
        "pos.order", string="Order", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    move_line_id = fields.Many2one(
        "account.move.line",
        string="Journal item",
        readonly=True,
        index="btree_not_null",
        ondelete="set null",
    )
    move_id = fields.Many2one(related="move_line_id.move_id", string="Journal entry")
    other_side = fields.Char(
        string="From or to",
        compute="_compute_other_side",
        help="The customer on the other side of a transfer.",
    )
    undoes_id = fields.Many2one(
        "customer.wallet.entry", string="Undoes", readonly=True, ondelete="restrict"
    )

    _unique_source = models.UniqueIndex("(source)", "You cannot enter a movement twice.")
    _unique_undoes = models.UniqueIndex(
        "(undoes_id) WHERE undoes_id IS NOT NULL", "You cannot undo a movement twice."
    )
    _statement_idx = models.Index("(wallet_id, id)")
    _period_idx = models.Index("(wallet_id, date) INCLUDE (amount)")
    _partner_idx = models.Index("(partner_id, id)")
    _date_idx = models.Index("USING brin (date)")  # rows come in the order of their days
    _pending_idx = models.Index("(company_id) WHERE state = 'pending'")

    @api.depends("move_line_id")
    def _compute_other_side(self):
        """The other wallets of the same journal entry, for a transfer and what takes it back."""
        # sudo: giver and taker know of each other, whatever contacts and entries they may read
        self = self.sudo()
        moves = self.move_id.filtered(lambda move: move.customer_wallet_operation == "transfer")
        for entry in self:
            account = entry.company_id.customer_wallet_account_id
            items = (entry.move_id & moves).line_ids.filtered(
                lambda item, account=account: item.account_id == account
            )
            others = (items - entry.move_line_id).partner_id
            values = {"customers": ", ".join(isolated(other.name) for other in others)}
            if not others:
                entry.other_side = False
            elif entry.amount > 0:
                entry.other_side = self.env._("from %(customers)s", **values)
            else:
                entry.other_side = self.env._("to %(customers)s", **values)

    def init(self):
        # Other models of this addon may not have their columns yet.
        self.pool.post_init(self._create_guards)

    def _create_guards(self):
        """Make the functions anew, and the triggers that are missing or were made otherwise: how
        each was made is its comment."""
        cr = self.env.cr
        for name in ("ledger", "orders", "items"):
            with file_open(f"komunigi_wallet/sql/{name}.sql") as functions:
                cr.execute(functions.read())
        cr.execute(
            "SELECT tgname, obj_description(pg_trigger.oid, 'pg_trigger') FROM pg_trigger"
            " JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE relnamespace = current_schema::regnamespace"
        )
        known = dict(cr.fetchall())
        with file_open("komunigi_wallet/sql/triggers.sql") as triggers:
            statements = re.findall(r"^CREATE [^;]+;", triggers.read(), re.M)
        for statement in statements:
            name, table = re.search(r"TRIGGER (\w+)\s.*?\sON (\w+)", statement, re.S).groups()
            if known.get(name) != statement:
                trigger = SQL("%s ON %s", SQL.identifier(name), SQL.identifier(table))
                if name in known:
                    cr.execute(SQL("DROP TRIGGER %s", trigger))
                cr.execute(statement)
                cr.execute(SQL("COMMENT ON TRIGGER %s IS %s", trigger, statement))

    # entering

    @api.model
    def _enter(self, movements, minimum=None, taken_out=False, heeds_block=False, largest=0.0):
        """Enter movements into the ledger: the one way in which a wallet moves.

        :param movements: list of Movement, in the order in which they happen
        :param minimum: how low they may leave a wallet, in the company's currency; None where
            somebody answers for it: no limit
        :param taken_out: whether money leaves as money; the overdraft is not for that
        :param heeds_block: whether a blocked wallet gives nothing out
        :param largest: how much they may leave on a wallet; 0: any amount
        :return: list of {id, wallet_id, company_id, partner_id, amount, running_balance,
            blocked_reason, holder}, as entered
        :raise UserError: where a wallet does not allow it
        """
        movements = [one for one in movements if one.amount]
        if not movements:
            return []
        # Always in the same order of wallets, so that two transactions wait and do not lock up.
        movements.sort(key=lambda one: (one.company_id, one.partner_id))
        now, uid = fields.Datetime.now(), self.env.uid
        self.env["customer.wallet"].flush_model()
        entered = self.env.execute_query_dict(
            SQL(
                """
                INSERT INTO customer_wallet_entry (
                    %s, create_uid, create_date, write_uid, write_date
                ) VALUES %s
                RETURNING id, wallet_id, company_id, partner_id, amount, running_balance, (
                    SELECT CASE WHEN blocked THEN COALESCE(blocked_reason, '') END
                      FROM customer_wallet WHERE id = wallet_id
                ) AS blocked_reason, (
                    SELECT name FROM res_partner
                     WHERE res_partner.id = customer_wallet_entry.partner_id
                ) AS holder
                """,
                SQL(", ").join(map(SQL.identifier, COLUMNS)),
                SQL(", ").join(
                    SQL("%s", (*vars(one).values(), uid, now, uid, now)) for one in movements
                ),
            )
        )
        self._forget_balances()
        if minimum is not None:
            self._check_limits(entered, minimum, taken_out, heeds_block, largest)
        for row in {row["wallet_id"]: row for row in entered}.values():
            self.env["customer.wallet"]._notify_tills(
                row["company_id"],
                row["partner_id"],
                row["holder"],
                row["running_balance"],
                row["blocked_reason"],
            )
        return entered

    @api.model
    def _forget_balances(self):
        """What was read before an entry is no longer true."""
        self.env["customer.wallet"].invalidate_model(["balance", "write_date"], flush=False)
        self.env["res.partner"].invalidate_model(["customer_wallet_balance"], flush=False)

    @api.model
    def _check_limits(self, entered, minimum, taken_out, heeds_block, largest):
        """Refuse, with its balance, what a wallet does not allow."""
        lowest = max(minimum, 0.0) if taken_out else minimum  # what the refusal says
        change = {}
        for row in entered:
            change[row["wallet_id"]] = change.get(row["wallet_id"], 0.0) + row["amount"]
        for row in {row["wallet_id"]: row for row in entered}.values():
            # sudo: whoever moves the wallet is told the name of its customer
            company = self.env["res.company"].sudo().browse(row["company_id"])
            customer = self.env["res.partner"].sudo().browse(row["partner_id"])
            currency, after = company.currency_id, row["running_balance"]
            before = currency.round(after - change[row["wallet_id"]])
            blocked = heeds_block and row["blocked_reason"] is not None
            digits = currency.decimal_places
            key = spending_refusal(before, after, minimum, blocked, taken_out, digits)
            too_full = is_too_full(before, after, largest, digits)
            if not key and not too_full:
                continue
            values = {
                "wallet": company._customer_wallet_name(),
                "customer": isolated(customer.display_name),
                "balance": currency.format(before),
                "needed": currency.format(before - after),
                "minimum": currency.format(lowest),
                "largest": currency.format(largest),
            }
            if too_full:
                sentence = self.env._(
                    "%(wallet)s (%(customer)s): the balance is %(balance)s and may be %(largest)s"
                    " at most.",
                    **values,
                )
            elif key == "blocked":
                sentence = self.env._(
                    "%(wallet)s (%(customer)s): blocked. The balance is %(balance)s.", **values
                )
            elif lowest < 0:
                sentence = self.env._(
                    "%(wallet)s (%(customer)s): the balance is %(balance)s and may go down to"
                    " %(minimum)s. You cannot take %(needed)s.",
                    **values,
                )
            else:
                sentence = self.env._(
                    "%(wallet)s (%(customer)s): the balance is %(balance)s. You cannot take"
                    " %(needed)s.",
                    **values,
                )
            raise UserError(sentence)

    # undoing and booking

    @api.model
    def _undo(self, rows, **limits):
        """Enter the opposite of entries, on their dates. One that the reversal of its order's
        closing has undone is countered without being named again.

        :param rows: list of dicts of their columns, see `_columns_of`
        :param limits: see `_enter`
        """
        ids = [row["id"] for row in rows]
        query = SQL("SELECT undoes_id FROM customer_wallet_entry WHERE undoes_id = ANY(%s)", ids)
        undone = {one for (one,) in self.env.execute_query(query)} if ids else ()
        movements = []
        for row in rows:
            source, is_first = f"undo:{row['id']}", row["id"] not in undone
            movements.append(
                Movement.like(
                    row,
                    amount=-row["amount"],
                    kind="counter",
                    source=source if is_first else f"{source}:{self._turns(row, source) + 2}",
                    state="posted",
                    undoes_id=row["id"] if is_first else None,
                )
            )
        return self._enter(movements, **limits)

    @api.model
    def _again(self, row, among=(), **changes):
        """An order's movement once more, now, as the next turn of its source.

        :param among: movements that are entered with it
        """
        source = row["source"].rpartition(":")[0]
        turn = 1 + self._turns(row, source)
        turn += sum(one.source.startswith(f"{source}:") for one in among)
        now = fields.Datetime.now()
        return Movement.like(row, source=f"{source}:{turn}", date=now, **changes)

    @api.model
    def _turns(self, row, source):
        """How many turns of a source the entries of an order have."""
        query = SQL(
            "SELECT COUNT(*) FROM customer_wallet_entry"
            " WHERE pos_order_id = %s AND starts_with(source, %s)",
            row["pos_order_id"],
            f"{source}:",
        )
        return self.env.execute_query(query)[0][0]

    @api.model
    def _book(self, pairs):
        """Mark entries posted with their journal items: (entry id, item id) pairs. No wallet is
        written, so that it cannot conflict with a till."""
        if pairs:
            self.env.cr.execute(
                SQL(
                    """
                    UPDATE customer_wallet_entry AS entry
                       SET state = 'posted', move_line_id = pair.item
                      FROM (VALUES %s) AS pair (entry, item)
                     WHERE entry.id = pair.entry
                    """,
                    SQL(", ").join(SQL("(%s, %s::integer)", *pair) for pair in pairs),
                )
            )
            self.invalidate_model(["state", "move_line_id"], flush=False)

    @api.model
    def _unbook(self, ids):
        """Entries whose items left the books are pending again, and keep their items."""
        if ids:
            self.env.cr.execute(
                SQL("UPDATE customer_wallet_entry SET state = 'pending' WHERE id = ANY(%s)", ids)
            )
            self.invalidate_model(["state"], flush=False)

    @api.model
    def _reenter(self, household_of):
        """Enter pending movements anew on the wallet of another household, as one that its order
        moved: a counter-entry, and the next turn of the same source.

        :param household_of: id of the household by entry id
        """
        rows = self._columns_of(SQL("id = ANY(%s)", list(household_of)))
        now = fields.Datetime.now()
        self._undo([{**row, "date": now} for row in rows])
        self._book([(row["id"], row["move_line_id"]) for row in rows])
        for row in rows:
            again = self._again(row, partner_id=household_of[row["id"]])
            [entered] = self._enter([again])
            # What an entry in draft will book, once it is posted again.
            booking = [("customer_wallet_entry_id", "=", row["id"])]
            tied = [("id", "=", row["move_line_id"])]
            drafts = Domain("parent_state", "!=", "posted")
            items = self.env["account.move.line"].search(drafts & Domain.OR([booking, tied]))
            invoices = items.move_id.filtered("commercial_partner_id")
            invoices.commercial_partner_id = again.partner_id
            items.write({"customer_wallet_entry_id": entered["id"], "partner_id": again.partner_id})

    @api.model
    def _columns_of(self, condition):
        """Entries as dicts of their columns, as the database holds them, oldest first."""
        return self.env.execute_query_dict(
            SQL(
                "SELECT id, %s FROM customer_wallet_entry AS entry WHERE %s ORDER BY id",
                SQL(", ").join(map(SQL.identifier, COLUMNS)),
                condition,
            )
        )

    # reading

    @api.model
    def _within(self, start, end):
        """Domain of what moved from one day to another, both included and both optional, in the
        user's time zone."""
        domain = [("date", ">=", self._midnight(start))] if start else []
        if end:
            domain.append(("date", "<", self._midnight(end + timedelta(days=1))))
        return domain

    @api.model
    def _entered_by(self, company, day):
        """SQL of what moved by the end of a day, in the user's time zone, or stands in the books of
        that day: rows of (wallet_id, partner_id, date, amount, booked), `amount` as far as it moved
        by then and `booked` as far as it stands in the books of that day now. A change of household
        is in the books with it, and so is what left them for good, with what took it back."""
        return SQL(
            """
            SELECT entry.wallet_id, entry.partner_id, entry.date,
                   CASE WHEN entry.date < %(midnight)s THEN amount ELSE 0 END AS amount,
                   CASE WHEN state = 'posted'
                         AND CASE WHEN move_line_id IS NOT NULL THEN item.date <= %(day)s
                                  ELSE pos_order_id IS NULL AND entry.date < %(midnight)s END
                        THEN amount ELSE 0 END AS booked
              FROM customer_wallet_entry AS entry
         LEFT JOIN account_move_line AS item ON item.id = entry.move_line_id
             WHERE entry.company_id = %(company)s
               AND (entry.date < %(midnight)s OR item.date <= %(day)s)
            """,
            company=company.id,
            day=day,
            midnight=self._midnight(day + timedelta(days=1)),
        )

    @api.model
    def _spent_in_a_year(self, company, day):
        """What customers have paid from wallets in the twelve months up to the end of a day, in
        the user's time zone. What was undone later was paid by then."""
        after = day + timedelta(days=1)
        [[spent]] = self.env.execute_query(
            SQL(
                """
                SELECT COALESCE(-SUM(amount), 0) FROM customer_wallet_entry AS entry
                 WHERE company_id = %(company)s AND kind = 'payment'
                   AND date >= %(start)s AND date < %(end)s
                   AND NOT EXISTS (SELECT FROM customer_wallet_entry AS undo
                                    WHERE undo.undoes_id = entry.id AND undo.date < %(end)s)
                """,
                company=company.id,
                start=self._midnight(after - relativedelta(months=12)),
                end=self._midnight(after),
            )
        )
        return spent

    @api.model
    def _midnight(self, day):
        local = self.env.tz.localize(datetime.combine(day, time.min))
        return local.astimezone(timezone.utc).replace(tzinfo=None)

    @api.model
    def _pending(self, companies, *domain):
        """One movement of these companies that waits to be booked, if there is any."""
        # sudo: it forbids the same to everybody
        domain = [("company_id", "in", companies.ids), ("state", "=", "pending"), *domain]
        return self.sudo().search(domain, limit=1)
