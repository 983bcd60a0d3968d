# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from operator import ge, gt, le, lt

from dateutil.relativedelta import relativedelta
from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.tools import SQL, format_date, format_datetime

from ..policy.isolated import isolated
from .customer_wallet import STAFF
from .customer_wallet_household import WalletsMoving

COMPARISONS = {"<": lt, "<=": le, ">": gt, ">=": ge, "in": lambda one, many: one in many}

MONTHS = 12
"""How far back the balance card looks."""

MOVERS = ("parent_id", "is_company")
"""What decides to which household a contact, and what it moved on a wallet, belongs."""


class ResPartner(models.Model):
    _name = "res.partner"
    _inherit = [
        "res.partner",
        "customer.wallet.account.use",
        "customer.wallet.named",
        "customer.wallet.upgrade.beside.work",
    ]

    customer_wallet_balance = fields.Monetary(
        string="{wallet}",
        compute="_compute_customer_wallet_balance",
        search="_search_customer_wallet_balance",
        currency_field="customer_wallet_currency_id",
        groups=STAFF,
    )
    customer_wallet_id = fields.Many2one(
        "customer.wallet", compute="_compute_customer_wallet_id", groups=STAFF
    )
    customer_wallet_blocked = fields.Boolean(compute="_compute_customer_wallet_id", groups=STAFF)
    customer_wallet_blocked_reason = fields.Char(
        compute="_compute_customer_wallet_id", groups=STAFF
    )
    customer_wallet_currency_id = fields.Many2one(
        "res.currency", compute="_compute_customer_wallet_currency_id"
    )
    customer_wallet_holder = fields.Char(
        string="Wallet of",
        compute="_compute_customer_wallet_holder",
        compute_sudo=True,
        help="Whose wallet it is, where it is not the contact's own.",
    )
    has_customer_wallet = fields.Boolean(compute="_compute_customer_wallet_currency_id")
    customer_wallet_label = fields.Char(compute="_compute_customer_wallet_currency_id")

    @api.depends_context("company")
    def _compute_customer_wallet_currency_id(self):
        self.customer_wallet_currency_id = self.env.company.currency_id
        self.has_customer_wallet = self.env.company.is_enabled_customer_wallet
        self.customer_wallet_label = self.env.company.customer_wallet_label

    @api.depends("commercial_partner_id.name")
    def _compute_customer_wallet_holder(self):
        for partner in self:
            household = partner.commercial_partner_id
            partner.customer_wallet_holder = household != partner and household.name

    @api.model
    def _load_pos_data_fields(self, config):
        return [*super()._load_pos_data_fields(config), "customer_wallet_holder"]

    @api.depends("commercial_partner_id")
    @api.depends_context("company")
    def _compute_customer_wallet_id(self):
        """The household's wallet, once it has moved, and whether it is blocked."""
        # sudo: the fields' groups say who reads them
        wallets = self.env["customer.wallet"].sudo()
        wallets = wallets._of(self.env.company, self.commercial_partner_id).grouped("partner_id")
        for partner in self:
            wallet = wallets.get(partner.commercial_partner_id._origin, self.env["customer.wallet"])
            partner.customer_wallet_id = wallet
            partner.customer_wallet_blocked = wallet.blocked
            partner.customer_wallet_blocked_reason = wallet.sudo().blocked_reason

    @api.depends("commercial_partner_id")
    @api.depends_context("company")
    def _compute_customer_wallet_balance(self):
        field = self._fields["customer_wallet_balance"]
        stored = self.filtered("id")
        for partner in self - stored:
            partner.customer_wallet_balance = (
                partner.commercial_partner_id._origin.customer_wallet_balance
            )
        # sudo: the field's groups say who reads balances
        partners = stored.sudo()
        partners.flush_model(["commercial_partner_id"])
        self.env["customer.wallet"].flush_model()
        query = partners._as_query(ordered=False)
        balance = partners._field_to_sql(partners._table, field.name, query)
        rows = self.env.execute_query(query.select(SQL.identifier(partners._table, "id"), balance))
        # Thousands at once, as for a list of all members: into the cache, not one by one.
        balances = {partner: float(amount) for partner, amount in rows}
        field._insert_cache(stored, [balances.get(partner, 0.0) for partner in stored.ids])

    def _search_customer_wallet_balance(self, operator, value):
        """Compares in the database; a customer without a wallet has 0."""
        # Odoo checks who may read a field, and leaves who may search it to the search.
        self._check_field_access(self._fields["customer_wallet_balance"], "read")
        if operator not in COMPARISONS:
            return NotImplemented
        if operator == "in":
            value = {self._exact(amount) for amount in value}
        else:
            value = self._exact(value)
        # sudo: the field's groups say who reads balances
        wallets = self.env["customer.wallet"].sudo()
        here = Domain("company_id", "=", self.env.company.id) & Domain("merged_into_id", "=", False)
        held = wallets._search(here & Domain("balance", operator, value))
        found = Domain("commercial_partner_id", "in", held.subselect("partner_id"))
        if COMPARISONS[operator](0.0, value):
            held = wallets._search(here)
            found |= Domain("commercial_partner_id", "not in", held.subselect("partner_id"))
        return found

    @api.model
    def _exact(self, amount):
        """The amount without the remainder of binary floats."""
        return round(float(amount or 0.0), 6)

    def _field_to_sql(self, alias, field_expr, query=None):
        """Sorting by the balance joins the wallets."""
        if field_expr != "customer_wallet_balance":
            return super()._field_to_sql(alias, field_expr, query)
        self._check_field_access(self._fields[field_expr], "read")
        wallet = query.make_alias(alias, "customer_wallet")
        query.add_join(
            "LEFT JOIN",
            wallet,
            "customer_wallet",
            SQL(
                "%s = %s AND %s = %s AND %s IS NULL",
                SQL.identifier(wallet, "partner_id"),
                SQL.identifier(alias, "commercial_partner_id"),
                SQL.identifier(wallet, "company_id"),
                self.env.company.id,
                SQL.identifier(wallet, "merged_into_id"),
            ),
        )
        return SQL("COALESCE(%s, 0)", SQL.identifier(wallet, "balance"))

    def action_customer_wallet_statement(self):
        """Opens what the balance of this household is made of."""
        self.ensure_one()
        label = self.env.company._customer_wallet_name()
        return self.env["customer.wallet.entry"]._get_records_action(
            name=self.env._(
                "%(wallet)s: %(customer)s", wallet=label, customer=isolated(self.display_name)
            ),
            views=[(False, "list")],
            domain=self._customer_wallet_entries_domain(),
            context={"default_partner_id": self.id},
        )

    def _customer_wallet_file_name(self):
        """What a statement of this household is called when it is kept as a file."""
        return f"{self.env.company._customer_wallet_name()} - {isolated(self.name)}"

    def action_customer_wallet_unblock(self):
        self.ensure_one()
        return self.customer_wallet_id.action_unblock()

    def _customer_wallet_entries_domain(self):
        """The movements of this household's wallet in the current company."""
        return [
            ("partner_id", "=", self.commercial_partner_id.id),
            ("company_id", "=", self.env.company.id),
            ("wallet_id.merged_into_id", "=", False),
        ]

    def get_customer_wallet_card(self):
        """What the balance card of one customer shows, in the user's language and time zone.

        :return: False where the wallet is off, or {label, balance, balance_text, as_of, months,
            last}: `months` holds the balance at the end of each of the last twelve months as
            {name, balance, text}, the current one last; `last` is False or {date, kind, amount,
            reference}
        """
        self.ensure_one()
        self.check_access("read")
        self._check_field_access(self._fields["customer_wallet_balance"], "read")
        company = self.env.company
        if not company.is_enabled_customer_wallet:
            return False
        # sudo: the balance's groups say who reads it; its history is no more than that
        entries = self.env["customer.wallet.entry"].sudo()
        domain = self._customer_wallet_entries_domain()
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
        """The balance at the end of each of the last months, the current one included: back from
        today's, by what each month moved."""
        this_month = fields.Date.context_today(self).replace(day=1)
        first = this_month - relativedelta(months=MONTHS - 1)
        groups = entries._read_group(
            [*domain, ("date", ">=", first)], ["date:month"], ["amount:sum"]
        )
        moved = {fields.Date.to_date(month): amount for month, amount in groups}
        balance, months = self.customer_wallet_balance, []
        balance -= sum(amount for month, amount in moved.items() if month > this_month)
        for back in range(MONTHS):
            start = this_month - relativedelta(months=back)
            months.append(
                {
                    "name": format_date(self.env, start, date_format="MMMM y"),
                    "balance": currency.round(balance),
                    "text": currency.format(currency.round(balance)),
                }
            )
            balance -= moved.get(start, 0.0)
        return months[::-1]

    # households

    @api.onchange("parent_id")
    def _onchange_parent_id_customer_wallet(self):
        old, new = self._origin, self.parent_id.commercial_partner_id
        if not old or not self.env.company.is_enabled_customer_wallet or new == old.parent_id:
            return None
        held = (old.commercial_partner_id | new)._customer_wallet_holdings()
        if not held:
            return None
        shared = self.env._("A household has one wallet, which all its contacts share.")
        return {"warning": {"title": self._customer_wallet_name(), "message": f"{held}\n{shared}"}}

    def _customer_wallet_holdings(self):
        """A line on the money of each of these households that has any, for readers of balances."""
        if not self._has_field_access(self._fields["customer_wallet_balance"], "read"):
            return ""
        company = self.env.company
        balances = self.env["customer.wallet"]._balances(company, self)
        return "\n".join(
            self.env._(
                "%(customer)s has %(amount)s on %(wallet)s.",
                customer=isolated(household.display_name),
                amount=company.currency_id.format(balances[household.id]),
                wallet=self._customer_wallet_name(),
            )
            for household in self
            if balances.get(household.id)
        )

    @api.model_create_multi
    def create(self, vals_list):
        if "default_commercial_partner_id" in self.env.context or any(
            "commercial_partner_id" in vals for vals in vals_list
        ):
            self._refuse_written_household()
        return super().create(vals_list)

    def write(self, vals):
        if "commercial_partner_id" in vals and any(
            vals["commercial_partner_id"] != partner._household_of_parent().id for partner in self
        ):
            self._refuse_written_household()
        moves = any(name in vals and self._changes(name, vals[name]) for name in MOVERS)
        result = self._write_with_wallets(vals) if moves else super().write(vals)
        if "name" in vals:
            # sudo: the tills call a wallet after its household, whoever renames it
            wallets = self.env["customer.wallet"].sudo()
            held = [("partner_id", "in", self.ids), ("merged_into_id", "=", False)]
            wallets.search(held)._tell_tills()
        return result

    def unlink(self):
        """Contacts of a deleted one leave its household, with their money."""
        if self.env["res.company"]._with_customer_wallet():
            self.check_access("unlink")
            # sudo: contacts that the user may not read leave as well
            contacts = self.sudo().with_context(active_test=False)
            contacts = contacts.search([("parent_id", "in", self.ids), ("id", "not in", self.ids)])
            contacts.filtered(lambda one: one.commercial_partner_id != one).parent_id = False
        return super().unlink()

    def _write_with_wallets(self, vals):
        """Write what moves contacts between households; their money goes with them.

        Their own columns alone are written meanwhile, together, as Odoo judges an address; what
        reaches other records waits until the database guards these again.
        """
        if WalletsMoving.is_on(self.env):
            return super().write(vals)
        # sudo: contacts of the household that the user may not read move with the others
        family = self.sudo().with_context(active_test=False).search([("id", "child_of", self.ids)])
        target = self.browse(vals.get("parent_id") or []).sudo().commercial_partner_id
        households = family | family.commercial_partner_id | target
        own = {name: value for name, value in vals.items() if self._is_own_column(name)}
        others = {name: value for name, value in vals.items() if name not in own}
        wallets = WalletsMoving(self.env, households, self)
        with wallets.moving():
            result = super().write(own)
        wallets.settle()
        return super().write(others) if others else result

    @api.model
    def _is_own_column(self, name):
        field = self._fields.get(name)
        return bool(field and field.store and field.column_type and not field.inverse)

    def _household_of_parent(self):
        """What Odoo computes as the commercial partner, and nobody writes."""
        # sudo: the parent decides, whoever may read it
        alone = self.is_company or not self.parent_id
        return self if alone else self.sudo().parent_id.commercial_partner_id

    def _refuse_written_household(self):
        raise AccessError(
            self.env._(
                "You cannot set the household of a contact: it follows from its company or parent."
            )
        )

    def _changes(self, name, value):
        value = value or False
        return any(
            (partner[name].id if name == "parent_id" else partner[name]) != value
            for partner in self
        )
