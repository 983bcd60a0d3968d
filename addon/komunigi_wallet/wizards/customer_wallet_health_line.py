# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models
from odoo.exceptions import UserError


class CustomerWalletHealthLine(models.TransientModel):
    _name = "customer.wallet.health.line"
    _description = "Problem of the wallet's set-up"
    _rec_name = "message"

    health_id = fields.Many2one("customer.wallet.health", required=True, ondelete="cascade")
    key = fields.Char(readonly=True)
    res_model = fields.Char(readonly=True)
    res_id = fields.Many2oneReference(model_field="res_model", readonly=True)
    message = fields.Char(string="What is wrong", readonly=True)
    is_repairable = fields.Boolean(readonly=True)

    def action_repair(self):
        self.ensure_one()
        health, mine = self.health_id, (self.key, self.res_model, self.res_id)
        if not self.is_repairable:
            raise UserError(
                self.env._("You have to decide this yourself: %(message)s", message=self.message)
            )
        health._repair(
            lambda problem: (problem.key, problem.record._name, problem.record.id) == mine
        )
        return health.action_open_health()

    def action_open(self):
        """Opens the record that the problem is about."""
        self.ensure_one()
        return self.env[self.res_model].browse(self.res_id)._get_records_action()
