# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command

from ..policy.isolated import isolated
from .account_account import LIABILITIES

NOBODY_CHOSE = (False, "Customer wallet")

LEGAL_LIMITS = {"CHF": 3_000.0}
"""By currency. Switzerland: what a customer may have at a shop that is not a bank (Banking
Ordinance, article 5, paragraph 3, letter e)."""

START_CODE = "4197"
"""Where Belgian and French charts keep what is owed to customers in advance."""

JOURNAL_CODE = "CWAL"
"""Where another journal has it already, Odoo chooses one."""


class ResCompany(models.Model):
    _name = "res.company"
    _inherit = ["res.company", "customer.wallet.upgrade.beside.work"]

    customer_wallet_account_id = fields.Many2one(
        "account.account",
        string="Customer wallet account",
        check_company=True,
        domain=[("account_type", "in", LIABILITIES)],
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
        help="What this company calls the wallet on every screen, receipt and report.",
    )

    customer_wallet_largest_top_up = fields.Monetary(
        string="Largest top-up",
        help="The most that one order at the till may put on a wallet; 0: any amount. The office"
        " may enter more.",
    )
    customer_wallet_largest_balance = fields.Monetary(
        string="Largest balance",
        help="The most that a wallet may hold after a top-up at the till; 0: any amount. The office"
        " may enter more. In Switzerland, a coop that is not a bank holds at most CHF 3,000 for"
        " a customer.",
    )
    customer_wallet_yearly_limit = fields.Monetary(
        string="Yearly limit",
        default=1_000_000,
        help="What may be paid from wallets in twelve months before the control warns, at 80 % of"
        " it; 0: never. Money that is only accepted in the issuer's own shops is exempt from the"
        " European directive on payment services (limited network, articles 3(k) and 37(2)), but"
        " above 1,000,000 euros in twelve months the supervisor has to be told.",
    )

    @api.constrains("customer_wallet_largest_top_up", "customer_wallet_largest_balance")
    def _check_customer_wallet_limits(self):
        limits = ("customer_wallet_largest_top_up", "customer_wallet_largest_balance")
        if any(company[name] < 0 for company in self for name in limits):
            raise ValidationError(self.env._("A limit must be a positive amount, or 0 for none."))

    @api.model
    def _default_customer_wallet_label(self):
        return self.env._("Customer wallet")

    @api.model
    def _with_customer_wallet(self):
        """The companies where the wallet is enabled, whoever asks."""
        # sudo: whoever works there may know which companies keep wallets, and on which account
        return self.sudo().search([("customer_wallet_account_id", "!=", False)])

    @api.depends("customer_wallet_account_id")
    def _compute_is_enabled_customer_wallet(self):
        for company in self:
            company.is_enabled_customer_wallet = bool(company.customer_wallet_account_id)

    @api.model
    def _load_pos_data_fields(self, config):
        return [
            *super()._load_pos_data_fields(config),
            "customer_wallet_label",
            "customer_wallet_largest_balance",
            "customer_wallet_largest_top_up",
            "is_enabled_customer_wallet",
        ]

    def _refuse_without_customer_wallet(self):
        if not self.is_enabled_customer_wallet:
            raise UserError(
                self.env._(
                    "%(wallet)s is not in use in this company.", wallet=self._customer_wallet_name()
                )
            )

    # the account, and when it may be another

    def write(self, vals):
        if "customer_wallet_account_id" not in vals:
            return super().write(vals)
        for company in self:
            old = company.customer_wallet_account_id
            if old and old.id != vals["customer_wallet_account_id"]:
                company._refuse_while_wallets_hold_money()
        result = super().write(vals)
        # sudo: what the account holds already is on wallets from now on, whoever chose it
        self.env["customer.wallet.entry"].sudo()._adopt(self)
        return result

    def _refuse_while_wallets_hold_money(self):
        """With another account, nothing that is owed would be in the books any more."""
        # sudo: money of any customer forbids it
        full = [("company_id", "=", self.id), ("balance", "!=", 0)]
        holding = self.env["customer.wallet"].sudo().search_count(full, limit=1)
        if holding or self.env["customer.wallet.entry"]._pending(self):
            raise UserError(
                self.env._(
                    "You cannot change the account of %(wallet)s while customers of %(company)s"
                    " have money on it or sessions are open.",
                    company=isolated(self.name),
                    wallet=self._customer_wallet_name(),
                )
            )

    @api.constrains("customer_wallet_account_id")
    def _check_customer_wallet_account(self):
        uses = self.env["customer.wallet.account.use"]
        for company in self.filtered("customer_wallet_account_id"):
            fault = company.customer_wallet_account_id._customer_wallet_fault(company)
            if fault:
                raise ValidationError(fault)
            for record, name in uses._customer_wallet_foreign_uses(company):
                raise ValidationError(record._customer_wallet_use_sentence(name, company))

    # what this company calls the wallet, in every language of the database

    def _translate_customer_wallet_label(self):
        """The default name in each language, where the coop has not given its own."""
        for code, _name in self.env["res.lang"].get_installed():
            company = self.with_context(lang=code)
            label, default = company.customer_wallet_label, company._default_customer_wallet_label()
            if label in NOBODY_CHOSE and label != default:
                company.customer_wallet_label = default

    def _customer_wallet_name(self):
        """The name in the language of the environment, for use in a sentence."""
        return isolated(self.customer_wallet_label or self._default_customer_wallet_label())

    def _customer_wallet_part_name(self, model):
        """What a record of the set-up is called in the language of the environment."""
        name = self.customer_wallet_label or self._default_customer_wallet_label()
        is_top_up = model == "product.template"
        return self.env._("Top-up (%(wallet)s)", wallet=name) if is_top_up else name

    # set-up in one click: everything it needs, made where it is missing

    def enable_customer_wallet(self):
        """Create and wire account, journal, payment method and top-up product.

        Harmless to repeat: what is there is kept. Tills with an open session are left as they
        are; call it again once they are closed. Returns the payment method.
        """
        self.ensure_one()
        if not (self.env.su or self.env.user.has_group("account.group_account_manager")):
            raise AccessError(
                self.env._("Only accounting administrators can set up the customer wallet.")
            )
        company = self.with_company(self)
        company._translate_customer_wallet_label()
        if not company.customer_wallet_account_id:
            company._limit_customer_wallets()
            company.customer_wallet_account_id = company._create_customer_wallet_account()
        if not company._customer_wallet_journal():
            company._create_customer_wallet_journal()
        method = company._customer_wallet_method() or company._create_customer_wallet_method()
        if not self.env["product.product"]._customer_wallet_products(self):
            company._create_customer_wallet_product()
        company._add_customer_wallet_to_tills(method)
        return method

    def _limit_customer_wallets(self):
        """What the law of the country limits, where nobody has chosen."""
        legal = LEGAL_LIMITS.get(self.currency_id.name)
        for name in ("customer_wallet_largest_top_up", "customer_wallet_largest_balance"):
            if legal and not self[name]:
                self[name] = legal

    def _create_customer_wallet_part(self, model, **values):
        """A record of the set-up as the wallet needs it, called as it is in each language."""
        part = self.env[model].create(
            {
                "name": self._customer_wallet_part_name(model),
                **self.env[model]._customer_wallet_values(self),
                **values,
            }
        )
        for code, _name in self.env["res.lang"].get_installed():
            part.with_context(lang=code).name = self.with_context(
                lang=code
            )._customer_wallet_part_name(model)
        return part

    def _create_customer_wallet_account(self):
        accounts = self.env["account.account"]
        own = accounts.search([*accounts._check_company_domain(self)])
        if not own:
            raise UserError(
                self.env._(
                    "Choose a chart of accounts for %(company)s first.", company=isolated(self.name)
                )
            )
        return self._create_customer_wallet_part(
            "account.account", code=self._free_customer_wallet_code(own), reconcile=False
        )

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
        journals = self.env["account.journal"].with_context(active_test=False)
        taken = journals.search_count([("company_id", "=", self.id), ("code", "=", JOURNAL_CODE)])
        journal = self._create_customer_wallet_part(
            "account.journal",
            type="bank",
            **({} if taken else {"code": JOURNAL_CODE}),
            sequence=90,
            company_id=self.id,
            is_customer_wallet_journal=True,
            show_on_dashboard=False,
        )
        lines = journal._customer_wallet_payment_lines()
        lines.write(lines._customer_wallet_values(self))

    def _customer_wallet_method(self):
        return self.env["pos.payment.method"].search(
            [("company_id", "=", self.id), ("is_customer_wallet_method", "=", True)], limit=1
        )

    def _create_customer_wallet_method(self):
        """The first of the methods: what is tapped most at a till is never below the fold."""
        others = self.env["pos.payment.method"].search([("company_id", "=", self.id)])
        first = min([0, *others.mapped("sequence")])
        return self._create_customer_wallet_part(
            "pos.payment.method", company_id=self.id, sequence=first - 1
        )

    def _create_customer_wallet_product(self):
        self._create_customer_wallet_part(
            "product.template",
            type="service",
            is_customer_wallet_product=True,
            sale_ok=True,
            purchase_ok=False,
            list_price=0.0,
            supplier_taxes_id=[Command.clear()],
            company_id=self.id,
        )

    def _add_customer_wallet_to_tills(self, method):
        for till in self.env["pos.config"].search(
            [("company_id", "=", self.id), ("payment_method_ids", "not in", method.ids)]
        ):
            if till.currency_id == self.currency_id and not till.has_active_session:
                till.payment_method_ids = [Command.link(method.id)]
                till._offer_customer_wallet_at_once()
