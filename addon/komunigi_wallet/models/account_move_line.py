# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Journal items on the wallet account: how they enter the ledger, and leave it."""

from datetime import datetime, time

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import SQL
from odoo.tools.sql import table_columns

from ..policy.isolated import isolated
from .customer_wallet_entry import Movement
from .posting import Booking, Posting

MOVING = {"account_id", "balance", "debit", "credit", "amount_currency", "partner_id"}


class AccountMoveLine(models.Model):
    _name = "account.move.line"
    _inherit = ["account.move.line", "customer.wallet.guarded"]

    customer_wallet_entry_id = fields.Many2one(
        "customer.wallet.entry",
        string="Wallet movement",
        readonly=True,
        copy=False,
        index="btree_not_null",
        help="The movement of a recorded order that this item books.",
    )

    # What the comparison of the wallets with the books reads.
    _customer_wallet_idx = models.Index(
        "(account_id, partner_id, company_id) INCLUDE (balance) WHERE parent_state = 'posted'"
    )

    def init(self):
        """Odoo's own has been done with its own addon: to ask for its index again would keep
        everyone from writing journal items as long as this addon takes to install or upgrade."""

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._enter_posted_customer_wallets()
        return lines

    def write(self, vals):
        result = super().write(vals)
        if MOVING & vals.keys():
            self._enter_posted_customer_wallets()
        return result

    def unlink(self):
        """What leaves the books leaves the ledger; what orders moved stays in both."""
        # sudo: Odoo checks who may delete the item
        if any(line.parent_state == "posted" for line in self.sudo()):
            self._enter_customer_wallets(SQL("item.id = ANY(%s)", self.ids), leaving=True)
        return super().unlink()

    def _enter_posted_customer_wallets(self):
        posted = self.filtered(
            lambda line: (
                line.parent_state == "posted"
                and line.company_id.customer_wallet_account_id == line.account_id
            )
        )
        if posted:
            self._enter_customer_wallets(SQL("item.id = ANY(%s)", posted.ids))

    @api.model
    def _split_customer_wallet_items(self, moves):
        """Make of each item that stands for many entries one item for each, like it but for
        customer, name and amounts."""
        booking = Booking.within(self.env)
        for item in self.browse(booking.parts).filtered(lambda line: line.move_id in moves):
            self.env.flush_all()
            parts = booking.parts.pop(item.id)
            amounts = ["balance", "amount_currency", "price_subtotal", "price_total"]
            if item.account_id.reconcile:
                amounts += ["amount_residual", "amount_residual_currency"]
            own = dict.fromkeys(amounts, SQL("part.amount"))
            own |= {
                "partner_id": SQL("part.partner"),
                "name": SQL("part.name"),
                "customer_wallet_entry_id": SQL("part.entry"),
                "debit": SQL("GREATEST(part.amount, 0)"),
                "credit": SQL("GREATEST(-part.amount, 0)"),
            }
            columns = [name for name in table_columns(self.env.cr, self._table) if name != "id"]
            self.env.cr.execute(
                SQL(
                    """
                    INSERT INTO account_move_line (%(columns)s)
                    SELECT %(values)s
                      FROM account_move_line AS item,
                           (VALUES %(parts)s) AS part (entry, partner, name, amount)
                     WHERE item.id = %(item)s;
                    DELETE FROM account_move_line WHERE id = %(item)s
                    """,
                    columns=SQL(", ").join(map(SQL.identifier, columns)),
                    values=SQL(", ").join(
                        own.get(name) or SQL.identifier("item", name) for name in columns
                    ),
                    parts=SQL(", ").join(SQL("%s", part) for part in parts),
                    item=item.id,
                )
            )
            move = item.move_id
            self.invalidate_model(flush=False)
            move.invalidate_recordset(["line_ids"], flush=False)
            move.modified(["line_ids"])

    @api.model
    def _enter_customer_wallets(self, condition, leaving=False):
        """Bring the ledger to what the items chosen by `condition` (SQL on `item`) say now.

        Items of recorded orders only mark what was entered with the order; what came another way
        is entered when it is posted, and countered when it is taken back.

        :param leaving: the items are about to be deleted
        """
        items = self._customer_wallet_items(condition)
        astray = [item for item in items if item["is_astray"]]
        if not leaving and any(item["posted"] for item in astray):
            raise UserError(self._customer_wallet_refusals()["customer_wallet_item_astray"])
        items = [item for item in items if not item["is_astray"]]
        if not items:
            return
        entries = self.env["customer.wallet.entry"].sudo()  # sudo: judged by _check_... below
        tied = {}
        for row in entries._columns_of(
            SQL("move_line_id = ANY(%s)", [item["id"] for item in items])
        ):
            tied.setdefault(row["move_line_id"], []).append(row)
        pairs, pending, movements, undone = [], [], [], []
        for item in items:
            rows = tied.get(item["id"], [])
            if item["posted"] and not leaving:
                self._post_customer_wallet_item(item, rows, pairs, movements, undone)
            else:
                self._withdraw_customer_wallet_item(item, rows, pending, movements, undone)
        if movements or undone or pending:
            self._check_customer_wallet_rights(items)
            limits = self._customer_wallet_limits(items)
            entries._undo(undone, **limits)
            entries._enter(movements, **limits)
        entries._book(pairs)
        entries._unbook([row["id"] for row in pending])

    @api.model
    def _customer_wallet_items(self, condition):
        for model in ("account.move", "account.move.line", "res.partner"):
            self.env[model].flush_model()
        return self.env.execute_query_dict(
            SQL(
                """
                SELECT item.id, item.date, item.parent_state = 'posted' AS posted,
                       -item.balance AS amount, item.account_id AS account,
                       item.company_id AS company, item.partner_id AS partner,
                       partner.commercial_partner_id AS household,
                       item.customer_wallet_entry_id AS entry,
                       journal.is_customer_wallet_journal AS wallet_journal,
                       journal.minimum_wallet_amount AS minimum,
                       CASE WHEN journal.is_customer_wallet_journal AND item.balance > 0
                            THEN 'payment' WHEN journal.is_customer_wallet_journal THEN 'refund'
                            ELSE COALESCE(move.customer_wallet_operation, 'entry') END AS kind,
                       move.auto_post IS DISTINCT FROM 'no' AS auto_post,
                       COALESCE(move.ref, item.name, move.name) AS reference,
                       company.customer_wallet_account_id IS DISTINCT FROM item.account_id
                       AS is_astray
                  FROM account_move_line AS item
                  JOIN account_move AS move ON move.id = item.move_id
                  JOIN account_journal AS journal ON journal.id = item.journal_id
                  JOIN res_company AS company ON company.id = item.company_id
             LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
                 WHERE %s AND item.balance != 0
                   AND item.account_id IN (SELECT customer_wallet_account_id FROM res_company)
                 ORDER BY item.id
                """,
                condition,
            )
        )

    @api.model
    def _post_customer_wallet_item(self, item, rows, pairs, movements, undone):
        """Decide what a posted item means for the ledger, on the wallet of the household that has
        the item now; adds to the last three."""
        waiting = next((one for one in rows if one["state"] == "pending"), None)
        row = waiting or Booking.within(self.env).entries.get(item["entry"])
        if row and row["state"] == "pending":
            self._check_customer_wallet_booking(item, row)
            pairs.append((row["id"], item["id"]))
            return
        if row:
            # Invoiced after closing: the same movement, in another entry.
            here = {
                **row,
                "partner_id": item["household"],
                "move_line_id": item["id"],
                "date": self._customer_wallet_moment(item),
            }
            if item["amount"] == -row["amount"]:
                undone.append(here)
            else:
                self._check_customer_wallet_booking(item, here)
                again = self.env["customer.wallet.entry"]._again
                movements.append(again(here, movements, state="posted"))
            return
        if round(sum(one["amount"] for one in rows if one["state"] == "posted"), 6):
            return
        posting = Posting.within(self.env)
        if isinstance(posting, Booking) and not posting.is_of_before:
            raise UserError(
                self.env._(
                    "You cannot book %(reference)s on the account %(account)s: it holds wallets,"
                    " and no order moved one by this. Some setting names that account, such as a"
                    " fiscal position or a cash rounding: ask an accountant to choose another one.",
                    **self._customer_wallet_item_words(item),
                )
            )
        if not item["household"]:
            raise ValidationError(
                self.env._(
                    "Every journal item on the account %(account)s needs a customer:"
                    " %(reference)s.",
                    **self._customer_wallet_item_words(item),
                )
            )
        turn, before = len(rows) + 1, rows[0] if rows else {}
        movements.append(
            Movement(
                company_id=item["company"],
                partner_id=item["household"],
                amount=item["amount"],
                kind=before.get("kind", item["kind"]),
                source=f"account.move.line:{item['id']}:{turn}",
                date=self._customer_wallet_moment(item),
                reference=item["reference"],
                ordered_by_id=item["partner"],
                pos_order_id=before.get("pos_order_id"),
                move_line_id=item["id"],
            )
        )

    @api.model
    def _customer_wallet_moment(self, item):
        """When an item moves its wallet: on its day in the books, also where it comes back."""
        now = fields.Datetime.now()
        return now if item["date"] >= now.date() else datetime.combine(item["date"], time(12))

    @api.model
    def _customer_wallet_item_words(self, item):
        account = self.env["account.account"].browse(item["account"])
        return {
            "account": isolated(account.display_name),
            "reference": isolated(item["reference"]),
        }

    @api.model
    def _check_customer_wallet_booking(self, item, row):
        same = (item["amount"], item["household"], item["company"]) == (
            row["amount"],
            row["partner_id"],
            row["company_id"],
        )
        if not same:
            raise UserError(
                self.env._(
                    "You cannot change the customer or the amount of this journal item: it books"
                    " the order %(order)s.",
                    order=isolated(row["reference"]),
                )
            )

    @api.model
    def _withdraw_customer_wallet_item(self, item, rows, pending, movements, undone):
        """Decide what an item that is not in the books any more leaves in the ledger; adds to the
        last three. Its contact may have moved since, with the money."""
        ids, countered = {row["id"] for row in rows}, {row["undoes_id"] for row in rows}
        left = sum(row["amount"] for row in rows if row["state"] == "posted")
        for row in reversed(rows):
            settled = row["id"] in countered or row["undoes_id"] in ids
            if row["state"] == "posted" and not settled and round(left, 6):
                left -= row["amount"]
                here = {**row, "partner_id": item["household"] or row["partner_id"]}
                from_order = row["pos_order_id"] and row["kind"] != "counter"
                if from_order and here == row:
                    pending.append(row)
                    continue
                if from_order:
                    here["date"] = fields.Datetime.now()
                undone.append(here)
                if from_order:
                    again = self.env["customer.wallet.entry"]._again
                    movements.append(again(here, movements, state="pending"))

    @api.model
    def _check_customer_wallet_rights(self, items):
        """Wallets are moved by who may correct them; by others only through orders, and by paying
        an invoice. What posts itself at night was not posted by anybody."""
        user = self.env.user
        if Posting.within(self.env):
            return
        if user._is_superuser():
            if any(item["auto_post"] for item in items):
                raise UserError(
                    self.env._(
                        "You cannot let an entry that moves a wallet post itself: open it and"
                        " press Post."
                    )
                )
        elif not user.has_group("komunigi_wallet.group_customer_wallet_accountant"):
            raise AccessError(
                self.env._(
                    "You cannot change a wallet here: only orders at the till, payments of"
                    " invoices and accountants who may correct wallets do."
                )
            )

    @api.model
    def _customer_wallet_limits(self, items):
        """How low what is posted may leave a wallet: who corrects answers for it, but in the
        wallet's own journal."""
        posting = Posting.within(self.env)
        if posting:
            return posting.limits
        minimums = [item["minimum"] or 0.0 for item in items if item["wallet_journal"]]
        leaving = not any(item["posted"] for item in items)
        return {"minimum": None if leaving else max(minimums, default=None)}
