# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from uuid import uuid4

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command


class CustomerWalletDemo(models.AbstractModel):
    """Top-ups and purchases of the demo data, made as a till makes them: nothing but a session
    that is closed fills ledger and accounts alike."""

    _name = "customer.wallet.demo"
    _description = "Demo data of customer wallets"

    @api.model
    def _load(self, trades):
        """A session at the demo bakery; nothing where the main company has no chart of accounts,
        somebody sells at the bakery, or these customers have been there already.

        :param trades: see `_trade`
        """
        admin, main = self.env.ref("base.user_admin"), self.env.ref("base.main_company")
        demo = self.with_user(admin).with_company(main)
        company = demo.env.company
        config = demo.env.ref("point_of_sale.pos_config_bakery", raise_if_not_found=False)
        if not config or config.current_session_id or not company.chart_template:
            return
        customers = demo.env["res.partner"].browse([customer_id for customer_id, *_ in trades])
        if customers.pos_order_ids:
            return
        if not company.is_enabled_customer_wallet:
            company.customer_wallet_label = "Member account"
        company.enable_customer_wallet()
        demo._trade(config, trades)

    @api.model
    def _trade(self, config, trades):
        """Opens a session at a till of a company with a wallet, sells, and closes the session.

        :param trades: [(id of a customer, their top-ups, prices of what they buy from the wallet)]
        """
        config.open_ui()
        session = config.current_session_id
        session.set_opening_control(0.0, "")
        methods = config.payment_method_ids
        wallet = methods.filtered("is_customer_wallet_method")
        cash = methods.filtered("is_cash_count")[:1]
        card = (methods - wallet).filtered(lambda method: method.type == "bank")[:1]
        top_up = self.env["product.product"]._customer_wallet_products(config.company_id)[:1]
        goods = self._goods(config) - top_up
        for number, (customer_id, top_ups, prices) in enumerate(trades):
            for price in top_ups:
                self._sell(session, customer_id, top_up, price, card if number % 3 else cash)
            for price in prices:
                self._sell(session, customer_id, goods[number % len(goods)], price, wallet)
        counted = session.get_closing_control_data()["default_cash_details"]["amount"]
        session.post_closing_cash_details(counted)
        answer = session.close_session_from_ui()
        if not answer.get("successful"):
            raise UserError(answer["message"])

    def _goods(self, config):
        """What this till sells."""
        domain = [("available_in_pos", "=", True), ("type", "!=", "combo")]
        if config.limit_categories:
            domain.append(("pos_categ_ids", "in", config.iface_available_categ_ids.ids))
        return self.env["product.product"].search(domain)

    def _sell(self, session, customer_id, product, price, method):
        """Sends the server an order of one article, paid with one method."""
        taxes = product.taxes_id._filter_taxes_by_company(session.company_id)
        amounts = taxes.compute_all(price, session.currency_id)
        total, untaxed = amounts["total_included"], amounts["total_excluded"]
        line = {
            "product_id": product.id,
            "price_unit": price,
            "qty": 1,
            "tax_ids": [Command.set(taxes.ids)],
            "price_subtotal": untaxed,
            "price_subtotal_incl": total,
            "pack_lot_ids": [],
        }
        now = fields.Datetime.to_string(fields.Datetime.now())
        payment = {"name": now, "payment_method_id": method.id, "amount": total}
        order = {
            "uuid": str(uuid4()),
            "name": "/",
            "state": "paid",
            "session_id": session.id,
            "user_id": self.env.uid,
            "partner_id": customer_id,
            "date_order": now,
            "fiscal_position_id": False,
            "pricelist_id": session.config_id.pricelist_id.id,
            "last_order_preparation_change": "{}",
            "to_invoice": False,
            "access_token": False,
            "amount_total": total,
            "amount_tax": total - untaxed,
            "amount_paid": total,
            "amount_return": 0.0,
            "lines": [Command.create(line)],
            "payment_ids": [Command.create(payment)],
        }
        self.env["pos.order"].sync_from_ui([order])
