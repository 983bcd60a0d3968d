from collections.abc import Callable
from dataclasses import dataclass

from odoo import api, models
from odoo.fields import Command

from .account_account import LIABILITIES
from .customer_wallet_account_use import USES


@dataclass
class Problem:
    """Something in the set-up of a company's wallet that can make money wrong."""

    key: str
    record: models.BaseModel
    message: str
    repair: Callable | None = None
    """Puts it right; none where somebody has to decide."""


class CustomerWalletHealthCheck(models.AbstractModel):
    """Looks at everything that the wallet's set-up is made of, however it was changed."""

    _name = "customer.wallet.health.check"
    _description = "Check of the wallet's set-up"

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
            *self._account_problems(company),
            *self._journal_problems(company),
            *self._method_problems(company),
            *self._product_problems(company),
            *self._till_problems(company),
            *self._use_problems(company),
        ]

    def _account_problems(self, company):
        account, found = company.customer_wallet_account_id, []
        if account.account_type not in LIABILITIES or not account.active:
            found.append(
                Problem(
                    "account",
                    account,
                    self.env._("%s is not an active liability account.", account.display_name),
                    lambda: account.write({"account_type": "liability_current", "active": True}),
                )
            )
        if account.currency_id and account.currency_id != company.currency_id:
            found.append(
                Problem(
                    "account_currency",
                    account,
                    self.env._("%s is kept in another currency.", account.display_name),
                    lambda: account.write({"currency_id": False}),
                )
            )
        return found

    def _journal_problems(self, company):
        account, found = company.customer_wallet_account_id, []
        journals = company._customer_wallet_journal()
        if not journals:
            return [self._missing(company, self.env._("There is no journal for it."))]
        for journal in journals:
            values = {}
            if journal.default_account_id != account:
                values["default_account_id"] = account.id
            if journal.currency_id and journal.currency_id != company.currency_id:
                values["currency_id"] = False
            if not journal.active:
                values["active"] = True
            if values:
                found.append(
                    Problem(
                        "journal",
                        journal,
                        self.env._(
                            "The journal %s is archived, or books elsewhere than on the account"
                            " that holds wallets.",
                            journal.name,
                        ),
                        lambda journal=journal, values=values: journal.write(values),
                    )
                )
            lines = journal.inbound_payment_method_line_ids
            lines = (lines | journal.outbound_payment_method_line_ids).filtered(
                lambda line: line.payment_account_id != account
            )
            if lines:
                found.append(
                    Problem(
                        "journal_lines",
                        journal,
                        self.env._(
                            "Payments in the journal %s would not reach the wallets.", journal.name
                        ),
                        lambda lines=lines: lines.write({"payment_account_id": account.id}),
                    )
                )
        return found

    def _method_problems(self, company):
        account, found = company.customer_wallet_account_id, []
        methods = self.env["pos.payment.method"].with_context(active_test=False)
        methods = methods.search(
            [("company_id", "=", company.id), ("is_customer_wallet_method", "=", True)]
        )
        if not methods.filtered("active"):
            found.append(
                Problem(
                    "method",
                    methods[:1] or company,
                    self.env._("There is no payment method for the till."),
                    methods[:1].action_unarchive if methods else company.enable_customer_wallet,
                )
            )
        for method in methods:
            values = {}
            if not method.split_transactions:
                values["split_transactions"] = True
                message = self.env._('"%s" does not identify the customer.', method.name)
            if method.outstanding_account_id != account:
                values["outstanding_account_id"] = account.id
                message = self.env._('"%s" books on another account than the wallets.', method.name)
            if method.journal_id.company_id != company:
                values["journal_id"] = company._customer_wallet_journal().id
                message = self.env._('"%s" has the journal of another company.', method.name)
            if values:
                found.append(
                    Problem(
                        "method_setting",
                        method,
                        message,
                        lambda method=method, values=values: method.write(values),
                    )
                )
        return found

    def _product_problems(self, company):
        templates = self.env["product.template"].with_context(active_test=False)
        products = templates.search(
            [
                ("is_customer_wallet_product", "=", True),
                ("company_id", "in", [False, company.id]),
            ]
        ).with_company(company)
        if not products:
            return [self._missing(company, self.env._("There is no product to top it up."))]
        found = []
        for product in products:
            values = {}
            # sudo: a tax of any company would be taken on money that is owed
            if product.sudo().taxes_id:
                values["taxes_id"] = [Command.clear()]
            if product.property_account_income_id != company.customer_wallet_account_id:
                values["property_account_income_id"] = company.customer_wallet_account_id.id
            if not product.active or not product.available_in_pos:
                values.update(active=True, available_in_pos=True)
            if values:
                found.append(
                    Problem(
                        "product",
                        product,
                        self.env._(
                            'The top-up "%s" has a tax or another account, or is not sold at'
                            " the till.",
                            product.name,
                        ),
                        lambda product=product, values=values: product.sudo().write(values),
                    )
                )
        return found

    def _till_problems(self, company):
        found = []
        for till in self.env["pos.config"].search([("company_id", "=", company.id)]):
            methods = till._customer_wallet_methods()
            if till.currency_id == company.currency_id and not methods:
                found.append(
                    Problem(
                        "till",
                        till,
                        self.env._("%s does not take payments from it.", till.name),
                        None if till.has_active_session else company.enable_customer_wallet,
                    )
                )
            if till.currency_id != company.currency_id and methods:
                found.append(
                    Problem(
                        "till_currency",
                        till,
                        self.env._(
                            "%s sells in another currency and takes payments from it.", till.name
                        ),
                        lambda till=till, methods=methods: till.write(
                            {"payment_method_ids": [Command.unlink(one.id) for one in methods]}
                        ),
                    )
                )
        return found

    def _use_problems(self, company):
        found = []
        for model in USES:
            # sudo: a use that the reader may not see is a use all the same
            for record, name in self.env[model].sudo()._customer_wallet_foreign_uses(company):
                decided = record._name == "account.journal" and name == "default_account_id"
                found.append(
                    Problem(
                        f"use_{name}",
                        record,
                        self.env._(
                            "%(record)s books on the account that holds wallets (%(field)s).",
                            record=record.display_name,
                            field=record._fields[name]._description_string(self.env),
                        ),
                        None
                        if decided
                        else lambda record=record, name=name: record.write({name: False}),
                    )
                )
        return found

    def _ledger_problems(self, company):
        """Movements in the books, or of recorded orders, that the wallets lack."""
        if not company.customer_wallet_account_id:
            return []
        # sudo: what is missing is told to whoever sets up; repairing asks for more
        entries = self.env["customer.wallet.entry"].sudo()
        count, amount = entries._count_missing(company)
        if not count:
            return []
        return [
            Problem(
                "ledger",
                company,
                self.env._(
                    "%(count)s movements (%(amount)s) are in the books or in open sessions and not"
                    " on the wallets. Repairing enters them.",
                    count=count,
                    amount=company.currency_id.format(amount),
                ),
                lambda: entries._adopt(company),
            )
        ]

    def _missing(self, company, message):
        return Problem("missing", company, message, company.enable_customer_wallet)
