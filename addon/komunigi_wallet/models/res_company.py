from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command

from .account_account import LIABILITIES
from .customer_wallet_account_use import USES

NOBODY_CHOSE = (False, "Customer wallet")

START_CODE = "4197"
"""Where Belgian and French charts keep what is owed to customers in advance."""


class ResCompany(models.Model):
    _inherit = "res.company"

    customer_wallet_account_id = fields.Many2one(
        "account.account",
        string="Customer wallet account",
        check_company=True,
        domain=[("account_type", "in", ("liability_current", "liability_payable"))],
        ondelete="restrict",
        help="The liability that holds what customers have paid in advance.",
    )
    is_enabled_customer_wallet = fields.Boolean(
        string="Customer wallet is enabled", compute="_compute_is_enabled_customer_wallet"
    )
    customer_wallet_label = fields.Char(
        string="Name of the wallet",
        translate=True,
        default=lambda self: self._default_customer_wallet_label(),
        help="What this company calls the wallet, on every screen, receipt and report.",
    )

    @api.model
    def _default_customer_wallet_label(self):
        return self.env._("Customer wallet")

    @api.depends("customer_wallet_account_id")
    def _compute_is_enabled_customer_wallet(self):
        for company in self:
            company.is_enabled_customer_wallet = bool(company.customer_wallet_account_id)

    @api.model
    def _load_pos_data_fields(self, config):
        return [
            *super()._load_pos_data_fields(config),
            "customer_wallet_label",
            "is_enabled_customer_wallet",
        ]

    # the account, and when it may be another

    def write(self, vals):
        if "customer_wallet_account_id" not in vals:
            return super().write(vals)
        for company in self:
            old = company.customer_wallet_account_id
            if old and old.id != vals["customer_wallet_account_id"]:
                company._refuse_while_wallets_hold_money()
        result = super().write(vals)
        self._check_customer_wallet_account()
        # sudo: what the account holds already is on wallets from now on, whoever chose it
        self.env["customer.wallet.entry"].sudo()._adopt(self)
        return result

    def _refuse_while_wallets_hold_money(self):
        """With another account, nothing that is owed would be in the books any more."""
        # sudo: money of any customer forbids it, whoever asks
        holding = self.env["customer.wallet"].sudo().search_count(
            [("company_id", "=", self.id), ("balance", "!=", 0)], limit=1
        ) or self.env["customer.wallet.entry"].sudo().search_count(
            [("company_id", "=", self.id), ("state", "=", "pending")], limit=1
        )
        if holding:
            raise UserError(
                self.env._(
                    "Customers of %(company)s have money on %(wallet)s. Its account can be"
                    " changed once every wallet is empty and every session is closed.",
                    company=self.name,
                    wallet=self.customer_wallet_label,
                )
            )

    def _check_customer_wallet_account(self):
        for company in self.filtered("customer_wallet_account_id"):
            account = company.customer_wallet_account_id
            if account.account_type not in LIABILITIES:
                raise ValidationError(
                    self.env._(
                        "%s is not a liability: wallets are owed to customers.",
                        account.display_name,
                    )
                )
            for model in USES:
                # sudo: a use that the user may not read is a use all the same
                found = self.env[model].sudo()._customer_wallet_foreign_uses(company)
                if found:
                    record, name = found[0]
                    raise ValidationError(
                        self.env._(
                            "The account %(account)s is used by %(record)s (%(field)s)."
                            " Choose one for wallets alone.",
                            account=account.display_name,
                            record=record.display_name,
                            field=record._fields[name]._description_string(self.env),
                        )
                    )

    # what this company calls the wallet, in every language of the database

    def _translate_customer_wallet_label(self):
        """The default name in each language, where the coop has not given its own."""
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            if company.customer_wallet_label in NOBODY_CHOSE:
                company.customer_wallet_label = company._default_customer_wallet_label()

    def _customer_wallet_name(self):
        """The name in the language of the environment."""
        return self.customer_wallet_label or self._default_customer_wallet_label()

    def _customer_wallet_top_up_name(self):
        """What the top-up product is called in the language of the environment."""
        return self.env._("Top-up %(wallet)s", wallet=self._customer_wallet_name())

    def _customer_wallet_named_in_each_language(self, record):
        """Call a record of the set-up as the company calls its wallet, in each language."""
        is_top_up = record._name == "product.template"
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            name = (
                company._customer_wallet_top_up_name()
                if is_top_up
                else company._customer_wallet_name()
            )
            record.with_context(lang=code).name = name

    # set-up in one click: everything it needs, made where it is missing

    def enable_customer_wallet(self):
        """Create and wire account, journal, payment method and top-up product.

        Harmless to repeat: what is there is kept. Tills with an open session are left as they
        are; call it again once they are closed. Returns the payment method.
        """
        self.ensure_one()
        if not (self.env.su or self.env.user.has_group("account.group_account_manager")):
            raise AccessError(
                self.env._("Only accounting administrators set up the customer wallet.")
            )
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
            raise UserError(self.env._("Choose a chart of accounts for %s first.", self.name))
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
