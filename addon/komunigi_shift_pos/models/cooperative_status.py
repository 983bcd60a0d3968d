# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.addons.komunigi_shift.models.client_values import read_number
from odoo.addons.komunigi_shift.models.groups import MANAGEMENT_GROUP
from odoo.addons.komunigi_shift.models.status_change import Fact, StatusChange
from odoo.exceptions import AccessError, UserError

from ..policy import told

TILL_GROUP = "point_of_sale.group_pos_user"
TILL_MANAGER_GROUP = "point_of_sale.group_pos_manager"
#: customers of one question
MOST_CUSTOMERS = 1000


class CooperativeStatus(models.Model):
    _inherit = "cooperative.status"

    shop_pass_date = fields.Date(
        "Let Shop on",
        readonly=True,
        copy=False,
        help="The day on which somebody lets this worker shop although they may not.",
    )
    is_let_shop = fields.Boolean(compute="_compute_is_let_shop")

    @api.depends("shop_pass_date", "company_id.shift_tz")
    def _compute_is_let_shop(self):
        for status in self:
            today = (status.company_id or self.env.company).sudo()._shift_today()
            status.is_let_shop = status.shop_pass_date == today

    @api.model
    def _shown_fields(self):
        return {*super()._shown_fields(), "shop_pass_date"}

    def _shops_today(self):
        return super()._shops_today() or self.is_let_shop

    @api.model
    def get_till_standings(self, config_id, partner_ids):
        """Whether customers may shop, as a till shows it, read now.

        Contacts of a worker's household follow their worker; who follows nobody is left out.

        :param int config_id: the POS; its company's workers are read, and it decides how much is
            told
        :param list[int] partner_ids: customers; those whom the user cannot read are left out
        :return: list of {partner_id, worker_id: the contact of whose shifts it is, may_shop,
            is_let: today, by somebody, although they may not, as_of (UTC)} and, where all is shown,
            {worker: their name, or "" for the customer's own, status, state, reason,
            next_shift: {id, name, date, time, gives_credit} | null}
        :raise AccessError: the user is of no till, or of another company; the till is not open
        """
        config = self._config_of_till(config_id)
        if config.shift_display == "off":
            return []
        partners = self._customers(partner_ids)
        standings = self._standings(config.company_id, partners)
        # sudo: as `_standings`
        workers = self.sudo().browse({status.id for _partner, status in standings})
        facts = workers._facts_at_till() if config.shift_display == "all" else {}
        as_of = fields.Datetime.to_string(fields.Datetime.now())
        return [
            told(
                {
                    "partner_id": partner.id,
                    "worker_id": status.cooperator_id.id,
                    "may_shop": status.can_shop,
                    "is_let": status.is_let_shop,
                    "as_of": as_of,
                    "worker": status.cooperator_id != partner and status.cooperator_id.name,
                    **facts.get(status, {}),
                },
                config.shift_display,
            )
            for partner, status in standings
        ]

    @api.model
    def let_shop(self, config_id, partner_id, reason):
        """Lets a customer shop today although their worker may not, and says so in the history.

        :param str reason: why, in the words of whoever lets them
        :return: as `get_till_standings`, of this customer
        :raise AccessError: for anyone who manages neither tills nor shifts
        :raise UserError: there is no reason, or nobody to let
        """
        config = self._config_of_till(config_id)
        if not self._may_let_shop():
            raise AccessError(
                self.env._("Only a manager can let somebody shop who has lost the right to do so.")
            )
        customer = self._customers([partner_id])
        for _partner, status in self._standings(config.company_id, customer):
            status._let_shop(reason)
        return self.get_till_standings(config_id, [partner_id])

    def _let_shop(self, reason):
        """Lets this worker, and who follows them, shop today."""
        self.ensure_one()
        reason = reason.strip() if isinstance(reason, str) else ""
        if not reason:
            raise UserError(self.env._("Say why: it is kept in the worker's history."))
        if self.can_shop:
            return
        # sudo: whoever lets somebody shop changes nothing else of them
        status = self.sudo().with_context(status_change=StatusChange(reason[:200]))
        today = status.company_id._shift_today()
        status._write_unsettled({"shop_pass_date": today})
        fact = Fact("let_shop", day=today.isoformat())
        status._enter_in_history([status._line("shop", fact)])

    @api.model
    def _may_let_shop(self):
        user = self.env.user
        return user.has_group(TILL_MANAGER_GROUP) or user.has_group(MANAGEMENT_GROUP)

    @api.model
    def _config_of_till(self, config_id):
        """The POS that a user of tills asks from, in an open session.

        Odoo does not say which cashier stands at which till: whoever may open one reads what it
        shows. A till that nobody has opened tells nothing.
        """
        if not self.env.user.has_group(TILL_GROUP):
            raise AccessError(
                self.env._("Only users of the point of sale can ask who may shop at the till.")
            )
        # sudo: whose till it is decides who is answered
        config = self.env["pos.config"].sudo().browse(read_number(self.env, config_id)).exists()
        if config.company_id not in self.env.user.company_ids:
            raise AccessError(self.env._("That point of sale belongs to another company."))
        # not by `current_session_id`, which reads every session that the till ever had
        opened = [("config_id", "=", config.id), ("state", "!=", "closed"), ("rescue", "=", False)]
        if not self.env["pos.session"].sudo().search_count(opened, limit=1):
            raise AccessError(self.env._("That point of sale is not open."))
        return config

    @api.model
    def _customers(self, partner_ids):
        """The customers that a till names, as far as the user can read them."""
        if not isinstance(partner_ids, list | tuple) or len(partner_ids) > MOST_CUSTOMERS:
            raise UserError(
                self.env._("At most %(count)s customers can be asked about.", count=MOST_CUSTOMERS)
            )
        ids = [read_number(self.env, id_) for id_ in partner_ids]
        return self.env["res.partner"].search([("id", "in", ids)])

    def _facts_at_till(self):
        """{status: what a till shows of it where it shows all}"""
        labels = dict(self._fields["status"]._description_selection(self.env))
        return {
            status: {"status": labels.get(status.status, "")} | status._badge_values(answer)
            for status, answer in self._alert_answers()
        }
