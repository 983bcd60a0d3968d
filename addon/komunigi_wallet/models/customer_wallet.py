from odoo import _, api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL


class CustomerWallet(models.Model):
    """One wallet of a household in a company.

    The money is in `customer.wallet.entry`. This row is what a transaction writes before it
    reads the balance, so that of two transactions at once one is refused by PostgreSQL and
    retried by Odoo, with the other's movement in sight.
    """

    _name = "customer.wallet"
    _description = "Customer wallet"
    _rec_name = "partner_id"
    _check_company_auto = True

    partner_id = fields.Many2one(
        "res.partner", string="Customer", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        "res.company",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env.company,
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    blocked = fields.Boolean(help="Nothing can be paid from a blocked wallet.")
    blocked_reason = fields.Char()
    partner_active = fields.Boolean(related="partner_id.active", string="Customer is active")
    movement_count = fields.Integer(string="Movements", readonly=True)
    balance = fields.Monetary(compute="_compute_balance")

    _unique_partner_company = models.Constraint(
        "unique (partner_id, company_id)", "A customer has one wallet in each company."
    )

    @api.depends("partner_id", "company_id")
    def _compute_balance(self):
        for company, wallets in self.grouped("company_id").items():
            balances = self.env["customer.wallet.entry"]._balances(company, wallets.partner_id)
            for wallet in wallets:
                wallet.balance = balances.get(wallet.partner_id.id, 0.0)

    @api.model
    def _claim(self, company, partners):
        """Write the wallets of `partners` (commercial) before their balance is read.

        Raises a serialization failure, which Odoo retries, where another transaction has moved
        one of them since ours began. Returns the wallets, in sudo.
        """
        if not partners:
            return self.sudo()
        # The row is made for whoever moves the wallet, always in the same order of partners.
        rows = SQL(", ").join(
            SQL(
                "(%s, %s, 1, %s, now() at time zone 'UTC', %s, now() at time zone 'UTC')",
                partner.id,
                company.id,
                self.env.uid,
                self.env.uid,
            )
            for partner in partners.sorted("id")
        )
        self.flush_model()
        ids = self.env.execute_query(
            SQL(
                """
                INSERT INTO customer_wallet (partner_id, company_id, movement_count,
                                             create_uid, create_date, write_uid, write_date)
                VALUES %s
                ON CONFLICT (partner_id, company_id) DO UPDATE SET
                    movement_count = customer_wallet.movement_count + 1,
                    write_uid = EXCLUDED.write_uid,
                    write_date = EXCLUDED.write_date
                RETURNING id
                """,
                rows,
            )
        )
        # sudo: a movement needs the row whoever makes it; callers decide what is shown of it
        wallets = self.sudo().browse(row[0] for row in ids)
        wallets.invalidate_recordset()
        return wallets

    @api.model
    def get_till_state(self, config_id, partner_ids):
        """What a till shows of wallets, read now.

        :param int config_id: the POS; its company's wallets are read, no other's
        :param list[int] partner_ids: customers, each answered for their household
        :return: list of {partner_id, wallet_partner_id, balance, minimum, blocked, as_of},
            amounts in the company's currency, as_of in UTC
        """
        if not self.env.user.has_group("point_of_sale.group_pos_user"):
            raise AccessError(_("Only users of the point of sale read wallets at the till."))
        config = self.env["pos.config"].browse(config_id)
        config.check_access("read")
        company = config.company_id
        if company not in self.env.companies:
            raise AccessError(_("This point of sale belongs to another company."))
        if not company.is_enabled_customer_wallet:
            return []
        partners = self.env["res.partner"].browse(partner_ids).exists()
        partners.check_access("read")
        households = partners.commercial_partner_id
        minimum = config._customer_wallet_minimum()
        states = {
            state["wallet_partner_id"]: {**state, "minimum": minimum}
            for state in self._states(company, households)
        }
        return [
            {"partner_id": partner.id, **states[partner.commercial_partner_id.id]}
            for partner in partners
        ]

    @api.model
    def _states(self, company, households):
        """What every till of `company` may know of the wallets of `households`."""
        # sudo: a wallet's balance is what a till shows, whatever else its user may read
        balances = self.env["customer.wallet.entry"].sudo()._balances(company, households)
        wallets = self.sudo().search(
            [("company_id", "=", company.id), ("partner_id", "in", households.ids)]
        )
        blocked = {wallet.partner_id.id: wallet.blocked for wallet in wallets}
        as_of = fields.Datetime.now().isoformat(timespec="seconds") + "Z"
        return [
            {
                "wallet_partner_id": household.id,
                "balance": balances.get(household.id, 0.0),
                "blocked": blocked.get(household.id, False),
                "as_of": as_of,
            }
            for household in households
        ]

    @api.model
    def _notify_tills(self, company, households):
        """Tell every till of the company, when the transaction commits, what wallets hold."""
        # sudo: tills hear of each other's movements, and of nothing else
        tills = self.env["pos.config"].sudo().search([("company_id", "=", company.id)])
        states = self._states(company, households) if tills else []
        for till in tills:
            minimum = till._customer_wallet_minimum()
            for state in states:
                till._notify("CUSTOMER_WALLET_CHANGED", {**state, "minimum": minimum})
