"""Setting up the wallet in one click: everything it needs, made where it is missing."""

from odoo import _, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command

START_CODE = "4197"
"""Where Belgian and French charts keep what is owed to customers in advance."""


class ResCompany(models.Model):
    _inherit = "res.company"

    def enable_customer_wallet(self):
        """Create and wire account, journal, payment method and top-up product.

        Harmless to repeat: what is there is kept. Tills with an open session are left as they
        are; call it again once they are closed. Returns the payment method.
        """
        self.ensure_one()
        if not (self.env.su or self.env.user.has_group("account.group_account_manager")):
            raise AccessError(_("Only accounting administrators set up the customer wallet."))
        company = self.with_company(self)
        company._translate_customer_wallet_label()
        if not company.customer_wallet_account_id:
            company.customer_wallet_account_id = company._create_customer_wallet_account()
        journal = company._customer_wallet_journal() or company._create_customer_wallet_journal()
        method = company._customer_wallet_method() or company._create_customer_wallet_method(
            journal
        )
        company._customer_wallet_product() or company._create_customer_wallet_product()
        company._add_customer_wallet_to_tills(method)
        return method

    def action_enable_customer_wallet(self):
        self.enable_customer_wallet()
        return {"type": "ir.actions.client", "tag": "reload"}

    def _create_customer_wallet_account(self):
        accounts = self.env["account.account"]
        own = accounts.search([*accounts._check_company_domain(self)])
        if not own:
            raise UserError(_("Choose a chart of accounts for %s first.", self.name))
        account = accounts.create(
            {
                "name": self._customer_wallet_name(),
                "code": self._free_customer_wallet_code(own),
                "account_type": "liability_current",
                "company_ids": [Command.link(self.root_id.id)],
                "reconcile": False,
            }
        )
        self._customer_wallet_named_in_each_language(account)
        return account

    def _free_customer_wallet_code(self, accounts):
        """4197 where class 4 holds debts to customers, else next to another current liability."""
        liabilities = accounts.filtered(lambda account: account.account_type == "liability_current")
        codes = sorted(code for code in liabilities.mapped("code") if code)
        start = START_CODE
        if codes and not any(code.startswith(START_CODE[0]) for code in codes):
            start = codes[0]
        digits = max((len(code) for code in codes), default=6)
        start = start.ljust(digits, "0")
        return self.env["account.account"]._search_new_account_code(start, cache=set())

    def _customer_wallet_journal(self):
        return self.env["account.journal"].search(
            [("company_id", "=", self.id), ("is_customer_wallet_journal", "=", True)], limit=1
        )

    def _create_customer_wallet_journal(self):
        """Of the type bank: a till has one cash register, and closing splits bank payments."""
        journal = self.env["account.journal"].create(
            {
                "name": self._customer_wallet_name(),
                "code": self._free_customer_wallet_journal_code(),
                "type": "bank",
                "sequence": 90,
                "company_id": self.id,
                "default_account_id": self.customer_wallet_account_id.id,
                "is_customer_wallet_journal": True,
                "show_on_dashboard": False,
            }
        )
        lines = journal.inbound_payment_method_line_ids | journal.outbound_payment_method_line_ids
        lines.payment_account_id = self.customer_wallet_account_id
        self._customer_wallet_named_in_each_language(journal)
        return journal

    def _free_customer_wallet_journal_code(self):
        journals = self.env["account.journal"].with_context(active_test=False)
        taken = set(journals.search([("company_id", "=", self.id)]).mapped("code"))
        return next(
            code for code in ["CWAL", *(f"CW{n}" for n in range(1, 1000))] if code not in taken
        )

    def _customer_wallet_method(self):
        return self.env["pos.payment.method"].search(
            [("company_id", "=", self.id), ("is_customer_wallet_method", "=", True)], limit=1
        )

    def _create_customer_wallet_method(self, journal):
        method = self.env["pos.payment.method"].create(
            {
                "name": self._customer_wallet_name(),
                "company_id": self.id,
                "journal_id": journal.id,
                "outstanding_account_id": self.customer_wallet_account_id.id,
                "split_transactions": True,
            }
        )
        self._customer_wallet_named_in_each_language(method)
        return method

    def _customer_wallet_product(self):
        return self.env["product.product"]._customer_wallet_products(self)[:1]

    def _create_customer_wallet_product(self):
        template = self.env["product.template"].create(
            {
                "name": self._customer_wallet_top_up_name(),
                "type": "service",
                "is_customer_wallet_product": True,
                "available_in_pos": True,
                "sale_ok": True,
                "purchase_ok": False,
                "list_price": 0.0,
                "taxes_id": [Command.clear()],
                "supplier_taxes_id": [Command.clear()],
                "property_account_income_id": self.customer_wallet_account_id.id,
                "company_id": self.id,
            }
        )
        self._customer_wallet_named_in_each_language(template)
        return template.product_variant_id

    def _add_customer_wallet_to_tills(self, method):
        tills = self.env["pos.config"].search([("company_id", "=", self.id)])
        for till in tills:
            free = till.currency_id == self.currency_id and not till.has_active_session
            if free and method not in till.payment_method_ids:
                till.payment_method_ids = [Command.link(method.id)]
