"""The ledger of wallets: every movement is one row, entered once by `_enter`."""

import re
from dataclasses import asdict, dataclass
from dataclasses import fields as dataclass_fields
from datetime import datetime

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL, file_open

from ..policy.operations import selection
from ..policy.till_order import spending_refusal


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


COLUMNS = [column.name for column in dataclass_fields(Movement)]


class CustomerWalletEntry(models.Model):
    _name = "customer.wallet.entry"
    _inherit = ["customer.wallet.adoption"]
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
    amount = fields.Monetary(required=True, readonly=True, help="Positive: into the wallet.")
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
    undoes_id = fields.Many2one(
        "customer.wallet.entry", string="Undoes", readonly=True, ondelete="restrict"
    )

    _unique_source = models.UniqueIndex("(source)", "A movement is entered once.")
    _unique_undoes = models.UniqueIndex(
        "(undoes_id) WHERE undoes_id IS NOT NULL", "A movement is undone once."
    )
    _statement_idx = models.Index("(wallet_id, id)")
    _period_idx = models.Index("(wallet_id, date) INCLUDE (amount)")
    _partner_idx = models.Index("(partner_id, id)")
    _pending_idx = models.Index("(company_id) WHERE state = 'pending'")

    def init(self):
        # Other models of this addon may not have their columns yet.
        self.pool.post_init(self._create_guards)

    def _create_guards(self):
        """Make the functions anew, and the triggers that are missing."""
        cr = self.env.cr
        for name in ("ledger", "orders", "items"):
            with file_open(f"komunigi_wallet/sql/{name}.sql") as functions:
                cr.execute(functions.read())
        cr.execute(
            "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE relnamespace = current_schema::regnamespace"
        )
        known = {name for (name,) in cr.fetchall()}
        with file_open("komunigi_wallet/sql/triggers.sql") as triggers:
            for statement in re.findall(r"^CREATE [^;]+;", triggers.read(), re.M):
                if re.search(r"TRIGGER (\w+)", statement)[1] not in known:
                    cr.execute(statement)

    # entering

    @api.model
    def _enter(self, movements, minimum=None, taken_out=False, heeds_block=False):
        """Enter movements into the ledger: the one way in which a wallet moves.

        :param movements: list of Movement, in the order in which they happen
        :param minimum: how low they may leave a wallet, in the company's currency; None where
            somebody answers for it: no limit
        :param taken_out: whether money leaves as money; the overdraft is not for that
        :param heeds_block: whether a blocked wallet gives nothing out
        :return: list of (entry id, wallet id, household id, balance after it)
        :raise UserError: where a wallet does not allow it
        """
        movements = [one for one in movements if one.amount]
        if not movements:
            return []
        # Always in the same order of wallets, so that two transactions wait and do not lock up.
        movements.sort(key=lambda one: (one.company_id, one.partner_id))
        now, uid = fields.Datetime.now(), self.env.uid
        rows = SQL(", ").join(
            SQL("(%s)", SQL(", ").join(SQL("%s", value) for value in (*values, uid, now, uid, now)))
            for values in (asdict(one).values() for one in movements)
        )
        self.env["customer.wallet"].flush_model()
        entered = self.env.execute_query(
            SQL(
                """
                INSERT INTO customer_wallet_entry (
                    %s, create_uid, create_date, write_uid, write_date
                ) VALUES %s
                RETURNING id, wallet_id, partner_id, running_balance, (
                    SELECT blocked FROM customer_wallet WHERE id = wallet_id
                )
                """,
                SQL(", ").join(SQL.identifier(column) for column in COLUMNS),
                rows,
            )
        )
        self._forget_balances()
        if minimum is not None:
            self._check_limits(movements, entered, minimum, taken_out, heeds_block)
        self._notify(movements, entered)
        return [row[:4] for row in entered]

    @api.model
    def _forget_balances(self):
        """What was read before an entry is no longer true."""
        self.env["customer.wallet"].invalidate_model(["balance", "write_date"], flush=False)
        self.env["res.partner"].invalidate_model(["customer_wallet_balance"], flush=False)

    @api.model
    def _check_limits(self, movements, entered, minimum, taken_out, heeds_block):
        change, last = {}, {}
        for movement, (_id, wallet, _partner, balance, blocked) in zip(
            movements, entered, strict=True
        ):
            change[wallet] = change.get(wallet, 0.0) + movement.amount
            last[wallet] = (movement, float(balance), blocked)
        for wallet, (movement, after, blocked) in last.items():
            company = self.env["res.company"].browse(movement.company_id)
            digits = company.currency_id.decimal_places
            before = round(after - change[wallet], digits)
            heeded = heeds_block and blocked
            key = spending_refusal(before, after, minimum, heeded, taken_out, digits)
            if key:
                household = self.env["res.partner"].browse(movement.partner_id)
                raise UserError(
                    self._limit_sentence(key, company, household, before, after, minimum)
                )

    @api.model
    def _limit_sentence(self, key, company, household, before, after, minimum):
        """Why a wallet does not allow a movement, with its balance."""
        # sudo: the name of the customer is said to who moves the wallet
        company, household = company.sudo(), household.sudo()
        currency = company.currency_id
        values = {
            "wallet": company.customer_wallet_label or self.env._("Customer wallet"),
            "customer": household.display_name,
            "balance": currency.format(before),
            "needed": currency.format(before - after),
            "minimum": currency.format(minimum),
        }
        if key == "blocked":
            return self.env._(
                "%(wallet)s of %(customer)s is blocked. The balance is %(balance)s.", **values
            )
        if minimum < 0:
            return self.env._(
                "%(wallet)s of %(customer)s has %(balance)s and may go down to %(minimum)s:"
                " %(needed)s is too much.",
                **values,
            )
        return self.env._(
            "%(wallet)s of %(customer)s has %(balance)s: %(needed)s is too much.", **values
        )

    @api.model
    def _notify(self, movements, entered):
        """Tell the tills, when the transaction commits, what each wallet holds."""
        after = {
            (movement.company_id, row[2]): (float(row[3]), bool(row[4]))
            for movement, row in zip(movements, entered, strict=True)
        }
        for (company, household), (balance, blocked) in after.items():
            self.env["customer.wallet"]._notify_tills(company, household, balance, blocked)

    # undoing and booking

    @api.model
    def _undo(self, entries, **limits):
        """Enter the opposite of entries: list of dicts of their columns, with `id`.

        :param limits: see `_enter`
        """
        return self._enter(
            [
                Movement(
                    company_id=entry["company_id"],
                    partner_id=entry["partner_id"],
                    amount=-entry["amount"],
                    kind="counter",
                    source=f"undo:{entry['id']}",
                    date=fields.Datetime.now(),
                    reference=entry["reference"],
                    ordered_by_id=entry["ordered_by_id"],
                    pos_order_id=entry["pos_order_id"],
                    move_line_id=entry["move_line_id"],
                    undoes_id=entry["id"],
                )
                for entry in entries
            ],
            **limits,
        )

    @api.model
    def _book(self, pairs):
        """Mark entries posted with their journal items: (entry id, item id) pairs. No wallet is
        written, so that it cannot conflict with a till."""
        if pairs:
            self.env.execute_query(
                SQL(
                    """
                    UPDATE customer_wallet_entry AS entry
                       SET state = 'posted', move_line_id = pair.item
                      FROM (VALUES %s) AS pair (entry, item)
                     WHERE entry.id = pair.entry
                    RETURNING entry.id
                    """,
                    SQL(", ").join(SQL("(%s, %s::integer)", *pair) for pair in pairs),
                )
            )
            self.invalidate_model(["state", "move_line_id"], flush=False)

    @api.model
    def _unbook(self, ids):
        """Entries whose items left the books are pending again, and keep their items."""
        self.env.execute_query(
            SQL(
                "UPDATE customer_wallet_entry SET state = 'pending' WHERE id IN %s RETURNING id",
                tuple(ids),
            )
        )
        self.invalidate_model(["state"], flush=False)

    @api.model
    def _reenter(self, rows, household_of):
        """Enter pending movements anew on the wallet of another household, as one that its order
        moved: a counter-entry, and the next turn of the same source.

        :param rows: dicts of columns, see `_columns_of`
        :param household_of: id of the household by entry id
        """
        if not rows:
            return
        self._undo(rows)
        self._book([(row["id"], row["move_line_id"]) for row in rows])
        for row in rows:
            source, _colon, turn = row["source"].rpartition(":")
            values = {name: row[name] for name in COLUMNS}
            values.update(partner_id=household_of[row["id"]], source=f"{source}:{int(turn) + 1}")
            [(entry, *_rest)] = self._enter([Movement(**values)])
            # What an entry in draft will book, once it is posted again.
            self.env["account.move.line"].search(
                [("customer_wallet_entry_id", "=", row["id"])]
            ).customer_wallet_entry_id = entry

    @api.model
    def _columns_of(self, condition):
        """Entries as dicts of their columns, as the database holds them, oldest first."""
        columns = ["id", *COLUMNS]
        rows = self.env.execute_query(
            SQL(
                "SELECT %s FROM customer_wallet_entry AS entry WHERE %s ORDER BY id",
                SQL(", ").join(SQL.identifier("entry", column) for column in columns),
                condition,
            )
        )
        return [
            {**dict(zip(columns, row, strict=True)), "amount": float(row[columns.index("amount")])}
            for row in rows
        ]

    # reading

    @api.model
    def _period(self, household, company, start=None, end=None):
        """The movements of a household's wallet with `start` <= date < `end` (UTC, or None), and
        what it held before them: (entries oldest first, amount)."""
        domain = [
            ("wallet_id.merged_into_id", "=", False),
            ("partner_id", "=", household.id),
            ("company_id", "=", company.id),
        ]
        opening = 0.0
        if start:
            [(opening,)] = self._read_group([*domain, ("date", "<", start)], [], ["amount:sum"])
            domain.append(("date", ">=", start))
        if end:
            domain.append(("date", "<", end))
        return self.search(domain, order="date, id"), company.currency_id.round(opening or 0.0)
