# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import base64
import re

from odoo import api, fields, models
from odoo.tools import SQL
from odoo.tools.misc import format_date

from ..report.spreadsheet import Spreadsheet

WRONG = ("disagrees", "no_partner", "not_entered", "left_pending")
"""Findings that say that the wallets and the books disagree; the others ask to be looked at."""

MOST = 80
"""No more findings of one kind are listed: beyond that, somebody has to look at the cause."""


NEAR = 0.8
"""The part of the yearly limit from which on the control warns."""


class CustomerWalletControl(models.TransientModel):
    """Compares the wallets with the books, and lists what deserves a look, errors first."""

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
    date = fields.Date(
        string="As of",
        required=True,
        default=fields.Date.context_today,
        help="Everything up to the end of this day, by the dates of the books.",
    )
    wallet_count = fields.Integer(string="Wallets", readonly=True)
    total = fields.Monetary(string="Total of all wallets", readonly=True)
    posted_total = fields.Monetary(string="of which in the books", readonly=True)
    pending_total = fields.Monetary(
        string="Not in the books yet",
        readonly=True,
        help="Movements of sessions of the till that are not closed yet.",
    )
    ledger_total = fields.Monetary(string="Balance of the account", readonly=True)
    expected_total = fields.Monetary(
        string="Expected total",
        compute="_compute_expected_total",
        help="What the wallets must hold: the account, and what is not booked yet.",
    )
    difference = fields.Monetary(readonly=True, help="0 when every item belongs to a wallet.")
    year_total = fields.Monetary(string="Payments", readonly=True)
    year_limit = fields.Monetary(related="company_id.customer_wallet_yearly_limit")
    year_warning = fields.Char(compute="_compute_year_warning")
    state = fields.Selection(
        [("clean", "All is well"), ("look", "To look at"), ("wrong", "Wrong")], readonly=True
    )
    sentence = fields.Char(compute="_compute_sentence")
    line_ids = fields.One2many("customer.wallet.control.line", "control_id", readonly=True)
    export_file = fields.Binary(readonly=True, attachment=False)
    export_name = fields.Char(readonly=True)

    def _compute_display_name(self):
        for control in self:
            control.display_name = self.env._(
                "%(wallet)s: control", wallet=control.company_id._customer_wallet_name()
            )

    @api.depends("year_total", "year_limit")
    def _compute_year_warning(self):
        for control in self:
            limit, reached = control.year_limit, control.year_total
            near = limit and control.currency_id.compare_amounts(reached, NEAR * limit) >= 0
            control.year_warning = bool(near) and self.env._(
                "In twelve months, payments came to %(total)s: the limit of %(limit)s is near or"
                " passed. Ask your adviser whether a notice to the supervisor is due.",
                total=control.currency_id.format(reached),
                limit=control.currency_id.format(limit),
            )

    @api.depends("ledger_total", "pending_total")
    def _compute_expected_total(self):
        for control in self:
            control.expected_total = control.ledger_total + control.pending_total

    # Not on the date: until the control is made again, the sentence is about the day it names.
    @api.depends("state", "difference", "line_ids")
    def _compute_sentence(self):
        for control in self:
            money = control.currency_id.format
            values = {
                "day": format_date(self.env, control.date),
                "total": money(control.total),
                "books": money(control.expected_total),
                "difference": money(abs(control.difference)),
                "count": len(control.line_ids.filtered(lambda line: line.kind in WRONG)),
            }
            if control.difference:
                control.sentence = self.env._(
                    "On %(day)s, the wallets and the books differ by %(difference)s: the wallets"
                    " hold %(total)s, the books account for %(books)s.",
                    **values,
                )
            elif control.state == "wrong":
                control.sentence = self.env._(
                    "On %(day)s, the totals agree (%(total)s). To correct today, below: %(count)s.",
                    **values,
                )
            else:
                control.sentence = self.env._(
                    "On %(day)s, the wallets and the books agree to the cent: %(total)s.", **values
                )

    @api.model
    def action_open_control(self):
        """Makes the control of the current company now, and opens it."""
        control = self.create({})
        control._control()
        return control._get_records_action(
            name=self.env._("%(wallet)s: control", wallet=self._customer_wallet_name())
        )

    def write(self, vals):
        """Another day is another control: no figures of one day stand under the date of another."""
        result = super().write(vals)
        if "date" in vals:
            for control in self:
                control._control()
        return result

    def action_refresh(self):
        self.ensure_one()
        self._control()
        return True

    def action_export(self):
        """Downloads the figures and the findings, for a spreadsheet."""
        self.ensure_one()
        sheet = Spreadsheet(self.env, self.currency_id)
        sheet.add(self.display_name, self.company_id.name)
        sheet.add(self.sentence)
        described = self.fields_get(
            ["date", "total", "posted_total", "pending_total", "ledger_total", "difference"]
        )
        for name, description in described.items():
            sheet.add(description["string"], self[name])
        sheet.add()
        columns = self.line_ids.fields_get(["kind", "partner_id", "amount", "note"])
        sheet.add(*(description["string"] for description in columns.values()))
        kinds = dict(columns["kind"]["selection"])
        for line in self.line_ids:
            sheet.add(kinds[line.kind], line.partner_id.display_name, line.amount, line.note)
        # sudo: the file is made of what its reader sees already
        self.sudo().write(
            {
                "export_file": base64.b64encode(sheet.content()),
                "export_name": re.sub(r"\s*:", "", f"{self.display_name} {self.date}.csv"),
            }
        )
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/export_file"
            f"?filename_field=export_name&download=true",
            "target": "download",
        }

    def _control(self):
        """Fill in the totals and findings, from what the database holds now."""
        self.ensure_one()
        # sudo: a control sees every item of its company, whatever else the auditor may read; which
        # company that is, its rule has checked
        self = self.sudo()
        self.env.flush_all()
        figures = self._figures()
        findings = [
            *self._disagreements(),
            *self._left_pending(),
            *self._wallets_to_look_at(),
        ]
        difference = self.currency_id.round(figures["posted_total"] - figures["ledger_total"])
        wrong = difference or any(finding["kind"] in WRONG for finding in findings)
        self.write(
            {
                **figures,
                "difference": difference,
                "state": "wrong" if wrong else "look" if findings else "clean",
                "line_ids": [fields.Command.clear()]
                + [fields.Command.create(finding) for finding in findings],
            }
        )

    def _figures(self):
        """The totals on the day, each from one statement."""
        today = self.date >= fields.Date.context_today(self)
        entered = SQL(
            """
            SELECT COUNT(*), COALESCE(SUM(balance), 0), (
                       SELECT COALESCE(SUM(amount), 0) FROM customer_wallet_entry
                        WHERE company_id = %(company)s AND state = 'pending')
              FROM customer_wallet
             WHERE company_id = %(company)s AND merged_into_id IS NULL
            """,
            company=self.company_id.id,
        )
        if not today:
            # What was entered by then; in the books by then, by the dates of the items.
            entered = SQL(
                """
                SELECT COUNT(DISTINCT wallet_id), COALESCE(SUM(amount), 0),
                       COALESCE(SUM(amount - booked), 0)
                  FROM (%s) AS entered
                """,
                self.env["customer.wallet.entry"]._entered_by(self.company_id, self.date),
            )
        [(count, total, pending)] = self.env.execute_query(entered)
        [[booked]] = self.env.execute_query(
            SQL(
                """
                SELECT COALESCE(-SUM(balance), 0) FROM account_move_line
                 WHERE account_id = %s AND company_id = %s AND parent_state = 'posted' AND %s
                """,
                self.account_id.id,
                self.company_id.id,
                SQL("TRUE") if today else SQL("date <= %s", self.date),
            )
        )
        return {
            "wallet_count": count,
            "total": total,
            "posted_total": total - pending,
            "pending_total": pending,
            "ledger_total": booked,
            "year_total": self.env["customer.wallet.entry"]._spent_in_a_year(
                self.company_id, self.date
            ),
        }

    def _disagreements(self):
        """Wallets that do not agree with the books, and the items at fault."""
        # What belongs to no household is named item by item.
        differences = [
            one
            for one in self.env["customer.wallet.agreement"]._differences(self.company_id)
            if one["household"]
        ][:MOST]
        wallets = [
            {
                "kind": "disagrees",
                "partner_id": one["household"],
                "amount": self._how_much(one),
                "note": self.env._(
                    "Wallet %(balance)s, movements %(entered)s, books %(booked)s, open"
                    " sessions %(waiting)s",
                    **{
                        name: self.currency_id.format(one[name])
                        for name in ("balance", "entered", "booked", "waiting")
                    },
                ),
            }
            for one in differences
        ]
        differing = SQL(
            """
            partner.commercial_partner_id = ANY(%s) AND -item.balance IS DISTINCT FROM (
                SELECT SUM(amount) FROM customer_wallet_entry AS entry
                 WHERE entry.move_line_id = item.id AND entry.state = 'posted')
            """,
            [one["household"] for one in differences],
        )
        findings = [
            *wallets,
            *self._items("no_partner", SQL("item.partner_id IS NULL")),
            *self._items("not_entered", differing),
        ]
        return sorted(findings, key=lambda finding: finding["partner_id"] or 0)

    @api.model
    def _how_much(self, one):
        """By how much the wallet is off: its balance, else its movements, else what is posted."""
        booked = one["booked"]
        return (
            self.currency_id.round(one["balance"] - booked - one["waiting"])
            or self.currency_id.round(one["entered"] - booked - one["waiting"])
            or self.currency_id.round(one["posted"] - booked)
        )

    def _items(self, kind, condition):
        """Findings on posted items of the account, chosen by `condition` (SQL)."""
        return self.env.execute_query_dict(
            SQL(
                """
                SELECT %s AS kind, partner.commercial_partner_id AS partner_id,
                       item.id AS move_line_id, -item.balance AS amount,
                       COALESCE(item.name, item.move_name) AS note
                  FROM account_move_line AS item
                  JOIN res_company AS own ON own.id = item.company_id
             LEFT JOIN res_partner AS partner ON partner.id = item.partner_id
                 WHERE item.account_id = %s
                   -- no other company's wallets, where they share the account
                   AND (own.id = %s
                        OR own.customer_wallet_account_id IS DISTINCT FROM item.account_id)
                   AND item.parent_state = 'posted' AND item.balance != 0 AND %s
                 -- In the order of the index of these items, so that it is what PostgreSQL reads.
                 ORDER BY item.partner_id
                 LIMIT %s
                """,
                kind,
                self.account_id.id,
                self.company_id.id,
                condition,
                MOST,
            )
        )

    def _left_pending(self):
        """Movements of closed sessions that never reached the books."""
        return self.env.execute_query_dict(
            SQL(
                """
                WITH pending AS MATERIALIZED (
                    SELECT partner_id, amount, reference, pos_order_id
                      FROM customer_wallet_entry
                     WHERE company_id = %s AND state = 'pending')
                SELECT 'left_pending' AS kind, pending.partner_id, pending.amount,
                       pending.reference AS note
                  FROM pending
                  JOIN pos_order ON pos_order.id = pending.pos_order_id
                  JOIN pos_session AS session ON session.id = pos_order.session_id
                 WHERE session.state = 'closed'
                 LIMIT %s
                """,
                self.company_id.id,
                MOST,
            )
        )

    def _wallets_to_look_at(self):
        domain = [
            ("company_id", "=", self.company_id.id),
            ("merged_into_id", "=", False),
            ("balance", "!=", 0),
        ]
        notes = {"blocked": "blocked_reason", "merged": "merge_note"}
        domains = {
            "negative": [("balance", "<", 0)],
            "blocked": [("blocked", "=", True)],
            "archived": [("partner_id.active", "=", False)],
            "merged": [("merge_note", "!=", False)],
        }
        return [
            {
                "kind": kind,
                "partner_id": wallet.partner_id.id,
                "wallet_id": wallet.id,
                "amount": wallet.balance,
                "note": kind in notes and wallet[notes[kind]],
            }
            for kind, more in domains.items()
            for wallet in self.env["customer.wallet"].search(domain + more, limit=MOST)
        ]
