from odoo import api, fields, models


class CustomerWalletStatement(models.TransientModel):
    """Asks for the period of a statement on paper."""

    _name = "customer.wallet.statement"
    _inherit = ["customer.wallet.named"]
    _description = "Statement of a customer wallet"

    partner_ids = fields.Many2many(
        "res.partner", string="Customers", required=True, context={"active_test": False}
    )
    date_from = fields.Date()
    date_to = fields.Date()

    @api.model
    def default_get(self, field_names):
        values = super().default_get(field_names)
        partner = self.env.context.get("default_partner_id")
        if partner and "partner_ids" in field_names:
            values["partner_ids"] = [fields.Command.set([partner])]
        return values

    def action_print(self):
        data = {
            "partner_ids": self.partner_ids.ids,
            "date_from": fields.Date.to_string(self.date_from),
            "date_to": fields.Date.to_string(self.date_to),
        }
        report = self.env.ref("komunigi_wallet.customer_wallet_statement_report")
        return report.report_action(self.partner_ids, data=data)
