# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.tools.misc import formatLang

from ..policy.isolated import isolated

ADDON = "komunigi_wallet"


class BaseModuleUninstall(models.TransientModel):
    """Before the wallets go, says what goes with them, and what the books keep."""

    _inherit = "base.module.uninstall"

    customer_wallet_loss = fields.Text(compute="_compute_customer_wallet_loss")

    @api.depends("module_ids")
    def _compute_customer_wallet_loss(self):
        companies = self.env["res.company"]._with_customer_wallet()
        for wizard in self:
            goes = ADDON in wizard._get_modules().mapped("name")
            losses = [self._customer_wallet_loss_of(company) for company in companies]
            wizard.customer_wallet_loss = "\n\n".join(losses) if goes else False

    @api.model
    def _customer_wallet_loss_of(self, company):
        """What one company loses and keeps, in words."""
        own, currency = [("company_id", "=", company.id)], company.currency_id
        # sudo: whoever uninstalls is an administrator, who may read no money: sums alone are told
        wallets = self.env["customer.wallet"].sudo().with_context(active_test=False)
        entries, tills = self.env["customer.wallet.entry"].sudo(), self.env["pos.payment.method"]
        [(count, held)] = wallets._read_group(
            [*own, ("balance", "!=", 0)], [], ["__count", "balance:sum"]
        )
        [(pending, waiting)] = entries._read_group(
            [*own, ("state", "=", "pending")], [], ["__count", "amount:sum"]
        )
        blocked = wallets.search_count([*own, ("blocked", "=", True)])
        methods = tills.sudo().search([*own, ("is_customer_wallet_method", "=", True)])
        products = self.env["product.product"]._customer_wallet_products(company)

        def number(value):
            return formatLang(self.env, value, digits=0)

        def money(amount):
            return formatLang(self.env, amount, currency_obj=currency)

        lines = [
            self.env._(
                "%(wallet)s: these are deleted for good at %(company)s",
                wallet=company._customer_wallet_name(),
                company=isolated(company.name),
            ),
            self.env._(
                "• wallets that are not empty: %(count)s, with %(amount)s in all",
                count=number(count),
                amount=money(held or 0),
            ),
            self.env._(
                "• movements, which say how each balance came about: %(count)s",
                count=number(entries.search_count(own)),
            ),
        ]
        if blocked:
            lines.append(
                self.env._("• which wallets are blocked, and why: %(count)s", count=number(blocked))
            )
        if pending:
            lines.append(
                self.env._(
                    "• of these, not in the books yet: %(count)s, %(amount)s in all. Close the open"
                    " sessions first.",
                    count=number(pending),
                    amount=money(waiting),
                )
            )
        lines.append(
            self.env._(
                "The books keep their entries: the account %(account)s still shows %(amount)s, with"
                " the customer on each item.",
                account=isolated(company.customer_wallet_account_id.display_name),
                amount=money((held or 0) - (waiting or 0)),
            )
        )
        if methods:
            lines.append(
                self.env._(
                    "The payment method %(methods)s stays at the till, and no longer checks any"
                    " balance: archive it first.",
                    methods=isolated(", ".join(methods.mapped("name"))),
                )
            )
        if products:
            lines.append(
                self.env._(
                    'What is paid for "%(products)s" at the till would belong to no customer any'
                    " more: archive it first.",
                    products=isolated(", ".join(products.mapped("name"))),
                )
            )
        lines.append(
            self.env._(
                "If it is installed again, the app finds its account, its settings and every"
                " balance of the books; what is listed above stays lost."
            )
        )
        return "\n".join(lines)
