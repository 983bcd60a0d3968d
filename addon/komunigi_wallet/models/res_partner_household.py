from odoo import _, api, models
from odoo.exceptions import UserError

MOVERS = ("parent_id", "is_company")
"""What decides to which household a contact, and what it moved on a wallet, belongs."""


class ResPartner(models.Model):
    """Contacts that change household, or are merged, keep their money in sight."""

    _name = "res.partner"
    _inherit = ["res.partner", "customer.wallet.named"]

    @api.onchange("parent_id")
    def _onchange_parent_id_customer_wallet(self):
        old, new = self._origin, self.parent_id.commercial_partner_id
        if not old or not self.env.company.is_enabled_customer_wallet or new == old.parent_id:
            return None
        sentences = [
            self._customer_wallet_holding(household)
            for household in old.commercial_partner_id | new
        ]
        if not any(sentences):
            return None
        return {
            "warning": {
                "title": self._customer_wallet_name(),
                "message": "\n".join(
                    [*filter(None, sentences), _("One household has one wallet, and shares it.")]
                ),
            }
        }

    def _customer_wallet_holding(self, household):
        """A sentence on the money that a household has, or nothing."""
        # sudo: said to who edits contacts, as the balance on the form; never to the portal
        entries = self.env["customer.wallet.entry"].sudo()
        company = self.env.company
        amount = entries._balances(company, household).get(household.id, 0.0)
        if not amount:
            return ""
        return _(
            "%(customer)s has %(amount)s on %(wallet)s.",
            customer=household.display_name,
            amount=company.currency_id.format(amount),
            wallet=self._customer_wallet_name(),
        )

    def write(self, vals):
        if not any(name in vals and self._changes(name, vals[name]) for name in MOVERS):
            return super().write(vals)
        # sudo: contacts of the household that the user may not read move with the others
        family = self.sudo().with_context(active_test=False).search([("id", "child_of", self.ids)])
        target = self.browse(vals.get("parent_id") or []).sudo().commercial_partner_id
        households = family | family.commercial_partner_id | target
        moving = self._customer_wallet_moving(households)
        result = super().write(vals)
        moving.settle()
        return result

    def _changes(self, name, value):
        value = value or False
        return any(
            (partner[name].id if name == "parent_id" else partner[name]) != value
            for partner in self
        )

    def _customer_wallet_moving(self, households):
        return WalletsMoving(self.env, households, self)


class WalletsMoving:
    """What households hold before contacts move between them, and what that makes of it."""

    def __init__(self, env, households, contacts):
        self.env = env
        self.households = households
        self.names = ", ".join(contacts.mapped("display_name"))
        # sudo: money of every company moves with a contact
        companies = env["res.company"].sudo().search([("customer_wallet_account_id", "!=", False)])
        wallets = env["customer.wallet"].sudo()
        for company in companies:
            known = wallets.search(
                [("company_id", "=", company.id), ("partner_id", "in", households.ids)]
            )
            wallets._claim(company, known.partner_id)
        self.before = {company: self.balances(company) for company in companies}

    def balances(self, company):
        # sudo: the balance decides, whatever else the user may read
        return self.env["customer.wallet.entry"].sudo()._balances(company, self.households.exists())

    def settle(self):
        """Refuse what takes a wallet below its minimum; leave a note where money arrived."""
        for company, before in self.before.items():
            after = self.balances(company)
            changes = {
                household: company.currency_id.round(
                    after.get(household.id, 0.0) - before.get(household.id, 0.0)
                )
                for household in self.households.exists()
            }
            if any(changes.values()):
                self.check(company, after, changes)
                for household, change in changes.items():
                    if change and household == household.commercial_partner_id:
                        self.note(company, household, before)

    def check(self, company, after, changes):
        user = self.env.user
        accountant = self.env.su or user.has_group("account.group_account_invoice")
        label = company.customer_wallet_label
        if not accountant:
            raise UserError(
                _(
                    "Money on %(wallet)s would go from one customer to another with"
                    " %(contacts)s. Ask an accountant to do this.",
                    wallet=label,
                    contacts=self.names,
                )
            )
        minimum = company._customer_wallet_journal().minimum_wallet_amount
        for household, change in changes.items():
            if change < 0 and after.get(household.id, 0.0) < minimum:
                raise UserError(
                    _(
                        "%(wallet)s of %(customer)s would be left with %(balance)s. Close the"
                        " sessions of the till first, or transfer the money.",
                        wallet=label,
                        customer=household.display_name,
                        balance=company.currency_id.format(after.get(household.id, 0.0)),
                    )
                )

    def note(self, company, household, before, merged=None):
        """Say on the wallet where its money came from, for the list and the control."""
        [wallet] = self.env["customer.wallet"]._claim(company, household)
        wallet.merge_note = merged or _(
            "%(contacts)s moved here; there were %(amount)s before.",
            contacts=self.names,
            amount=company.currency_id.format(before.get(household.id, 0.0)),
        )
        self.env["customer.wallet"]._notify_tills(company, self.households.exists())
