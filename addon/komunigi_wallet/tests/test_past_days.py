# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from dateutil.relativedelta import relativedelta
from freezegun import freeze_time
from odoo import fields
from odoo.fields import Command
from odoo.tests import tagged

from .common import WalletCommon


@tagged("post_install", "-at_install")
class TestPastDays(WalletCommon):
    """What was owed on a day that is over stays what it was, whatever is done afterwards, but for
    what is corrected in the books of that day: in the list of that day, in its control, and on the
    statement up to it."""

    def setUp(self):
        super().setUp()
        this_month = fields.Date.today().replace(day=1)
        self.then = fields.Datetime.to_datetime(this_month - relativedelta(days=10))
        self.end = this_month - relativedelta(days=1)
        self.open_new_session()

    def in_the_past(self):
        return freeze_time(self.then + relativedelta(hours=12))

    def figures(self, day):
        """By customer: (owed, booked), as of the end of a day."""
        self.env.flush_all()
        liability = self.env["customer.wallet.liability"].create({"date": day})
        liability.action_show()
        control = self.env["customer.wallet.control"].create({"date": day})
        control._control()
        self.assertEqual(control.difference, 0, control.sentence)
        self.assertEqual(
            (control.total, control.ledger_total), (liability.total, liability.booked_total)
        )
        report = self.env["report.komunigi_wallet.customer_wallet_statement"]
        for line in liability.line_ids:
            if line.partner_id != line.partner_id.commercial_partner_id:
                continue  # whose statement is that of the household now
            statement = report._statement(line.partner_id, None, day)
            self.assertEqual(statement["closing"], line.amount, line.partner_id.name)
        return {line.partner_id: (line.amount, line.booked) for line in liability.line_ids}

    def operation(self):
        self.env["customer.wallet.operation"].create(
            {
                "kind": "correction",
                "partner_id": self.zoe.id,
                "amount": 7,
                "reason": "Goodwill",
                "counterpart_account_id": self.company_data["default_account_expense"].id,
            }
        ).action_confirm()
        return self.env["customer.wallet.entry"].search([], limit=1).move_id

    def test_an_order_that_is_invoiced_later_is_owed_once(self):
        with self.in_the_past():
            order = self.top_up(self.zoe, 50)
            self.close()
        self.assertEqual(self.figures(self.end), {self.zoe: (50, 50)})
        order.action_pos_order_invoice()
        self.assertEqual(self.figures(self.end), {self.zoe: (50, 50)})
        self.assertEqual(self.figures(fields.Date.today()), {self.zoe: (50, 50)})

    def test_what_was_pending_when_its_customer_moved(self):
        with self.in_the_past():
            self.top_up(self.zoe, 20)
        self.zoe.parent_id = self.household
        self.assertEqual(self.figures(self.end), {self.zoe: (20, 0)})
        self.close()
        self.assertEqual(self.figures(self.end), {self.zoe: (20, 0)})
        self.assertEqual(self.figures(fields.Date.today()), {self.household: (20, 20)})

    def test_what_was_booked_when_its_customer_moved(self):
        with self.in_the_past():
            self.top_up(self.zoe, 20)
            self.close()
        self.zoe.parent_id = self.household
        self.assertEqual(self.figures(self.end), {self.zoe: (20, 20)})
        self.assertEqual(self.figures(fields.Date.today()), {self.household: (20, 20)})

    def spent(self, day):
        return self.env["customer.wallet.entry"]._spent_in_a_year(self.company, day)

    def test_what_was_spent_when_its_customer_moves_later(self):
        with self.in_the_past():
            self.top_up(self.zoe, 20)
            self.pay(self.zoe, 5)
        self.assertEqual(self.spent(self.end), 5)
        self.zoe.parent_id = self.household
        self.assertEqual(self.spent(self.end), 5)
        self.assertEqual(self.spent(fields.Date.today()), 5)

    def test_an_entry_that_is_taken_back_and_deleted(self):
        with self.in_the_past():
            move = self.operation()
        self.assertEqual(self.figures(self.end), {self.zoe: (7, 7)})
        move.button_draft()
        self.assertEqual(self.figures(self.end), {})
        move.action_post()
        self.assertEqual(self.figures(self.end), {self.zoe: (7, 7)})
        move.button_draft()
        move.write({"name": False, "date": fields.Date.today()})
        move.action_post()
        self.assertEqual(self.figures(self.end), {})
        self.assertEqual(self.figures(fields.Date.today()), {self.zoe: (7, 7)})
        move.button_draft()
        move.unlink()
        self.assertEqual(self.figures(self.end), {})
        self.assertEqual(self.figures(fields.Date.today()), {})

    def test_an_entry_of_who_moved_is_taken_back_and_posted_again(self):
        with self.in_the_past():
            move = self.operation()
        self.zoe.parent_id = self.household
        move.button_draft()
        self.assertEqual(self.figures(fields.Date.today()), {})
        move.action_post()
        self.assertEqual(self.figures(self.end), {self.zoe: (7, 7)})
        self.assertEqual(self.figures(fields.Date.today()), {self.household: (7, 7)})
        move.button_draft()
        move.unlink()
        self.assertEqual(self.figures(fields.Date.today()), {})

    def test_an_entry_that_is_corrected_in_the_books_of_its_day(self):
        with self.in_the_past():
            move = self.operation()
        move.button_draft()
        [item] = move.line_ids.filtered(lambda line: line.account_id == self.account)
        lines = [
            Command.update(line.id, {"balance": -9 if line == item else 9})
            for line in move.line_ids
        ]
        move.write({"line_ids": lines})
        move.action_post()
        for day in (self.end, fields.Date.today()):
            self.assertEqual(self.figures(day), {self.zoe: (9, 9)})

    def test_a_session_that_is_taken_back(self):
        with self.in_the_past():
            self.top_up(self.zoe, 20)
            self.close()
        self.pos_session.move_id.button_draft()
        self.assertEqual(self.figures(self.end), {self.zoe: (20, 0)})
        self.pos_session.move_id.action_post()
        self.assertEqual(self.figures(self.end), {self.zoe: (20, 20)})

    def test_a_day_ends_at_midnight_where_its_reader_is(self):
        self.env.user.tz = "America/Montreal"
        day = fields.Date.today() - relativedelta(days=5)
        next_day = fields.Datetime.to_datetime(day + relativedelta(days=1))
        with freeze_time(next_day + relativedelta(hours=2)):  # 21:00 or 22:00 in Montreal
            self.top_up(self.zoe, 20)
        with freeze_time(next_day + relativedelta(hours=10)):
            self.pay(self.zoe, 5)
        self.assertEqual(self.figures(day), {self.zoe: (20, 0)})
        self.assertEqual(self.spent(day), 0)
        self.assertEqual(self.spent(day + relativedelta(days=1)), 5)
        with freeze_time(next_day + relativedelta(days=1, hours=2)):  # still the next day there
            self.pay(self.zoe, 3)
        self.assertEqual(self.spent(day + relativedelta(days=1)), 8)
