# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models


class ResConfigSettings(models.TransientModel):
    _name = "res.config.settings"
    _inherit = ["res.config.settings", "customer.wallet.named"]

    customer_wallet_account_id = fields.Many2one(
        related="company_id.customer_wallet_account_id", readonly=False
    )
    is_enabled_customer_wallet = fields.Boolean(related="company_id.is_enabled_customer_wallet")
    customer_wallet_label = fields.Char(related="company_id.customer_wallet_label", readonly=False)
    customer_wallet_largest_top_up = fields.Monetary(
        related="company_id.customer_wallet_largest_top_up",
        readonly=False,
        currency_field="customer_wallet_currency_id",
    )
    customer_wallet_largest_balance = fields.Monetary(
        related="company_id.customer_wallet_largest_balance",
        readonly=False,
        currency_field="customer_wallet_currency_id",
    )
    customer_wallet_yearly_limit = fields.Monetary(
        related="company_id.customer_wallet_yearly_limit",
        readonly=False,
        currency_field="customer_wallet_currency_id",
    )
    pos_customer_wallet_display = fields.Selection(
        related="pos_config_id.customer_wallet_display", readonly=False
    )
    pos_customer_wallet_on_receipt = fields.Boolean(
        related="pos_config_id.customer_wallet_on_receipt", readonly=False
    )
    pos_customer_wallet_return_limit = fields.Monetary(
        related="pos_config_id.customer_wallet_return_limit",
        readonly=False,
        currency_field="customer_wallet_currency_id",
    )
    customer_wallet_currency_id = fields.Many2one(
        related="company_id.currency_id", string="Wallet currency"
    )
    pos_customer_wallet_top_up_amount_ids = fields.Many2many(
        related="pos_config_id.customer_wallet_top_up_amount_ids", readonly=False
    )

    pos_customer_wallet_absence = fields.Char(compute="_compute_pos_customer_wallet_absence")

    @api.depends("pos_config_id", "pos_payment_method_ids")
    def _compute_pos_customer_wallet_absence(self):
        """Why this till does not take the wallet, in one line; empty where it does."""
        for settings in self:
            till, company = settings.pos_config_id, settings.company_id
            wallet = company._customer_wallet_name()
            if any(settings.pos_payment_method_ids.mapped("is_customer_wallet_method")):
                settings.pos_customer_wallet_absence = False
            elif till.currency_id != company.currency_id:
                settings.pos_customer_wallet_absence = self.env._(
                    "This point of sale does not take %(wallet)s: it sells in %(currency)s.",
                    wallet=wallet,
                    currency=till.currency_id.name,
                )
            else:
                settings.pos_customer_wallet_absence = self.env._(
                    "This point of sale does not take %(wallet)s yet: choose it among the payment"
                    " methods above.",
                    wallet=wallet,
                )

    def action_enable_customer_wallet(self):
        self.company_id.enable_customer_wallet()
        return {"type": "ir.actions.client", "tag": "reload"}

    customer_wallet_warning = fields.Char(compute="_compute_customer_wallet_warning")

    @api.depends("company_id")
    def _compute_customer_wallet_warning(self):
        """What is wrong with the set-up, in one line."""
        # sudo: whoever opens the settings is told; repairing asks for an accountant's rights
        health = self.env["customer.wallet.health"].sudo()
        for settings in self:
            problems = health._set_up_problems(settings.company_id)
            settings.customer_wallet_warning = " ".join(one.message for one in problems)

    def action_check_customer_wallet(self):
        return self.env["customer.wallet.health"].action_open_health()
