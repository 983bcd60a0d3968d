# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tools.misc import formatLang

from ..policy.isolated import isolated
from ..policy.top_up_amounts import USUAL

ROUNDING = ("cash_rounding", "rounding_method", "only_round_cash_method")


class PosConfig(models.Model):
    _name = "pos.config"
    _inherit = [
        "pos.config",
        "customer.wallet.account.use",
        "customer.wallet.upgrade.beside.work",
    ]

    customer_wallet_display = fields.Selection(
        [
            ("always", "Wherever the customer is shown"),
            ("payment", "Only on the payment screen"),
            ("tap", "On the payment screen, once the cashier taps"),
        ],
        string="Show wallet balances",
        default="always",
        required=True,
        help="Anybody at the till can read what its screens show.",
    )
    customer_wallet_on_receipt = fields.Boolean(
        string="Print wallet balances on receipts", default=True
    )
    customer_wallet_top_up_amount_ids = fields.Many2many(
        "customer.wallet.top.up.amount",
        string="Amounts of the top-up buttons",
        default=lambda self: self.env["customer.wallet.top.up.amount"]._of(USUAL),
    )
    customer_wallet_return_limit = fields.Monetary(
        string="Returns without their order",
        help="How much one order may put back on a wallet for goods that are returnable without"
        " the order that sold them, such as empty bottles. 0: nothing.",
    )

    @api.constrains("customer_wallet_return_limit")
    def _check_customer_wallet_return_limit(self):
        if any(config.customer_wallet_return_limit < 0 for config in self):
            raise ValidationError(
                self.env._("The limit of returns must be 0 or a positive amount.")
            )

    @api.constrains("customer_wallet_top_up_amount_ids")
    def _check_customer_wallet_top_up_amounts(self):
        for config in self:
            for one in config.customer_wallet_top_up_amount_ids:
                if not one._fits(one.amount, config.currency_id):
                    raise ValidationError(
                        self.env._(
                            "%(amount)s cannot be paid in %(currency)s: choose another amount for"
                            " the top-up buttons.",
                            amount=formatLang(self.env, one.amount, digits=4),
                            currency=config.currency_id.name,
                        )
                    )

    def _default_payment_methods(self):
        """A new till takes the wallet, where the company has one."""
        return super()._default_payment_methods() | self.env.company._customer_wallet_method()

    @api.model_create_multi
    def create(self, vals_list):
        """A new till that takes the wallet offers it in one tap, unless told otherwise."""
        configs = super().create(vals_list)
        for config, vals in zip(configs, vals_list, strict=True):
            if "use_fast_payment" not in vals:
                config._offer_customer_wallet_at_once()
        return configs

    def _offer_customer_wallet_at_once(self):
        for config in self:
            methods = config._customer_wallet_methods()
            if methods:
                config.fast_payment_method_ids |= methods
                config.use_fast_payment = True

    def write(self, vals):
        """POS users may write a till's settings; only managers change what concerns wallets."""
        ours = {name for name in vals if name.startswith("customer_wallet_") or name in ROUNDING}
        enabled = any(self.company_id.mapped("is_enabled_customer_wallet"))
        manager = self.env.su or self.env.user.has_group("point_of_sale.group_pos_manager")
        if ours and enabled and not manager:
            raise AccessError(
                self.env._(
                    "You cannot change how a till handles wallets and rounding: ask a manager."
                )
            )
        return super().write(vals)

    def get_statistics_for_session(self, session):
        """What the dashboard says of a session: what moved wallets is told apart from what was
        sold, as `customer_wallet`: {label, amount}."""
        statistics = super().get_statistics_for_session(session)
        moved = self.env["pos.order.line"].search(
            [
                ("order_id.session_id", "=", session.id),
                ("order_id.state", "in", ("paid", "done")),
                ("product_id.is_customer_wallet_product", "=", True),
            ]
        )
        if moved:
            amount = sum(moved.mapped("price_subtotal_incl"))
            statistics["customer_wallet"] = {
                "label": self.company_id.customer_wallet_label,
                "amount": self.currency_id.format(amount),
            }
            paid = statistics["orders"]["paid"]
            statistics["orders"]["paid"] = paid and self._customer_wallet_sold(paid, moved)
        return statistics

    def _customer_wallet_sold(self, paid, moved):
        """What Odoo says of the paid orders of a session, without the lines that moved wallets."""
        nothing_sold = moved.order_id.filtered(
            lambda order: (
                order.lines <= moved and not order.is_refund and order.has_refundable_lines
            )
        )
        count = paid["count"] - len(nothing_sold)
        amount = self.currency_id.round(paid["amount"] - sum(moved.mapped("price_subtotal_incl")))
        terms = {"amount": self.currency_id.format(amount), "count": count}
        display = (
            self.env._("%(amount)s (1 order)", **terms)
            if count == 1
            else self.env._("%(amount)s (%(count)s orders)", **terms)
        )
        return count and {"amount": amount, "count": count, "display": display}

    def _get_forbidden_change_fields(self):
        """Open sessions keep their rounding: what orders paid goes by it."""
        forbidden = super()._get_forbidden_change_fields()
        enabled = any(self.company_id.mapped("is_enabled_customer_wallet"))
        return [*forbidden, *ROUNDING] if enabled else forbidden

    def notify_synchronisation(self, session_id, device_identifier, records=None):
        """Orders carry balances, and this travels on the till's public token. Odoo's till sends
        no orders this way: it reads them itself."""
        records = {model: ids for model, ids in (records or {}).items() if model != "pos.order"}
        return super().notify_synchronisation(session_id, device_identifier, records)

    def update_customer_display(self, order, device_uuid):
        """Anyone who knows the display's address can read what is sent here."""
        order = {key: value for key, value in order.items() if "wallet" not in key.lower()}
        return super().update_customer_display(order, device_uuid)

    def _customer_wallet_fault(self, company):
        if self.currency_id == company.currency_id or not self._customer_wallet_methods():
            return None
        return self.env._(
            "%(till)s sells in %(currency)s; %(wallet)s works in the company's currency only."
            " Choose other payment methods for this till.",
            till=isolated(self.name),
            currency=self.currency_id.name,
            wallet=company._customer_wallet_name(),
        )

    def _customer_wallet_values(self, company):
        methods = self._customer_wallet_methods()
        return {"payment_method_ids": [Command.unlink(method.id) for method in methods]}

    @api.model
    def _load_pos_data_read(self, records, config):
        """Adds `_customer_wallet_operations`: the names of what moves a wallet, by key, in the
        cashier's language."""
        read_records = super()._load_pos_data_read(records, config)
        if read_records and config.company_id.is_enabled_customer_wallet:
            kind = self.env["customer.wallet.entry"]._fields["kind"]
            names = dict(kind._description_selection(self.env))
            read_records[0]["_customer_wallet_operations"] = names
        return read_records

    def _get_special_products(self):
        """The top-up product is loaded at every till, however few products it loads."""
        company = self.company_id or self.env.company
        if len(company) != 1 or not company.is_enabled_customer_wallet:
            return super()._get_special_products()
        products = self.env["product.product"]._customer_wallet_products(company)
        return super()._get_special_products() | products.with_env(self.env)

    def _customer_wallet_methods(self):
        return self.payment_method_ids.filtered("is_customer_wallet_method")
