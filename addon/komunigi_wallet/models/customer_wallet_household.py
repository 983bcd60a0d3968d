# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Money that goes with contacts: from one household to another, or into the one of a merge."""

from contextlib import contextmanager
from uuid import uuid4

from odoo import fields
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..policy.isolated import isolated
from .customer_wallet_entry import Movement

NOBODY = "{}"


class WalletsMoving:
    """What the books say of households before contacts move between them, and what the ledger
    has to follow afterwards."""

    def __init__(self, env, households, contacts):
        self.env = env
        self.households = households
        self.names = ", ".join(contacts.mapped("display_name"))
        self.companies = env["res.company"]._with_customer_wallet()
        # sudo: money of every company moves with a contact
        self.entries = env["customer.wallet.entry"].sudo()
        self.wallets = env["customer.wallet"].sudo()
        self.claim()
        self.before = self.booked()
        self.held = {
            company: self.wallets._balances(company, households) for company in self.companies
        }

    def claim(self):
        """Write the wallets, as a movement does: of a contact that moves and an order that is
        recorded at once, one is tried again and then sees the other."""
        if self.companies:
            self.env.cr.execute(
                SQL(
                    "UPDATE customer_wallet SET write_date = write_date WHERE partner_id = ANY(%s)",
                    self.households.ids,
                )
            )

    @contextmanager
    def moving(self):
        """Around the change of contacts: in this transaction, and only meanwhile, the database
        lets the customer of a journal item, an order or a movement follow, from one of these
        households to another of them."""
        within = "SELECT set_config('komunigi_wallet.moving_contacts', %s::integer[]::text, true)"
        self.env.flush_all()
        self.env.cr.execute(within, [self.households.ids])
        yield
        self.env.flush_all()
        self.env.cr.execute(within, [[]])

    @classmethod
    def is_on(cls, env):
        """Whether contacts are being moved already, so that their money is followed there."""
        query = "SELECT current_setting('komunigi_wallet.moving_contacts', true)"
        return env.execute_query(SQL(query))[0][0] not in (None, "", NOBODY)

    def booked(self):
        agreement = self.env["customer.wallet.agreement"].sudo()
        return agreement._booked_of(self.households.exists()) if self.companies else {}

    def settle(self):
        """Enter what moved; refuse what takes a wallet below its minimum; leave a note where
        money arrived."""
        after = self.booked()
        booked = self.sums(
            [(*key, amount) for key, amount in after.items()],
            [(*key, amount) for key, amount in self.before.items()],
        )
        rows = self.pending()
        waiting = self.sums(
            [(row["household"], row["company_id"], row["amount"]) for row in rows],
            [(row["partner_id"], row["company_id"], row["amount"]) for row in rows],
        )
        changes = {
            key: round(booked.get(key, 0.0) + waiting.get(key, 0.0), 6)
            for key in {*booked, *waiting}
        }
        self.check(changes)
        self.entries._reenter({row["id"]: row["household"] for row in rows})
        for company in self.companies:
            self.entries._enter(
                [
                    self.movement(household, company_id, amount)
                    for (household, company_id), amount in booked.items()
                    if company_id == company.id
                ],
                minimum=company._customer_wallet_journal().minimum_wallet_amount,
            )
        for (household, company), change in changes.items():
            if change > 0:
                self.note(company, household)

    def sums(self, arrived, left):
        """{(household id, company id): by how much it has changed}, where it has.

        :param arrived: list of (household id, company id, amount); `left` is alike
        """
        sums = {}
        for sign, amounts in ((1, arrived), (-1, left)):
            for household, company, amount in amounts:
                known = sums.get((household, company), 0.0)
                sums[household, company] = round(known + sign * amount, 6)
        return {key: amount for key, amount in sums.items() if amount}

    def movement(self, household, company, amount):
        return Movement(
            company_id=company,
            partner_id=household,
            amount=amount,
            kind="household",
            source=f"household:{uuid4()}",
            date=fields.Datetime.now(),
            reference=self.names,
        )

    def pending(self):
        """What orders moved and is not in the books yet goes with the customer of the order: the
        entries, and the household that each goes to."""
        return self.env.execute_query_dict(
            SQL(
                """
                SELECT entry.id, entry.partner_id, entry.company_id, entry.amount,
                       partner.commercial_partner_id AS household
                  FROM customer_wallet_entry AS entry
                  JOIN pos_order ON pos_order.id = entry.pos_order_id
                  JOIN res_partner AS partner ON partner.id = pos_order.partner_id
                 WHERE entry.state = 'pending' AND entry.partner_id = ANY(%s)
                   AND partner.commercial_partner_id != entry.partner_id
                """,
                self.households.ids,
            )
        )

    def check(self, changes):
        user = self.env.user
        may = user._is_superuser() or user.has_group(
            "komunigi_wallet.group_customer_wallet_accountant"
        )
        for (household, company_id), change in changes.items():
            company = self.companies.browse(company_id)
            if not may:
                raise UserError(
                    self.env._(
                        "You cannot move %(contacts)s: money on %(wallet)s would go to another"
                        " customer. Ask an accountant to do this.",
                        wallet=company._customer_wallet_name(),
                        contacts=isolated(self.names),
                    )
                )
            left = company.currency_id.round(self.held[company].get(household, 0.0) + change)
            if change < 0 and left < company._customer_wallet_journal().minimum_wallet_amount:
                raise UserError(
                    self.env._(
                        "%(wallet)s (%(customer)s): %(balance)s would be left behind. Close the"
                        " sessions of the till first, or transfer the money.",
                        wallet=company._customer_wallet_name(),
                        customer=isolated(self.households.browse(household).display_name),
                        balance=company.currency_id.format(left),
                    )
                )

    def note(self, company_id, household, merged=None):
        """Say on the wallet where its money came from, for the list and the control."""
        company = self.companies.browse(company_id)
        household = self.households.browse(household)
        wallet = self.wallets._of(company, household)
        wallet.merge_note = merged or self.env._(
            "Joined by %(contacts)s; the balance was %(amount)s before.",
            contacts=isolated(self.names),
            amount=company.currency_id.format(self.held[company].get(household.id, 0.0)),
        )


