from odoo import http
from odoo.addons.portal.controllers.portal import CustomerPortal, pager
from odoo.http import request

PER_PAGE = 20


class CustomerWalletPortal(CustomerPortal):
    """A member's own statement. Records are read with the member's own rights."""

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

    def _customer_wallet_domain(self):
        """One's own household: what a portal user may read, and what others are shown here."""
        return request.env.user.partner_id._customer_wallet_entries_domain()

    def _customer_wallet_values(self, page):
        company = request.env.company.sudo()
        entries = request.env["customer.wallet.entry"]
        domain = self._customer_wallet_domain()
        pages = pager(
            url="/my/wallet", total=entries.search_count(domain), page=page, step=PER_PAGE
        )
        household = request.env.user.partner_id.commercial_partner_id
        return {
            "page_name": "customer_wallet",
            "wallet_label": company.customer_wallet_label,
            "wallet_currency": company.currency_id,
            "wallet_balance": request.env["customer.wallet"]
            ._balances(company, household)
            .get(household.id, 0.0),
            "wallet_entries": entries.search(domain, limit=PER_PAGE, offset=pages["offset"]),
            "pager": pages,
            "default_url": "/my/wallet",
        }

    @http.route(
        ["/my/wallet", "/my/wallet/page/<int:page>"], type="http", auth="user", website=True
    )
    def portal_my_wallet(self, page=1, **_kwargs):
        if not self._has_customer_wallet():
            return request.redirect("/my")
        return request.render(
            "komunigi_wallet.portal_my_wallet", self._customer_wallet_values(page)
        )

    @http.route("/my/wallet/statement.pdf", type="http", auth="user", website=True)
    def portal_my_wallet_pdf(self, **_kwargs):
        if not self._has_customer_wallet():
            return request.redirect("/my")
        household = request.env.user.partner_id.commercial_partner_id
        # sudo: reports are read by the office only; this one is of the member's own household
        report = request.env["ir.actions.report"].sudo()
        pdf, _kind = report._render_qweb_pdf(
            "komunigi_wallet.customer_wallet_statement_report", household.ids
        )
        headers = [("Content-Type", "application/pdf"), ("Content-Length", len(pdf))]
        return request.make_response(pdf, headers=headers)
