from datetime import datetime, time, timedelta

import pytz
from odoo import api, fields, models


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
            "wallet_label": company.customer_wallet_label,
            "statements": [self._statement(partner, start, end) for partner in partners],
        }

    @api.model
    def _statement(self, partner, start, end):
        """What a household's wallet held before, its entries in order, and what it held after."""
        company = self.env.company
        shown, opening = self.env["customer.wallet.entry"]._period(
            partner,
            company,
            start and self._midnight(start),
            end and self._midnight(end + timedelta(days=1)),
        )
        lines, balance = [], opening
        for entry in shown:
            balance = company.currency_id.round(balance + entry.amount)
            lines.append({"entry": entry, "balance": balance})
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

    @api.model
    def _midnight(self, day):
        zone = pytz.timezone(self.env.user.tz or "UTC")
        local = zone.localize(datetime.combine(day, time.min))
        return local.astimezone(pytz.utc).replace(tzinfo=None)
