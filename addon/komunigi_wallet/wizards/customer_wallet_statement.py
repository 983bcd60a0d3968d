# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CustomerWalletStatement(models.TransientModel):
    """Asks for the period of a statement on paper."""

    _name = "customer.wallet.statement"
    _inherit = ["customer.wallet.named"]
    _description = "Statement of a customer wallet"

    partner_ids = fields.Many2many(
        "res.partner",
        string="Customers",
        required=True,
        context={"active_test": False},
        default=lambda self: self.env["res.partner"].browse(
            self.env.context.get("default_partner_id")
        ),
    )
    date_from = fields.Date(
        default=lambda self: fields.Date.context_today(self).replace(month=1, day=1)
    )
    date_to = fields.Date(default=fields.Date.context_today)

    def action_print(self):
        data = {
            "partner_ids": self.partner_ids.ids,
            "date_from": fields.Date.to_string(self.date_from),
            "date_to": fields.Date.to_string(self.date_to),
        }
        report = self.env.ref("komunigi_wallet.customer_wallet_statement_report")
        return report.report_action(self.partner_ids, data=data)
