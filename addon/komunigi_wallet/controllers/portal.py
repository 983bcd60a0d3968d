# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import fields, http
from odoo.addons.portal.controllers.portal import CustomerPortal, pager
from odoo.http import content_disposition, request
from odoo.tools import format_datetime

from ..policy.periods import PERIODS, period
from ..report.spreadsheet import Spreadsheet

PER_PAGE = 20


class CustomerWalletPortal(CustomerPortal):
    """A member's own statement. Records are read with the member's own rights."""

    @http.route(["/my", "/my/home"], type="http", auth="user", website=True)
    def home(self, **kwargs):
        """The card of the wallet says what it holds."""
        response = super().home(**kwargs)
        if self._has_customer_wallet():
            company = request.env.company.sudo()
            balance = company.currency_id.format(self._customer_wallet_balance())
            response.qcontext["wallet_balance"] = balance
        return response

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if "customer_wallet_count" in counters:
            values["customer_wallet_count"] = (
                request.env["customer.wallet.entry"].search_count(self._customer_wallet_domain())
                if self._has_customer_wallet()
                else 0
            )
        return values

    def _has_customer_wallet(self):
        # sudo: whether the company has wallets is said by the menu of its portal
        enabled = request.env.company.sudo().is_enabled_customer_wallet
        return enabled and request.env["customer.wallet.entry"].has_access("read")

    def _prints_customer_wallet(self):
        """Whether the server can make PDFs; where it cannot, none is offered."""
        return request.env["ir.actions.report"].get_wkhtmltopdf_state() != "install"

    def _customer_wallet_domain(self, name="all"):
        """One's own household, in a period: what a portal user may read, and others see here."""
        within = request.env["customer.wallet.entry"]._within(*self._customer_wallet_days(name))
        return request.env.user.partner_id._customer_wallet_entries_domain() + within

    def _customer_wallet_balance(self):
        household = request.env.user.partner_id.commercial_partner_id
        company = request.env.company
        balances = request.env["customer.wallet"]._balances(company, household)
        return balances.get(household.id, 0.0)

    def _customer_wallet_days(self, name):
        """First and last day of the period of that name, in the member's time zone."""
        return period(name, fields.Date.context_today(request.env.user))

    def _customer_wallet_periods(self):
        """What each period is called."""
        names = (
            request.env._("All"),
            request.env._("This month"),
            request.env._("Last month"),
            request.env._("This year"),
            request.env._("Last year"),
        )
        return dict(zip(PERIODS, names, strict=True))

    def _customer_wallet_values(self, page, name="all"):
        company = request.env.company.sudo()
        entries = request.env["customer.wallet.entry"]
        name = name if name in PERIODS else "all"
        domain = self._customer_wallet_domain(name)
        pages = pager(
            url="/my/wallet",
            total=entries.search_count(domain),
            page=page,
            step=PER_PAGE,
            url_args={"period": name},
        )
        found = entries.search(domain, limit=PER_PAGE, offset=pages["offset"])
        return {
            "page_name": "customer_wallet",
            "wallet_label": company._customer_wallet_name(),
            "wallet_currency": company.currency_id,
            "wallet_balance": self._customer_wallet_balance(),
            "wallet_periods": self._customer_wallet_periods(),
            "wallet_period": name,
            "wallet_entries": found,
            "wallet_is_printed": self._prints_customer_wallet(),
            "wallet_is_waiting": "pending" in found.mapped("state"),
            "pager": pages,
            "default_url": "/my/wallet",
        }

    @http.route(
        ["/my/wallet", "/my/wallet/page/<int:page>"], type="http", auth="user", website=True
    )
    def portal_my_wallet(self, page=1, period="all", **_kwargs):
        if not self._has_customer_wallet():
            return request.redirect("/my")
        return request.render(
            "komunigi_wallet.portal_my_wallet", self._customer_wallet_values(page, period)
        )

    @http.route("/my/wallet/statement.pdf", type="http", auth="user", website=True)
    def portal_my_wallet_pdf(self, period="all", **_kwargs):
        if not self._has_customer_wallet() or not self._prints_customer_wallet():
            return request.redirect("/my/wallet")
        household = request.env.user.partner_id.commercial_partner_id
        start, end = self._customer_wallet_days(period)
        # sudo: reports are read by the office only; this one is of the member's own household
        report = request.env["ir.actions.report"].sudo()
        pdf, _kind = report._render_qweb_pdf(
            "komunigi_wallet.customer_wallet_statement_report",
            household.ids,
            data={"partner_ids": household.ids, "date_from": start, "date_to": end},
        )
        headers = [("Content-Type", "application/pdf"), ("Content-Length", len(pdf))]
        return request.make_response(pdf, headers=headers)

    @http.route("/my/wallet/statement.csv", type="http", auth="user", website=True)
    def portal_my_wallet_csv(self, period="all", **_kwargs):
        if not self._has_customer_wallet():
            return request.redirect("/my")
        company = request.env.company.sudo()
        name = f"{company._customer_wallet_name()}.csv"
        headers = [
            ("Content-Type", "text/csv; charset=utf-8"),
            ("Content-Disposition", content_disposition(name)),
        ]
        return request.make_response(self._customer_wallet_sheet(period), headers=headers)

    def _customer_wallet_sheet(self, name):
        """The movements of a period, oldest first, for a spreadsheet."""
        entries = request.env["customer.wallet.entry"]
        sheet = Spreadsheet(request.env, request.env.company.sudo().currency_id)
        columns = ["date", "kind", "other_side", "reference", "amount", "running_balance"]
        described = entries.fields_get(columns)
        kinds = dict(described["kind"]["selection"])
        sheet.add(*(described[column]["string"] for column in columns))
        for entry in entries.search(self._customer_wallet_domain(name), order="date, id"):
            sheet.add(
                format_datetime(request.env, entry.date, dt_format="short"),
                kinds[entry.kind],
                entry.other_side,
                entry.reference,
                entry.amount,
                entry.running_balance,
            )
        return sheet.content()
