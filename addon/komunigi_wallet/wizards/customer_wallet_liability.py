# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.tools import SQL
from odoo.tools.misc import format_date

from ..policy.isolated import on_paper


class CustomerWalletLiability(models.TransientModel):
    """What is owed to customers at the end of a day, one by one: for the close of a year."""

    _name = "customer.wallet.liability"
    _inherit = ["customer.wallet.named"]
    _description = "Owed on customer wallets on a day"

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, default=lambda self: self.env.company
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    date = fields.Date(
        string="At the end of",
        required=True,
        default=lambda self: self._end_of_last_year(),
        help="What was on the wallets then, and how much of it was in the books of that day.",
    )
    line_ids = fields.One2many("customer.wallet.liability.line", "liability_id", readonly=True)
    total = fields.Monetary(compute="_compute_totals")
    booked_total = fields.Monetary(compute="_compute_totals")

    @api.model
    def _end_of_last_year(self):
        """The last day of the fiscal year that is over."""
        today = fields.Date.context_today(self)
        this_year = self.env.company.compute_fiscalyear_dates(today)
        return fields.Date.subtract(this_year["date_from"], days=1)

    @api.depends("company_id", "date")
    def _compute_display_name(self):
        for liability in self:
            liability.display_name = self.env._(
                "%(wallet)s: %(day)s",
                wallet=liability.company_id._customer_wallet_name(),
                day=format_date(self.env, liability.date),
            )

    def _title_on_paper(self):
        return on_paper(self.display_name)

    @api.depends("line_ids")
    def _compute_totals(self):
        for liability in self:
            liability.total = sum(liability.line_ids.mapped("amount"))
            liability.booked_total = sum(liability.line_ids.mapped("booked"))

    def action_show(self):
        """Opens the list: who had how much."""
        self._find()
        return self.line_ids._get_records_action(
            name=self.display_name,
            views=[
                (
                    self.env.ref("komunigi_wallet.customer_wallet_liability_line_view_list").id,
                    "list",
                )
            ],
            domain=[("liability_id", "=", self.id)],
        )

    def action_print(self):
        """Prints the list."""
        self._find()
        report = self.env.ref("komunigi_wallet.customer_wallet_liability_report")
        return report.report_action(self)

    def _find(self):
        """Fill in the customers, from what the ledger says of that day."""
        self.ensure_one()
        self.check_access("read")
        self.env.flush_all()
        self.env.cr.execute(
            SQL("DELETE FROM customer_wallet_liability_line WHERE liability_id = %s", self.id)
        )
        self.env.cr.execute(
            SQL(
                """
                INSERT INTO customer_wallet_liability_line (
                    liability_id, partner_id, amount, booked, last_movement_date,
                    create_uid, create_date, write_uid, write_date)
                SELECT %(id)s, partner_id, SUM(amount), SUM(booked), MAX(date),
                       %(user)s, %(now)s, %(user)s, %(now)s
                  FROM (%(entered)s) AS entered
              GROUP BY partner_id
                HAVING SUM(amount) != 0 OR SUM(booked) != 0
                """,
                id=self.id,
                user=self.env.uid,
                now=fields.Datetime.now(),
                entered=self.env["customer.wallet.entry"]._entered_by(self.company_id, self.date),
            )
        )
        self.invalidate_recordset(["line_ids", "total", "booked_total"])
        self.line_ids.invalidate_model()
