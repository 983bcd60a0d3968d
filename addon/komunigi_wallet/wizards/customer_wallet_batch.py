# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tools import SQL
from odoo.tools.misc import get_lang

from ..policy.pasted_table import Row, rows, signed_amount
from ..policy.till_order import is_amount, spending_refusal

DECIDING = {"kind", "partner_ids", "amount", "reason", "table", "company_id"}
"""What the preview is made of."""


class CustomerWalletBatch(models.TransientModel):
    """The same operation for many customers, as one journal entry: reversing that undoes it.

    It is previewed line by line, and what was previewed is what is booked.
    """

    _name = "customer.wallet.batch"
    _inherit = ["customer.wallet.operation"]
    _description = "Operation for many customers"

    partner_id = fields.Many2one(required=False)
    partner_ids = fields.Many2many(
        "res.partner", string="Customers", default=lambda self: self._chosen_customers()
    )
    amount = fields.Monetary(help="For each customer who has no amount of their own in the table.")
    table = fields.Text(
        help="One line for each customer: reference, email or name; amount; reason."
    )
    line_ids = fields.One2many("customer.wallet.batch.line", "batch_id", readonly=True)
    problem_count = fields.Integer(compute="_compute_figures")
    total = fields.Monetary(compute="_compute_figures")

    @api.model
    def _selection_kind(self):
        return [one for one in super()._selection_kind() if one[0] != "transfer"]

    @api.model
    def _chosen_customers(self):
        """Those chosen in the list of contacts."""
        chosen = self.env.context.get("active_model") == "res.partner"
        return self.env["res.partner"].browse(self.env.context.get("active_ids") if chosen else [])

    @api.depends("line_ids")
    def _compute_figures(self):
        for batch in self:
            batch.problem_count = len(batch.line_ids.filtered("problem"))
            batch.total = sum(batch.line_ids.mapped("amount"))

    def write(self, vals):
        """Something else is another preview."""
        result = super().write(vals)
        if DECIDING & vals.keys():
            self.sudo().line_ids.unlink()  # sudo: the lines are the server's
        return result

    def action_preview(self):
        """Show what would be booked, and what is wrong with it."""
        self.ensure_one()
        self._check_rights()
        # sudo: the lines are the server's
        self.sudo().line_ids = [Command.clear(), *map(Command.create, self._find_lines())]
        return self._get_records_action(
            name=self.env._("Operation for many customers"), target="new"
        )

    def action_confirm(self):
        """Book what was previewed, once, as one journal entry, and open it."""
        self.ensure_one()
        self._check_operation()
        if self._begin():
            reasons = set(self.line_ids.mapped("reason"))
            reference = reasons.pop() if len(reasons) == 1 else False
            # sudo: only the server notes the entry of an operation
            self.sudo().move_id = self._post_entry(self._items(), reference)
        return self.move_id._get_records_action()

    def _check_amounts(self):
        if not self.line_ids:
            raise UserError(self.env._("Preview the operation first."))
        if self.problem_count:
            raise UserError(self.env._("Correct what the preview shows, then preview again."))

    def _items(self):
        account, sign = self.company_id.customer_wallet_account_id, self._sign()
        items = [
            (account, line.partner_id, -sign * line.amount, line.reason) for line in self.line_ids
        ]
        label = dict(self._fields["kind"]._description_selection(self.env))[self.kind]
        nobody = self.env["res.partner"]
        return [*items, (self.counterpart_account_id, nobody, sign * self.total, label)]

    def _sign(self):
        return -1 if self.kind == "pay_out" else 1

    # the preview

    def _find_lines(self):
        """Values of the lines: the chosen customers, then those of the table."""
        reason = (self.reason or "").strip()
        lines = [
            {"name": partner.display_name, "partner_id": partner.commercial_partner_id.id}
            | {"amount": self.amount, "reason": reason}
            for partner in self.partner_ids
        ]
        table = rows(self.table)
        customers = self._customers({row.customer.lower() for row in table})
        lines += [self._line_of(row, customers[row.customer.lower()], reason) for row in table]
        self._judge(lines)
        return lines

    def _customers(self, keys):
        """Households by what names them: a reference, else an e-mail address, else a name.

        :return: ids of commercial partners by key
        """
        partners = self.env["res.partner"]
        partners.flush_model(["ref", "email", "name", "commercial_partner_id"])
        readable = partners._search([("company_id", "in", [False, self.company_id.id])])
        found = self.env.execute_query(
            SQL(
                """
                SELECT LOWER(ref), LOWER(email), LOWER(name), commercial_partner_id
                  FROM res_partner
                 WHERE id IN %(readable)s
                   AND (LOWER(ref) = ANY(%(keys)s) OR LOWER(email) = ANY(%(keys)s)
                        OR LOWER(name) = ANY(%(keys)s))
                """,
                readable=readable.subselect(),
                keys=list(keys),
            )
        )
        by_label = [{}, {}, {}]
        for *labels, household in found:
            for households, label in zip(by_label, labels, strict=True):
                households.setdefault(label, set()).add(household)
        return {key: next((one[key] for one in by_label if key in one), set()) for key in keys}

    def _line_of(self, row: Row, households, reason):
        currency, amount = self.currency_id, self.amount
        if row.amount:
            point = get_lang(self.env).decimal_point
            amount = signed_amount(row.amount, currency.symbol, point, currency.decimal_places)
        problem = False
        if not households:
            problem = self.env._("No customer has this reference, email address or name.")
        elif len(households) > 1:
            problem = self.env._(
                "%(count)s customers have this name: use a reference or an email address instead.",
                count=len(households),
            )
        elif amount is None:
            problem = self.env._("“%(text)s” is not an amount.", text=row.amount)
        return {
            "number": row.number,
            "name": row.customer,
            "partner_id": not problem and next(iter(households)),
            "amount": amount or 0.0,
            "reason": row.reason or reason,
            "problem": problem,
        }

    def _judge(self, lines):
        """Add what is wrong with each line; the ledger judges again when they are booked."""
        company, digits = self.company_id, self.currency_id.decimal_places
        households = self.env["res.partner"].browse(
            {line["partner_id"] for line in lines if line["partner_id"]}
        )
        balances = self.env["customer.wallet"]._balances(company, households)
        minimum = company._customer_wallet_journal().minimum_wallet_amount
        seen = set()
        for line in lines:
            if line.get("problem"):
                continue
            amount, household = line["amount"], line["partner_id"]
            before = balances.get(household, 0.0)
            after = before + self._sign() * amount
            same = (household, amount, line["reason"])
            taken_out = self.kind == "pay_out"
            if not is_amount(amount, self.currency_id.rounding):
                line["problem"] = self.env._("This amount is not valid.")
            elif amount == 0 or (amount < 0 and self.kind != "correction"):
                line["problem"] = self.env._("The amount must be positive.")
            elif not line["reason"]:
                line["problem"] = self.env._("The reason is missing.")
            elif same in seen:
                line["problem"] = self.env._("The same as an earlier line.")
            elif spending_refusal(before, after, minimum, False, taken_out, digits):
                line["problem"] = self.env._(
                    "The balance of %(balance)s is not enough.",
                    balance=self.currency_id.format(before),
                )
            else:
                balances[household] = after
            seen.add(same)