class WalletsMerging(WalletsMoving):
    """The same, where contacts are merged into one: their wallets give all that they hold."""

    def empty(self, gone, kept):
        """Before the merge: wallets of contacts about to go are emptied into that of the kept
        one, and closed for good."""
        self.household = kept.commercial_partner_id
        self.emptied = {}
        for wallet in self.wallets.search(
            [("partner_id", "in", gone.ids), ("merged_into_id", "=", False)]
        ):
            giver, company, balance = wallet.partner_id, wallet.company_id, wallet.balance
            target = self.wallets._of(company, self.household) or self.wallets.create(
                {"partner_id": self.household.id, "company_id": company.id}
            )
            if wallet.blocked:
                target.write({"blocked": True, "blocked_reason": wallet.blocked_reason})
            if balance:
                self.check({(giver.id, company.id): -balance})
                given = f"{isolated(giver.display_name)}: {company.currency_id.format(balance)}"
                self.emptied.setdefault(company, []).append(given)
            pending = self.entries.search(
                [("wallet_id", "=", wallet.id), ("state", "=", "pending")]
            )
            self.entries._reenter(dict.fromkeys(pending.ids, self.household.id))
            self.entries._enter(
                [
                    self.movement(giver.id, company.id, -wallet.balance),
                    self.movement(self.household.id, company.id, wallet.balance),
                ]
            )
            wallet.write({"merged_into_id": target.id, "active": False})
        # What has been moved now is not moved again by `settle`.
        for key in [key for key in self.before if key[0] in gone.ids]:
            kept = self.household.id, key[1]
            self.before[kept] = self.before.get(kept, 0) + self.before.pop(key)

    def settle(self):
        super().settle()
        for company, given in self.emptied.items():
            note = self.env._("Merged from %(contacts)s.", contacts=", ".join(given))
            self.note(company.id, self.household.id, merged=note)
