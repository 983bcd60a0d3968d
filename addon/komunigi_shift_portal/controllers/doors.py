# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import AccessError
from odoo.http import Controller, request, route


def door(path):
    """A route of the page's own, for anyone who has signed in."""
    return route(f"/my/shifts/{path}", type="jsonrpc", auth="user", website=True)


class MyShiftsDoors(Controller):
    """What the page asks and does. Whose shifts they are follows from who has signed in, never from
    a call."""

    def _status(self):
        status = request.env["cooperative.status"]._mine()
        if not status:
            raise AccessError(request.env._("You are not a worker of the coop."))
        return status

    @door("page")
    def page(self):
        return self._status()._my_page()

    @door("seats")
    def seats(self):
        return self._status()._my_seats()

    @door("preview_booking")
    def preview_booking(self, shift_id):
        return self._status()._preview_booking(shift_id)

    @door("preview_giving_back")
    def preview_giving_back(self, shift_id):
        return self._status()._preview_giving_back(shift_id)

    @door("preview_taking_over")
    def preview_taking_over(self, replacement_id):
        return self._status()._preview_taking_over(replacement_id)

    @door("preview_leave")
    def preview_leave(self, start, end):
        return self._status()._preview_leave(start, end)

    @door("book")
    def book(self, shift_id):
        return self._done(self._status()._book_mine, shift_id)

    @door("give_back")
    def give_back(self, shift_id):
        return self._done(self._status()._give_back_mine, shift_id)

    @door("ask_replacement")
    def ask_replacement(self, shift_id):
        return self._done(self._status()._ask_replacement, shift_id)

    @door("withdraw_replacement")
    def withdraw_replacement(self, shift_id):
        return self._done(self._status()._withdraw_replacement, shift_id)

    @door("take_over")
    def take_over(self, replacement_id):
        return self._done(self._status()._take_over, replacement_id)

    @door("announce_leave")
    def announce_leave(self, start, end):
        return self._done(self._status()._announce_leave, start, end)

    @door("withdraw_leave_request")
    def withdraw_leave_request(self, request_id):
        return self._done(self._status()._withdraw_leave_request, request_id)

    @door("renew_calendar")
    def renew_calendar(self):
        return self._done(self._status()._renew_calendar)

    @door("withdraw_calendar")
    def withdraw_calendar(self):
        return self._done(self._status()._withdraw_calendar)

    def _done(self, act, *args):
        """Does it, and answers with the page as it is afterwards."""
        act(*args)
        return self._status()._my_page()
