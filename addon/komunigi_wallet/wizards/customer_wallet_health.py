from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Command


class CustomerWalletHealth(models.TransientModel):
    """The state of the wallet's set-up, and a repair for each thing that is wrong with it."""

    _name = "customer.wallet.health"
    _inherit = ["customer.wallet.named"]
    _description = "Health of the wallet's set-up"

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, default=lambda self: self.env.company
    )
    line_ids = fields.One2many("customer.wallet.health.line", "health_id", readonly=True)
    is_repairable = fields.Boolean(compute="_compute_is_repairable")

    @api.depends("line_ids.is_repairable")
    def _compute_is_repairable(self):
        for health in self:
            health.is_repairable = any(health.line_ids.mapped("is_repairable"))

    @api.model
    def action_open_health(self):
        """Checks the set-up of the current company now, and shows what it found."""
        health = self.create({})
        health._check_set_up()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("%(wallet)s: set-up", wallet=self._customer_wallet_name()),
            "res_model": self._name,
            "res_id": health.id,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
        }

    def _check_rights(self):
        if not self.env.user.has_group("account.group_account_manager"):
            raise AccessError(
                self.env._("Only accounting administrators set up the customer wallet.")
            )
        if self.company_id not in self.env.companies:
            raise AccessError(self.env._("These wallets belong to another company."))

    def _found(self):
        self._check_rights()
        return self.env["customer.wallet.health.check"]._problems(self.company_id)

    def _check_set_up(self):
        values = [
            {
                "key": problem.key,
                "res_model": problem.record._name,
                "res_id": problem.record.id,
                "message": problem.message,
                "is_repairable": bool(problem.repair),
            }
            for problem in self._found()
        ]
        # sudo: findings are the check's to write, not the reader's
        self.sudo().line_ids = [Command.clear()] + [Command.create(line) for line in values]

    def action_repair_all(self):
        self._repair(lambda problem: True)
        return self.action_open_health()

    def _repair(self, chosen):
        """Repair what is chosen of what is wrong now, one after the other."""
        for problem in self._found():
            if problem.repair and chosen(problem):
                problem.repair()
        self.env.flush_all()
        self._check_set_up()
