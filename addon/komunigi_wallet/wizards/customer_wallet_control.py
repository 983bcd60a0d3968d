from odoo import _, api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

WRONG = ("no_partner", "not_a_wallet", "left_pending")
"""Findings that say that the wallets and the ledger disagree; the others ask to be looked at."""


class CustomerWalletControl(models.TransientModel):
    """Compares the wallets with the general ledger, and lists what deserves a look."""

    _name = "customer.wallet.control"
    _inherit = ["customer.wallet.named"]
    _description = "Control of the customer wallets"

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, default=lambda self: self.env.company
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    account_id = fields.Many2one(
        "account.account", related="company_id.customer_wallet_account_id", string="Account"
    )
    as_of = fields.Datetime(string="As of", readonly=True, default=fields.Datetime.now)
    wallet_count = fields.Integer(string="Wallets", readonly=True)
    total = fields.Monetary(string="Total of all wallets", readonly=True)
    posted_total = fields.Monetary(string="of which in the ledger", readonly=True)
    pending_total = fields.Monetary(string="of which in open sessions", readonly=True)
    ledger_total = fields.Monetary(string="Balance of the account", readonly=True)
    difference = fields.Monetary(readonly=True, help="0 when every item belongs to a wallet.")
    state = fields.Selection(
        [("clean", "All is well"), ("look", "To look at"), ("wrong", "Wrong")], readonly=True
    )
    line_ids = fields.One2many("customer.wallet.control.line", "control_id", readonly=True)

    def _compute_display_name(self):
        for control in self:
            control.display_name = _(
                "%(wallet)s: control", wallet=control.company_id.customer_wallet_label
            )

    @api.model
    def action_open_control(self):
        """Makes the control of the current company now, and opens it."""
        control = self.create({})
        control._control()
        return {
            "type": "ir.actions.act_window",
            "name": _("%(wallet)s: control", wallet=self._customer_wallet_name()),
            "res_model": self._name,
            "res_id": control.id,
            "view_mode": "form",
            "views": [(False, "form")],
        }

    def action_refresh(self):
        return self.action_open_control()

    def _control(self):
        """Fill in the totals and findings, from what the database holds now."""
        self.ensure_one()
        company = self.company_id
        if company not in self.env.companies:
            raise AccessError(_("These wallets belong to another company."))
        self.env["customer.wallet"]._complete(company)
        # sudo: a control sees every item of its company, whatever else the auditor may read
        self = self.sudo()
        self.env.flush_all()
        currency = company.currency_id
        posted, pending = self._wallet_totals()
        ledger = self._ledger_total()
        wallets = self.env["customer.wallet"].search([("company_id", "=", company.id)])
        findings = [
            *self._items_out_of_wallets(),
            *self._left_pending(),
            *self._wallets_to_look_at(wallets),
        ]
        difference = currency.round(posted - ledger)
        wrong = difference or any(finding["kind"] in WRONG for finding in findings)
        self.write(
            {
                "as_of": fields.Datetime.now(),
                "wallet_count": len(wallets),
                "total": posted + pending,
                "posted_total": posted,
                "pending_total": pending,
                "ledger_total": ledger,
                "difference": difference,
                "state": "wrong" if wrong else "look" if findings else "clean",
                "line_ids": [fields.Command.clear()]
                + [fields.Command.create(finding) for finding in findings],
            }
        )

    def _wallet_totals(self):
        groups = self.env["customer.wallet.entry"]._read_group(
            [("company_id", "=", self.company_id.id)], ["state"], ["amount:sum"]
        )
        sums = dict(groups)
        return sums.get("posted", 0.0), sums.get("pending", 0.0)

    def _ledger_total(self):
        """What the account says, added up without the wallets."""
        [[balance]] = self.env["account.move.line"]._read_group(
            self._ledger_domain(), [], ["balance:sum"]
        )
        return -balance

    def _ledger_domain(self):
        return [
            ("account_id", "=", self.company_id.customer_wallet_account_id.id or -1),
            ("company_id", "child_of", self.company_id.id),
            ("parent_state", "=", "posted"),
        ]

    def _items_out_of_wallets(self):
        """Posted items of the account that are on no wallet."""
        items = self.env["account.move.line"].search(self._ledger_domain(), order="date, id")
        rows = self.env.execute_query(
            SQL(
                "SELECT move_line_id FROM customer_wallet_entry"
                " WHERE company_id = %s AND move_line_id IS NOT NULL",
                self.company_id.id,
            )
        )
        known = {row[0] for row in rows}
        return [
            {
                "kind": "not_a_wallet" if item.partner_id else "no_partner",
                "partner_id": item.partner_id.id,
                "move_line_id": item.id,
                "amount": -item.balance,
                "note": item.name or item.move_id.name,
            }
            for item in items
            if item.id not in known
        ]

    def _left_pending(self):
        """Movements of closed sessions that never reached the ledger."""
        entries = self.env["customer.wallet.entry"].search(
            [
                ("company_id", "=", self.company_id.id),
                ("state", "=", "pending"),
                ("pos_order_id.session_id.state", "=", "closed"),
            ]
        )
        return [
            {
                "kind": "left_pending",
                "partner_id": entry.partner_id.id,
                "amount": entry.amount,
                "note": entry.reference,
            }
            for entry in entries
        ]

    def _wallets_to_look_at(self, wallets):
        findings = []
        zero = self.company_id.currency_id.is_zero
        for wallet in wallets:
            kinds = [
                (wallet.balance < 0, "negative", False),
                (wallet.blocked, "blocked", wallet.blocked_reason),
                (not wallet.partner_id.active, "archived", False),
                (wallet.merge_note, "merged", wallet.merge_note),
            ]
            findings += [
                {
                    "kind": kind,
                    "partner_id": wallet.partner_id.id,
                    "wallet_id": wallet.id,
                    "amount": wallet.balance,
                    "note": note,
                }
                for found, kind, note in kinds
                if found and not zero(wallet.balance)
            ]
        return findings
