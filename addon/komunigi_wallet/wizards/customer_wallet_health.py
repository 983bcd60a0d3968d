# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from collections.abc import Callable
from dataclasses import dataclass

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Command

from ..policy.isolated import isolated


@dataclass
class Problem:
    """Something in the set-up of a company's wallet that can make money wrong."""

    key: str
    record: models.BaseModel
    message: str
    repair: Callable | None = None
    """Puts it right; none where somebody has to decide."""


class CustomerWalletHealth(models.TransientModel):
    """The state of the wallet's set-up, however it was changed, and a repair for each thing that
    is wrong with it."""

    _name = "customer.wallet.health"
    _inherit = ["customer.wallet.named"]
    _description = "Health of the wallet's set-up"

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, default=lambda self: self.env.company
    )
    line_ids = fields.One2many("customer.wallet.health.line", "health_id", readonly=True)
    is_repairable = fields.Boolean(compute="_compute_is_repairable")

    @api.depends("line_ids.is_repairable")
    def _compute_is_repairable(self):
        for health in self:
            health.is_repairable = any(health.line_ids.mapped("is_repairable"))

    @api.model
    def action_open_health(self):
        """Checks the set-up of the current company now, and shows what it found."""
        health = self.create({})
        health._check_set_up()
        return health._get_records_action(
            name=self.env._("%(wallet)s: set-up", wallet=self._customer_wallet_name()),
            target="new",
        )

    def action_repair_all(self):
        self._repair(lambda problem: True)
        return self.action_open_health()

    def _repair(self, chosen):
        """Repair what is chosen of what is wrong now, one after the other."""
        for problem in self._found():
            if problem.repair and chosen(problem):
                problem.repair()
        self.env.flush_all()

    def _check_set_up(self):
        # sudo: the check writes the findings; readers cannot
        self.sudo().line_ids = [
            Command.create(
                {
                    "key": problem.key,
                    "res_model": problem.record._name,
                    "res_id": problem.record.id,
                    "message": problem.message,
                    "is_repairable": bool(problem.repair),
                }
            )
            for problem in self._found()
        ]

    def _found(self):
        if self.company_id not in self.env.companies:
            raise AccessError(self.env._("These wallets belong to another company."))
        return self._problems(self.company_id)

    # what is looked at

    @api.model
    def _problems(self, company):
        """The problems of a company where the wallet is enabled, as a list of Problem. It looks
        at every journal item of the account: `_set_up_problems` is for screens that open often."""
        return [*self._set_up_problems(company), *self._ledger_problems(company)]

    @api.model
    def _set_up_problems(self, company):
        """What is wrong with the set-up, as a list of Problem."""
        company = company.with_company(company).with_context(active_test=False)
        if not company.customer_wallet_account_id:
            return []
        return [
            *self._part_problems("account", company.customer_wallet_account_id, company),
            *self._journal_problems(company),
            *self._method_problems(company),
            *self._product_problems(company),
            *self._till_problems(company),
            *self._use_problems(company),
        ]

    def _part_problems(self, key, part, company, otherwise=None):
        """What makes a part of the wallet unfit for it; all that can be repaired is, at once.

        :param otherwise: a sentence on what it lacks beside what its constraint refuses
        """
        values = part._customer_wallet_lacking(company)
        message = part._customer_wallet_fault(company) or (values and otherwise)
        if message:
            # A product that is in use again takes its variants along, if it sees none in use.
            active = part.with_context(active_test=True)
            repair = (lambda: active.write(values)) if values else None
            yield Problem(key, part, message, repair)

    def _missing(self, company, message):
        return Problem("missing", company, message, company.enable_customer_wallet)

    def _journal_problems(self, company):
        journal = company._customer_wallet_journal()
        if not journal:
            yield self._missing(company, self.env._("The wallet has no journal."))
            return
        archived = self.env._(
            "The journal %(journal)s is archived.", journal=isolated(journal.name)
        )
        yield from self._part_problems("journal", journal, company, archived)
        lines = journal._customer_wallet_payment_lines()
        lines = lines.filtered(lambda line: line._customer_wallet_lacking(company))
        if lines:
            yield Problem(
                "journal_lines",
                journal,
                self.env._(
                    "Payments in the journal %(journal)s would not reach the wallets.",
                    journal=isolated(journal.name),
                ),
                lambda: lines.write(lines._customer_wallet_values(company)),
            )

    def _method_problems(self, company):
        methods = company.env["pos.payment.method"].search(
            [("company_id", "=", company.id), ("is_customer_wallet_method", "=", True)]
        )
        if not methods.filtered("active"):
            yield Problem(
                "method",
                methods[:1] or company,
                self.env._("The wallet has no payment method at the till."),
                methods[:1].action_unarchive if methods else company.enable_customer_wallet,
            )
        for method in methods:
            yield from self._part_problems("method_setting", method, company)

    def _product_problems(self, company):
        products = company.env["product.product"]._customer_wallet_products(company).product_tmpl_id
        if not products:
            yield self._missing(company, self.env._("The wallet has no top-up product."))
        for product in products:
            yield from self._part_problems(
                "product",
                product,
                company,
                self.env._(
                    'The top-up "%(product)s" has another account, or is not sold at the till.',
                    product=isolated(product.name),
                ),
            )

    def _till_problems(self, company):
        for till in self.env["pos.config"].search([("company_id", "=", company.id)]):
            yield from self._part_problems("till_currency", till, company)
            if till.currency_id == company.currency_id and not till._customer_wallet_methods():
                yield Problem(
                    "till",
                    till,
                    self.env._(
                        "%(till)s does not offer the wallet as a payment method.",
                        till=isolated(till.name),
                    ),
                    None if till.has_active_session else company.enable_customer_wallet,
                )

    def _use_problems(self, company):
        uses = self.env["customer.wallet.account.use"]._customer_wallet_foreign_uses(company)
        for record, name in uses:
            decided = record._name == "account.journal" and name == "default_account_id"
            yield Problem(
                f"use_{name}",
                record,
                record._customer_wallet_use_sentence(name, company),
                None if decided else lambda record=record, name=name: record.write({name: False}),
            )

    def _ledger_problems(self, company):
        """Movements in the books, or of recorded orders, that the wallets lack."""
        # sudo: whoever sets up is told what is missing; repairing asks for more
        entries = self.env["customer.wallet.entry"].sudo()
        count, amount = entries._count_missing(company)
        if count:
            yield Problem(
                "ledger",
                company,
                self.env._(
                    "Movements of the books or of open sessions that are missing from the wallets:"
                    " %(count)s (%(amount)s). Repairing adds them.",
                    count=count,
                    amount=company.currency_id.format(amount),
                ),
                lambda: entries._adopt(company),
            )
