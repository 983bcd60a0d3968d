# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

STAFF = "komunigi_wallet.group_customer_wallet_reader"
"""Who reads of wallets more than their own balance."""

WRITABLE = {"blocked", "blocked_reason", "merge_note"}
"""What an accountant writes; the rest is the ledger's."""

RANKED = 100
"""How many customers a till is told at once, as Odoo does when it loads more of them."""


class CustomerWallet(models.Model):
    """One wallet of a household in a company. Its balance is written by its movements alone."""

    _name = "customer.wallet"
    _inherit = ["customer.wallet.named", "customer.wallet.guarded"]
    _description = "Customer wallet"
    _rec_name = "partner_id"
    _check_company_auto = True

    partner_id = fields.Many2one(
        "res.partner", string="Customer", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        "res.company",
        required=True,
        ondelete="restrict",
        default=lambda self: self.env.company,
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    balance = fields.Monetary(required=True, readonly=True, default=0.0, aggregator="sum")
    blocked = fields.Boolean(help="Nothing can be paid from a blocked wallet.")
    blocked_reason = fields.Char(groups=STAFF)
    partner_active = fields.Boolean(related="partner_id.active", string="Customer is active")
    merge_note = fields.Char(
        string="Joined",
        groups=STAFF,
        help="Whose money came here when contacts were merged or moved; cleared once checked.",
    )
    active = fields.Boolean(default=True, readonly=True, help="Until it is merged into another.")
    last_movement_date = fields.Datetime(
        string="Last movement",
        compute="_compute_last_movement_date",
        search="_search_last_movement_date",
    )
    merged_into_id = fields.Many2one(
        "customer.wallet",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The wallet that got the money when the customer was merged with another.",
    )

    _unique_partner_company = models.UniqueIndex(
        "(partner_id, company_id) WHERE merged_into_id IS NULL",
        "A customer has one wallet in each company.",
    )
    _blocked_with_reason = models.Constraint(
        "CHECK (NOT blocked OR btrim(COALESCE(blocked_reason, '')) <> '')",
        "Give the reason why it is blocked: the office and the till read it.",
    )
    _balance_idx = models.Index("(company_id, balance)")

    def _compute_last_movement_date(self):
        # By SQL, which finds one row of each wallet and not all of them: whoever may read a wallet
        # may read its movements.
        query = SQL(
            """
            SELECT id, (
                       SELECT MAX(date) FROM customer_wallet_entry WHERE wallet_id = wallet.id
                   )
              FROM customer_wallet AS wallet WHERE id = ANY(%s)
            """,
            self.ids,
        )
        dates = dict(self.env.execute_query(query))
        for wallet in self:
            wallet.last_movement_date = dates.get(wallet.id)

    def _search_last_movement_date(self, operator, value):
        """Before: there is no movement since; after: there is one."""
        since = {"<": ">=", "<=": ">", ">": ">", ">=": ">="}.get(operator)
        if not since:
            return NotImplemented
        moved = self.env["customer.wallet.entry"]._search([("date", since, value)])
        inside = "not in" if operator in ("<", "<=") else "in"
        return [("id", inside, moved.subselect("wallet_id"))]

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise AccessError(
                self.env._("You cannot create a wallet by hand: its first movement creates it.")
            )
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su and not vals.keys() <= WRITABLE:
            raise AccessError(
                self.env._("You cannot change a wallet directly: only movements change it.")
            )
        result = super().write(vals)
        if "blocked" in vals:
            self.env["res.partner"].invalidate_model(
                ["customer_wallet_blocked", "customer_wallet_blocked_reason"], flush=False
            )
            self._tell_tills()
        return result

    @api.model
    def _of(self, company, households):
        """The wallets of commercial partners in a company; those who have none are left out."""
        return self.search_fetch(
            [
                ("company_id", "=", company.id),
                ("partner_id", "in", households.ids),
                ("merged_into_id", "=", False),
            ],
            ["partner_id", "balance", "blocked"],
        )

    @api.model
    def _balances(self, company, households):
        """Balance by id of commercial partner, in the company's currency; none means 0.

        It reads the rows directly: the caller checks who may see a balance. Of another company
        than those of the user, which a call may name in a form, it tells none.
        """
        if not self.env.su and company not in self.env.companies:
            return {}
        self.flush_model()
        rows = self.env.execute_query(
            SQL(
                "SELECT partner_id, balance FROM customer_wallet"
                " WHERE company_id = %s AND merged_into_id IS NULL AND partner_id = ANY(%s)",
                company.id,
                households.ids,
            )
        )
        return {household: float(balance) for household, balance in rows}

    # the till

    @api.model
    def get_till_state(self, config_id, partner_ids):
        """What a till shows of wallets, read now.

        :param int config_id: the POS; its company's wallets are read, no other's
        :param list[int] partner_ids: customers, each answered for their household
        :return: list of {partner_id, wallet_partner_id, holder, balance, minimum, blocked,
            blocked_reason, as_of}: holder is the household's name, amounts are in the company's
            currency, as_of in UTC
        """
        self._refuse_outside_tills()
        # Customers whom the user cannot read are left out.
        partners = self.env["res.partner"].with_context(active_test=False)
        readable = partners._search([("id", "in", partner_ids)])
        partners.flush_model(["commercial_partner_id", "name"])
        self.flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT company.id, company.customer_wallet_account_id, (
                           SELECT COALESCE(MAX(journal.minimum_wallet_amount), 0)
                             FROM pos_config_pos_payment_method_rel AS used
                             JOIN pos_payment_method AS method
                               ON method.id = used.pos_payment_method_id
                             JOIN account_journal AS journal
                               ON journal.id = method.journal_id
                              AND journal.is_customer_wallet_journal
                            WHERE used.pos_config_id = config.id),
                       partner.id, household.id, household.name,
                       COALESCE(wallet.balance, 0),
                       CASE WHEN wallet.blocked THEN COALESCE(wallet.blocked_reason, '') END
                  FROM pos_config AS config
                  JOIN res_company AS company ON company.id = config.company_id
             LEFT JOIN res_partner AS partner ON partner.id IN %s
             LEFT JOIN res_partner AS household ON household.id = partner.commercial_partner_id
             LEFT JOIN customer_wallet AS wallet
                    ON wallet.partner_id = household.id
                   AND wallet.company_id = company.id AND wallet.merged_into_id IS NULL
                 WHERE config.id = %s
                 ORDER BY partner.id
                """,
                readable.subselect(),
                config_id,
            )
        )
        self._refuse_other_companies(company for company, *_rest in rows)
        as_of = self._as_of()
        return [
            {
                "partner_id": partner,
                "wallet_partner_id": household,
                "holder": holder or "",
                "balance": float(balance),
                "minimum": float(minimum),
                "as_of": as_of,
                **self._as_blocked(reason),
            }
            for _company, account, minimum, partner, household, holder, balance, reason in rows
            if account and partner
        ]

    @api.model
    def get_till_ranking(self, config_id, order, offset=0):
        """The customers of a till with the lowest or the highest balances, a page of them.

        :param int config_id: the POS; nothing is told where it shows balances after a tap alone
        :param str order: "lowest" or "highest"
        :param int offset: how many are known already
        :return: list of ids of partners who hold a wallet with money, or below zero
        """
        self._refuse_outside_tills()
        # sudo: whose till it is decides who is answered
        config = self.env["pos.config"].sudo().browse(config_id)
        company = config.company_id
        self._refuse_other_companies(company.ids)
        if not company.customer_wallet_account_id or config.customer_wallet_display != "always":
            return []
        # sudo: users of the point of sale read the balances of the customers whom they may read
        wallets = self.sudo().search_fetch(
            [
                ("company_id", "=", company.id),
                ("merged_into_id", "=", False),
                ("balance", "!=", 0),
                ("partner_id", "in", self.env["res.partner"]._search([])),
            ],
            ["partner_id"],
            order=f"balance {'desc' if order == 'highest' else 'asc'}, id",
            offset=max(0, offset),
            limit=RANKED,
        )
        return wallets.partner_id.ids

    @api.model
    def _refuse_outside_tills(self):
        if not self.env.user.has_group("point_of_sale.group_pos_user"):
            raise AccessError(
                self.env._("Only users of the point of sale can read wallets at the till.")
            )

    @api.model
    def _refuse_other_companies(self, company_ids):
        """To call with the company of the point of sale that is asked about."""
        if not set(company_ids) <= set(self.env.companies.ids):
            raise AccessError(self.env._("This point of sale belongs to another company."))

    @api.model
    def _as_of(self):
        return fields.Datetime.now().isoformat(timespec="seconds") + "Z"

    @api.model
    def _as_blocked(self, reason):
        return {"blocked": reason is not None, "blocked_reason": reason or ""}

    def _tell_tills(self):
        """Tell the tills what the rows of these wallets say now."""
        for wallet in self.sudo():  # sudo: what a till may hear is decided by its channel
            self._notify_tills(
                wallet.company_id.id,
                wallet.partner_id.id,
                wallet.partner_id.name,
                wallet.balance,
                (wallet.blocked_reason or "") if wallet.blocked else None,
            )

    @api.model
    def _notify_tills(self, company_id, household_id, holder, balance, blocked_reason):
        """Tell every till of a company, when the transaction commits, what a wallet holds, the
        name of whoever holds it, and why it is blocked; None where it is not.

        The channel is granted by `ir.websocket` to users of the point of sale alone.
        """
        self.env["bus.bus"]._sendone(
            (self.env["res.company"].browse(company_id), "customer_wallet"),
            "CUSTOMER_WALLET_CHANGED",
            {
                "company_id": company_id,
                "wallet_partner_id": household_id,
                "holder": holder or "",
                "balance": balance,
                "as_of": self._as_of(),
                **self._as_blocked(blocked_reason),
            },
        )

    # actions

    @api.model
    def action_open_wallets(self):
        """Opens all wallets of the user's companies, with their total."""
        self.check_access("read")
        keeping = self.env.companies & self.env.companies._with_customer_wallet()
        return self.browse()._get_records_action(
            name=self._customer_wallet_name(),
            views=[(False, "list")],
            search_view_id=[self.env.ref("komunigi_wallet.customer_wallet_view_search").id],
            context={"search_default_by_company": len(keeping) > 1},
        )

    @api.model
    def action_open_entries(self):
        """Opens every movement of every wallet."""
        return self.env["customer.wallet.entry"]._get_records_action(
            name=self.env._("%(wallet)s: movements", wallet=self._customer_wallet_name()),
            views=[(False, "list")],
            context={"list_of_all": True},
        )

    def action_open_statement(self):
        self.ensure_one()
        return self.partner_id.with_company(self.company_id).action_customer_wallet_statement()

    def action_unblock(self):
        self.write({"blocked": False, "blocked_reason": False})

    def action_clear_merge_note(self):
        self.merge_note = False
