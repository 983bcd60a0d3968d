from dateutil.relativedelta import relativedelta
from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import format_date, format_datetime

MONTHS = 12


class ResPartner(models.Model):
    _inherit = "res.partner"

    def get_customer_wallet_card(self):
        """What the balance card of one customer shows, in the user's language and time zone.

        :return: False where the wallet is off, or {label, balance, balance_text, as_of, months,
            last}: `months` holds the balance at the end of each of the last twelve months as
            {name, balance, text}, the current one last; `last` is False or {date, kind, amount,
            reference}
        """
        self.ensure_one()
        self.check_access("read")
        if not self._has_field_access(self._fields["customer_wallet_balance"], "read"):
            raise AccessError(self.env._("You do not read wallets."))
        company = self.env.company
        if not company.is_enabled_customer_wallet:
            return False
        # sudo: the balance's groups say who reads it; its history is no more than that
        entries = self.env["customer.wallet.entry"].sudo()
        domain = [
            ("partner_id", "=", self.commercial_partner_id.id),
            ("company_id", "=", company.id),
        ]
        last = entries.search(domain, limit=1)
        kinds = dict(entries._fields["kind"]._description_selection(self.env))
        currency = company.currency_id
        return {
            "label": company.customer_wallet_label,
            "balance": self.customer_wallet_balance,
            "balance_text": currency.format(self.customer_wallet_balance),
            "as_of": format_datetime(self.env, fields.Datetime.now(), dt_format="short"),
            "months": self._customer_wallet_months(entries, domain, currency),
            "last": last
            and {
                "date": format_date(self.env, last.date),
                "kind": kinds[last.kind],
                "amount": currency.format(last.amount),
                "reference": last.reference or "",
            },
        }

    @api.model
    def _customer_wallet_months(self, entries, domain, currency):
        """The balance at the end of each of the last months, the current one included."""
        groups = entries._read_group(domain, ["date:month"], ["amount:sum"], order="date:month")
        sums = [(fields.Date.to_date(month), amount) for month, amount in groups]
        this_month = fields.Date.context_today(self).replace(day=1)
        months = []
        for back in reversed(range(MONTHS)):
            start = this_month - relativedelta(months=back)
            balance = currency.round(sum(amount for month, amount in sums if month <= start))
            months.append(
                {
                    "name": format_date(self.env, start, date_format="MMMM y"),
                    "balance": balance,
                    "text": currency.format(balance),
                }
            )
        return months
