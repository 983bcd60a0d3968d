# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, models


class CustomerWalletBatchLine(models.TransientModel):
    """One movement of an operation for many customers, and what is wrong with it."""

    _name = "customer.wallet.batch.line"
    _description = "Line of an operation for many customers"

    batch_id = fields.Many2one("customer.wallet.batch", required=True, ondelete="cascade")
    currency_id = fields.Many2one(related="batch_id.currency_id")
    number = fields.Integer(string="Line", readonly=True)
    name = fields.Char(string="As pasted", readonly=True)
    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    amount = fields.Monetary(readonly=True)
    reason = fields.Char(readonly=True)
    problem = fields.Char(string="To correct", readonly=True)
