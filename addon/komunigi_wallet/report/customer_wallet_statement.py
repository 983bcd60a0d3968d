# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models

from ..policy.isolated import on_paper


class CustomerWalletStatementReport(models.AbstractModel):
    """Statement of wallets on paper: what was there, each movement, what is there."""

    _name = "report.komunigi_wallet.customer_wallet_statement"
    _description = "Statement of a customer wallet"

    @api.model
    def _get_report_values(self, docids, data=None):
        """:param data: `date_from` and `date_to`, both included and both optional, in the
        user's time zone; without them, all there is."""
        data, company = data or {}, self.env.company
        docids = docids or data.get("partner_ids") or []
        company._refuse_without_customer_wallet()
        partners = self.env["res.partner"].browse(docids).commercial_partner_id
        start, end = (fields.Date.to_date(data.get(day)) for day in ("date_from", "date_to"))
        return {
            "doc_ids": partners.ids,
            "doc_model": "res.partner",
            "company": company,
            "wallet_label": on_paper(company._customer_wallet_name()),
            "statements": [self._statement(partner, start, end) for partner in partners],
        }

    @api.model
    def _statement(self, partner, start, end):
        """What a household's wallet held before, its entries in order, and what it held after."""
        currency, entries = self.env.company.currency_id, self.env["customer.wallet.entry"]
        domain, opening = partner._customer_wallet_entries_domain(), 0.0
        if start:
            before = [*domain, ("date", "<", entries._midnight(start))]
            [(opening,)] = entries._read_group(before, [], ["amount:sum"])
        shown = entries.search(domain + entries._within(start, end), order="date, id")
        opening = balance = currency.round(opening or 0.0)
        lines = []
        for entry in shown:
            balance = currency.round(balance + entry.amount)
            other_side = on_paper(entry.other_side)
            lines.append({"entry": entry, "other_side": other_side, "balance": balance})
        return {
            "partner": partner,
            "date_from": start,
            "date_to": end,
            "opening": opening,
            "lines": lines,
            "into": sum(entry.amount for entry in shown if entry.amount > 0),
            "out": sum(entry.amount for entry in shown if entry.amount < 0),
            "closing": balance,
        }
