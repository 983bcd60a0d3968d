# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tools import SQL

from ..models.posting import Posting
from ..policy.isolated import isolated
from ..policy.operations import BY_KEY, OFFICE, selection
from ..policy.till_order import is_amount


class CustomerWalletOperation(models.TransientModel):
    """What an accountant does to a wallet outside the till, as one journal entry each.

    The amount is positive, but for a correction, which may take away.
    """

    _name = "customer.wallet.operation"
    _inherit = ["customer.wallet.named"]
    _description = "Operation on a customer wallet"
    _check_company_auto = True

    kind = fields.Selection("_selection_kind", string="Operation", required=True, default="top_up")
    move_id = fields.Many2one("account.move", string="Journal entry", readonly=True, copy=False)
    is_confirmed = fields.Boolean(readonly=True, copy=False)
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, default=lambda self: self.env.company
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    partner_id = fields.Many2one(
        "res.partner", string="Customer", required=True, context={"active_test": False}
    )
    to_partner_id = fields.Many2one("res.partner", string="Transfer to")
    amount = fields.Monetary(help="A correction may be negative: it then takes money away.")
    reason = fields.Char(help="The customer reads it on the statement.")
    date = fields.Date(required=True, default=fields.Date.context_today)
    lock_date_message = fields.Char(string="Closed period", compute="_compute_lock_date_message")
    journal_id = fields.Many2one(
        "account.journal",
        compute="_compute_journal_id",
        store=True,
        readonly=False,
        check_company=True,
        domain="[('id', 'in', available_journal_ids)]",
    )
    available_journal_ids = fields.Many2many(
        "account.journal", compute="_compute_available_journal_ids"
    )
    counterpart_account_id = fields.Many2one(
        "account.account",
        string="Counterpart account",
        compute="_compute_counterpart_account_id",
        store=True,
        readonly=False,
        check_company=True,
        help="Where the money comes from, or goes to.",
    )
    block_afterwards = fields.Boolean(
        string="Block the wallet afterwards", help="Nothing more can be paid from it at the till."
    )
    balance = fields.Monetary(string="Balance now", compute="_compute_balances")
    projected_balance = fields.Monetary(string="Balance afterwards", compute="_compute_balances")
    to_balance = fields.Monetary(string="Recipient's balance now", compute="_compute_balances")
    to_projected_balance = fields.Monetary(
        string="Recipient's balance afterwards", compute="_compute_balances"
    )

    @api.model
    def _selection_kind(self):
        """What the office does, called as in the ledger."""
        labels = self.env["customer.wallet.entry"]._fields["kind"]._description_selection(self.env)
        offered = dict(selection(OFFICE))
        return [(key, label) for key, label in labels if key in offered]

    @api.model
    def default_get(self, field_names):
        values = super().default_get(field_names)
        if values.get("kind") == "pay_out" and values.get("partner_id"):
            partner = self.env["res.partner"].browse(values["partner_id"])
            values.setdefault("amount", max(partner.customer_wallet_balance, 0.0))
            values.setdefault("block_afterwards", True)
        return values

    @api.depends("kind", "company_id", "currency_id")
    def _compute_available_journal_ids(self):
        for operation in self:
            types = BY_KEY[operation.kind].journals if operation.kind else ()
            operation.available_journal_ids = self.env["account.journal"].search(
                [
                    *self.env["account.journal"]._check_company_domain(operation.company_id),
                    ("type", "in", types),
                    ("is_customer_wallet_journal", "=", False),
                    ("currency_id", "in", [False, operation.currency_id.id]),
                ]
            )

    @api.depends("kind", "available_journal_ids")
    def _compute_journal_id(self):
        """Kept while it suits; where money moves, a bank or cash journal is proposed first."""
        for operation in self:
            journals, kind = operation.available_journal_ids._origin, BY_KEY.get(operation.kind)
            is_vague = kind and kind.money and operation.journal_id.type == "general"
            if operation.journal_id not in journals or is_vague:
                ranks = kind.journals if kind else ()
                operation.journal_id = journals.sorted(lambda one, r=ranks: r.index(one.type))[:1]

    @api.depends("date", "journal_id", "company_id")
    def _compute_lock_date_message(self):
        """On which other day Odoo will book it, where the books of that day are closed."""
        for operation in self:
            values = {"company_id": operation.company_id.id, "journal_id": operation.journal_id.id}
            move, day = self.env["account.move"].new(values), operation.date
            operation.lock_date_message = day and move._get_lock_date_message(day, False)

    @api.depends("kind", "journal_id")
    def _compute_counterpart_account_id(self):
        """A cash journal's own account; for a bank, where its statement is waited for."""
        for operation in self:
            journal, account = operation.journal_id, self.env["account.account"]
            if operation.kind and BY_KEY[operation.kind].money:
                if journal.type == "cash":
                    account = journal.default_account_id
                elif journal.type == "bank":
                    payment_type = "inbound" if operation.kind == "top_up" else "outbound"
                    account = operation._outstanding_account(payment_type)
            operation.counterpart_account_id = account

    def _outstanding_account(self, payment_type):
        lines = self.journal_id._get_available_payment_method_lines(payment_type)
        payment = self.env["account.payment"].new({"company_id": self.company_id.id})
        return lines.payment_account_id[:1] or payment._get_outstanding_account(payment_type)

    @api.depends("kind", "amount", "partner_id", "to_partner_id", "company_id")
    def _compute_balances(self):
        for operation in self:
            givers = operation.partner_id.commercial_partner_id
            takers = operation.to_partner_id.commercial_partner_id
            balances = self.env["customer.wallet"]._balances(operation.company_id, givers | takers)
            into = operation._movement()
            operation.balance = balances.get(givers.id, 0.0)
            operation.projected_balance = operation.balance + into
            operation.to_balance = balances.get(takers.id, 0.0)
            operation.to_projected_balance = operation.to_balance - into

    def _movement(self):
        """What the operation does to the customer's wallet: positive, into it."""
        return -self.amount if self.kind in ("transfer", "pay_out") else self.amount

    def action_confirm(self):
        """Book the operation, once: confirmed again, it only shows what it did.

        Returns the action that shows the customer's statement.
        """
        self.ensure_one()
        self._check_operation()
        if self._begin():
            household = self.partner_id.commercial_partner_id
            # sudo: only the server notes the entry of an operation
            self.sudo().move_id = self._post_entry(self._items(household), self.reason)
            if self.kind == "pay_out" and self.block_afterwards:
                wallet = self.env["customer.wallet"]._of(self.company_id, household)
                wallet.write({"blocked": True, "blocked_reason": self.reason})
        return self.partner_id.action_customer_wallet_statement()

    def _begin(self):
        """Whether this is the first time: of two at once, PostgreSQL lets one write the row."""
        self.flush_recordset()
        return bool(
            self.env.execute_query(
                SQL(
                    "UPDATE %s SET is_confirmed = TRUE"
                    " WHERE id = %s AND is_confirmed IS NOT TRUE RETURNING id",
                    SQL.identifier(self._table),
                    self.id,
                )
            )
        )

    def write(self, vals):
        """What is confirmed stays as it was confirmed."""
        if not self.env.su and any(operation.is_confirmed for operation in self):
            raise UserError(
                self.env._(
                    "You cannot change a confirmed operation: make another one to correct it."
                )
            )
        return super().write(vals)

    def _check_operation(self):
        self._check_rights()
        self._check_amounts()
        if not self.journal_id or self.journal_id not in self.available_journal_ids:
            raise UserError(self.env._("You cannot book this operation in that journal."))
        if self.kind == "transfer":
            self._check_transfer()
        elif not self.counterpart_account_id:
            raise UserError(self.env._("Choose the account that the money comes from or goes to."))
        elif self.counterpart_account_id == self.company_id.customer_wallet_account_id:
            raise UserError(
                self.env._("You cannot use the account of the wallets as its own counterpart.")
            )

    def _check_rights(self):
        if not self.env.user.has_group("komunigi_wallet.group_customer_wallet_accountant"):
            raise AccessError(
                self.env._("Only accountants can move money on wallets outside the till.")
            )
        company = self.company_id
        if company not in self.env.companies:
            raise AccessError(self.env._("These wallets belong to another company."))
        company._refuse_without_customer_wallet()

    def _check_amounts(self):
        company = self.company_id
        if not is_amount(self.amount, company.currency_id.rounding):
            raise UserError(self.env._("This amount is not valid."))
        if self.amount == 0 or (self.amount < 0 and self.kind != "correction"):
            raise UserError(self.env._("The amount must be positive."))
        if not (self.reason or "").strip():
            raise UserError(
                self.env._("Give the reason: the customer and the auditor will read it.")
            )

    def _check_transfer(self):
        if not self.to_partner_id:
            raise UserError(self.env._("Choose the customer who receives the money."))
        household = self.partner_id.commercial_partner_id
        if self.to_partner_id.commercial_partner_id == household:
            raise UserError(
                self.env._(
                    "%(giver)s and %(taker)s already share a wallet.",
                    giver=isolated(self.partner_id.display_name),
                    taker=isolated(self.to_partner_id.display_name),
                )
            )
        if (household | self.to_partner_id).company_id - self.company_id:
            raise UserError(self.env._("Both customers must belong to this company."))

    def _items(self, household):
        """What is booked: account, customer, balance and label of each journal item."""
        account, into = self.company_id.customer_wallet_account_id, self._movement()
        kind = dict(self._fields["kind"]._description_selection(self.env))[self.kind]
        label = self.env._("%(operation)s: %(reason)s", operation=kind, reason=self.reason)
        if self.kind == "transfer":
            other = (account, self.to_partner_id.commercial_partner_id)
        else:
            other = (self.counterpart_account_id, household)
        return [(account, household, -into, label), (*other, into, label)]

    def _post_entry(self, items, reference):
        company = self.company_id
        posting = Posting(
            minimum=company._customer_wallet_journal().minimum_wallet_amount,
            taken_out=self.kind in ("transfer", "pay_out"),
        )
        moves = self.env["account.move"].with_context(customer_wallet_posting=posting)
        move = moves.create(
            {
                "move_type": "entry",
                "journal_id": self.journal_id.id,
                "company_id": company.id,
                "date": self.date,
                "ref": reference,
                "customer_wallet_operation": self.kind,
                "line_ids": [
                    Command.create(
                        {
                            "account_id": account.id,
                            "partner_id": partner.id,
                            "name": label,
                            "balance": balance,
                        }
                    )
                    for account, partner, balance, label in items
                ],
            }
        )
        move._post(soft=False)
        return move.with_env(self.env)
