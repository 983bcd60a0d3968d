# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What happens to books and contacts meanwhile, drawn by lot: entries taken back, deleted and
posted again, contacts that join, leave and are merged."""

from odoo.fields import Command

from .random_till import RandomSteps


class RandomBooks(RandomSteps):
    def step_take_back_operation(self):
        """An entry of the office is reset to draft; then posted again, or deleted."""
        items = self.env["account.move.line"].search(
            [
                ("account_id", "=", self.account.id),
                ("parent_state", "=", "posted"),
                ("move_id.customer_wallet_operation", "!=", False),
            ]
        )
        if not items:
            return
        move = self.random.choice(items.move_id)
        moved = [
            (item.partner_id.commercial_partner_id, self.cents(-item.balance))
            for item in move.line_ids
            if item.account_id == self.account
        ]
        move.button_draft()
        for household, cents in moved:
            self.model.move(household, -cents)
        self.tell(f"{move.name} taken back: {moved}")
        self.check()
        if self.random.random() < 0.5:
            move.action_post()
            for household, cents in moved:
                self.model.move(household, cents)
            self.tell(f"{move.name} posted again")
        else:
            move.unlink()
            self.tell("and deleted")

    def step_take_back_session(self):
        """The entry of a session leaves the books and comes back: no balance changes."""
        sessions = self.env["pos.session"].search(
            [("state", "=", "closed"), ("move_id.state", "=", "posted")]
        )
        sessions = sessions.filtered(lambda session: not session.move_id.inalterable_hash)
        if not sessions:
            return
        move = self.random.choice(sessions).move_id
        self.tell(f"{move.name} taken back")
        move.button_draft()
        self.check_balances()
        self.check_agreement()
        move.action_post()

    def new_member(self):
        """A contact of its own who tops up, and whose session may close at once."""
        member = self.env["res.partner"].create({"name": f"Newcomer {len(self.history)}"})
        self.open_till()
        cents = self.draw()
        self.top_up(member, cents / 100, self.cash)
        closed = self.random.random() < 0.5
        if closed:
            self.close(self.sessions.pop(self.config))
        return member, cents, closed

    def step_join_and_leave(self):
        """Money goes with the contact into a household; out of it goes what its own orders moved
        and is not in the books yet, since Odoo gives posted items to the household for good."""
        member, cents, closed = self.new_member()
        household = self.random.choice([self.household, self.karim])
        member.parent_id = household
        self.model.move(household, cents)
        self.tell(f"{member.name} joins {household.name} with {cents}")
        self.read_notes()
        self.check()
        taken = 0 if closed else cents
        if self.random.random() < 0.7 and self.model.may_fall(household, taken):
            member.parent_id = False
            self.model.move(household, -taken)
            self.model.cents[member] = taken
            self.read_notes()
            self.tell(f"{member.name} leaves")

    def read_notes(self):
        self.env["customer.wallet"].search([("merge_note", "!=", False)]).merge_note = False

    def step_merge(self):
        twin, cents, _closed = self.new_member()
        kept = self.random.choice([self.zoe, self.karim])
        self.env["base.partner.merge.automatic.wizard"].create(
            {"partner_ids": [Command.set((twin | kept).ids)], "dst_partner_id": kept.id}
        ).action_merge()
        self.model.move(kept, cents)
        self.read_notes()
        self.tell(f"a twin with {cents} merged into {kept.name}")
