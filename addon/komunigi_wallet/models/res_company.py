from odoo import _, api, fields, models


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
        help="What this company calls the wallet, on every screen, ticket and report.",
    )

    @api.model
    def _default_customer_wallet_label(self):
        return _("Customer wallet")

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
