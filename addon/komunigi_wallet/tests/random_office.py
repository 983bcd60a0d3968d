# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What an accountant does, drawn by lot: each step tells the naive model what it moved."""

from odoo import fields
from odoo.fields import Command

from .random_till import RandomSteps


class RandomOffice(RandomSteps):
    def step_operation(self, kind):
        (member, household), cents = self.draw_member(), self.draw()
        other = self.random.choice([one for one in self.model.cents if one != household])
        movement = {"top_up": cents, "correction": self.random.choice([cents, -cents])}.get(
            kind, -cents
        )
        floor = 0 if kind in ("transfer", "pay_out") else None
        leaves = kind == "pay_out" and self.random.random() < 0.3
        values = {
            "kind": kind,
            "partner_id": member.id,
            "amount": (movement if kind == "correction" else cents) / 100,
            "reason": "drawn by lot",
            "block_afterwards": leaves,
        }
        if kind == "transfer":
            values["to_partner_id"] = other.id
        else:
            values["counterpart_account_id"] = self.company_data["default_account_revenue"].id

        def operate():
            operation = self.env["customer.wallet.operation"].create(values)
            operation.action_confirm()
            return operation

        done = self.attempt(
            f"{kind} {member.name} {movement}",
            movement > 0 or self.model.may_fall(household, -movement, floor),
            operate,
        )
        if done:
            self.model.move(household, movement)
            if kind == "transfer":
                self.model.move(other, -movement)
            if leaves:
                self.model.blocked.add(household)

    def step_invoice_paid(self):
        household, cents = self.random.choice(list(self.model.cents)), self.draw()
        invoice = self.env["account.move"].create(
            {
                "move_type": "out_invoice",
                "partner_id": household.id,
                "invoice_date": fields.Date.today(),
                "invoice_line_ids": [
                    Command.create({"name": "Workshop", "price_unit": cents / 100, "tax_ids": []})
                ],
            }
        )
        invoice.action_post()
        register = self.env["account.payment.register"].with_context(
            active_model="account.move", active_ids=invoice.ids
        )
        done = self.attempt(
            f"invoice of {household.name} {cents}",
            self.model.may_fall(household, cents),
            lambda: register.create(
                {"journal_id": self.wallet_journal.id, "amount": cents / 100}
            )._create_payments(),
        )
        if done:
            self.model.move(household, -cents)

    def step_block(self):
        household = self.random.choice(list(self.model.cents))
        wallet = self.env["customer.wallet"].search([("partner_id", "=", household.id)])
        if wallet:
            blocked = household not in self.model.blocked
            wallet.write({"blocked": blocked, "blocked_reason": blocked and "Card lost"})
            self.model.blocked ^= {household}
            self.tell(f"blocked {household.name} {wallet.blocked}")

    def step_minimum(self):
        self.model.minimum = -self.random.choice([0, 500, 1000])
        self.wallet_journal.minimum_wallet_amount = self.model.minimum / 100
        self.tell(f"minimum {self.model.minimum}")
