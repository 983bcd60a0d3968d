# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools.misc import formatLang, get_lang

from ..policy.isolated import isolated
from ..policy.top_up_amounts import typed_amount


class CustomerWalletTopUpAmount(models.Model):
    """An amount that tills offer to put on a wallet with one tap, as `pos.bill` has coins."""

    _name = "customer.wallet.top.up.amount"
    _description = "Amount of a top-up button"
    _inherit = ["pos.load.mixin"]
    _rec_name = "amount"
    _order = "amount"

    amount = fields.Float(required=True, digits=(16, 4))

    _amount_is_positive = models.Constraint(
        "CHECK (amount > 0 AND amount < 1000000)",
        "The amount of a top-up button must be above zero and below a million.",
    )
    _amount_is_there_once = models.Constraint(
        "UNIQUE (amount)", "There is a top-up button of this amount already."
    )

    @api.depends("amount")
    @api.depends_context("lang", "company")
    def _compute_display_name(self):
        for one in self:
            one.display_name = self.env.company.currency_id.format(one.amount)

    def _search_display_name(self, operator, value):
        """By an amount as it is typed."""
        if operator in Domain.NEGATIVE_OPERATORS:
            return NotImplemented
        if not value:
            return Domain.TRUE
        texts = [value] if isinstance(value, str) else value
        amounts = [self._typed(text) for text in texts if isinstance(text, str)]
        return Domain("amount", "in", [amount for amount in amounts if amount])

    @api.model
    def name_create(self, name):
        """What is typed as a tag of the settings; an amount that is there already is taken."""
        amount = self._typed(name)
        if not amount:
            currency = self.env.company.currency_id
            raise UserError(
                self.env._(
                    '"%(text)s" is not an amount in %(currency)s. Type a number above zero, e.g.'
                    " %(example)s.",
                    text=isolated(name),
                    currency=currency.name,
                    example=formatLang(self.env, 7.5, digits=currency.decimal_places),
                )
            )
        record = self._of([amount])
        return record.id, record.display_name

    def _typed(self, text):
        """The amount that a text says to this user, in the company's currency, or None."""
        currency = self.env.company.currency_id
        amount = typed_amount(text, get_lang(self.env).decimal_point, currency.decimal_places)
        return amount if amount and self._fits(amount, currency) else None

    @api.model
    def _fits(self, amount, currency):
        """Whether an amount can be paid in a currency: Swiss cash knows no 7.52."""
        return abs(currency.round(amount) - amount) < 1e-6

    @api.model
    def _of(self, amounts):
        """The records of these amounts; makes those that are not there yet."""
        known = self.search([("amount", "in", list(amounts))])
        missing = set(amounts) - set(known.mapped("amount"))
        return (known | self.create([{"amount": one} for one in missing])).sorted("amount")

    @api.model
    def _load_pos_data_fields(self, config):
        """All amounts are loaded, not the till's alone: of what it has loaded before, Odoo loads
        only what was written since, and a button may be given to a till without being written."""
        return ["id", "amount"]
