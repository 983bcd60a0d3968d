# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.misc import hash_sign, verify_hash_signed
from odoo.tools.sql import escape_psql

from ..policy import is_check_in_time, is_enough, is_named, loosened, short_name, words_of

SCOPE = "komunigi_shift_welcome"
#: how long an answer can be followed by a choice or a check-in
TICKET_LASTS = timedelta(minutes=10)
#: people whom a search shows, and contacts whom it looks through for them
MOST_FOUND = 6
MOST_LOOKED_AT = 1000
LONGEST_TEXT = 64


class ShiftWelcome(models.AbstractModel):
    """What the welcome screen of the coop in use is told, and the check-in.

    Nothing here can be called but by the controller, which works with `sudo`. People are named by
    tickets: signed, short-lived, for this coop alone. So who has the link cannot ask by counting
    through ids, only for whose card they hold or whose name they know.
    """

    _name = "shift.welcome"
    _description = "Welcome Screen"

    @api.model
    def _by_card(self, code):
        """The answer for the member whose card has this code, or None."""
        code = self._read_text(code)
        if not code:
            return None
        return self._answer(self.env["res.partner"].search([("barcode", "=", code)], limit=1))

    @api.model
    def _by_name(self, text):
        """{people: [{name, ticket}] whose names have words that begin so, not more than a few,
        is_more: whether there are others}"""
        text = self._read_text(text)
        if not is_enough(text):
            return {"people": [], "is_more": False}
        partners = self.env["res.partner"].search_fetch(
            self._name_domain(text), ["name"], order="name, id", limit=MOST_LOOKED_AT
        )
        partners = partners.filtered(lambda partner: is_named(partner.name, text))
        found = self.env["cooperative.status"]._standings(self.env.company, partners)
        people = [
            {"name": short_name(partner.name), "ticket": self._ticket(partner)}
            for partner, _status in found[:MOST_FOUND]
        ]
        return {"people": people, "is_more": len(found) > MOST_FOUND}

    @api.model
    def _by_ticket(self, ticket):
        """The answer for whom a search has found, or None."""
        partner, _seat = self._read_ticket(ticket)
        return self._answer(partner)

    @api.model
    def _check_in(self, ticket):
        """Checks in for the seat of an answer; what the answer is then.

        :raise UserError: that seat is not theirs any more, or it is not the time; says so
        """
        partner, seat = self._read_ticket(ticket)
        if not self._may_check_in(partner, seat):
            raise UserError(self.env._("You cannot check in for that shift. Please ask the team."))
        if seat.state == "open" and not seat.arrived_at:
            seat._check_in(self.env.company.shift_welcome_check_in == "attended")
        return self._answer(partner)

    @api.model
    def _answer(self, partner):
        """What the screen shows of a member or an eater; None for anyone who is neither::

            {name, may_shop,
             worker: by whose shifts, or "" for their own,
             seat: the one to check in for: {name, hours, arrived, ticket} | null}

        and, where all is shown, {state, reason, next_shift: {name, date, time, ...} | null}.
        """
        for member, status in self.env["cooperative.status"]._standings(self.env.company, partner):
            worker = status.cooperator_id
            shown = self.env.company.shift_welcome_display == "all"
            return {
                "name": short_name(member.name),
                "may_shop": status._shops_today(),
                "worker": "" if worker == member else short_name(worker.name),
                "seat": self._seat_values(member),
                **(self._badge_of(status) if shown else {}),
            }
        return None

    @api.model
    def _badge_of(self, status):
        ((_status, answer),) = status._alert_answers()
        return status._badge_values(answer)

    @api.model
    def _seat_values(self, partner):
        """The seat for which a member can check in or has, or None."""
        seats = self.env["shift.shift"].search(
            [
                ("worker_id", "=", partner.id),
                ("company_id", "=", self.env.company.id),
                ("state", "in", ["open", "done"]),
                ("end_time", ">", fields.Datetime.now()),
                ("start_time", "<", fields.Datetime.now() + timedelta(days=1)),
            ]
        )
        seats = seats.filtered(lambda seat: self._may_check_in(partner, seat))
        # of two in a row, the one that is not checked in for
        seat = seats.filtered(lambda one: one.state == "open" and not one.arrived_at)[:1]
        seat = seat or seats[:1]
        if not seat:
            return None
        return {
            "name": seat.task_type_id.name or seat.name,
            "hours": seat.hours,
            "arrived": seat._arrival_text(),
            "is_in": seat.state == "done" or bool(seat.arrived_at),
            "ticket": self._ticket(partner, seat),
        }

    @api.model
    def _may_check_in(self, partner, seat):
        """Whether this is a seat of this member for which one can check in now, or has."""
        company = self.env.company
        return (
            company.shift_welcome_check_in != "off"
            and bool(partner)
            and seat.worker_id == partner
            and seat.company_id == company
            and seat.state in ("open", "done")
            and is_check_in_time(
                seat.start_time,
                seat.end_time,
                fields.Datetime.now(),
                company.shift_welcome_minutes,
            )
        )

    @api.model
    def _name_domain(self, text):
        """Contacts of the coop whose names have each word of a text somewhere, or nearly."""
        domain = [("name", "!=", False), ("company_id", "in", (False, self.env.company.id))]
        for word in words_of(text):
            domain.append(("name", "=ilike", f"%{loosened(escape_psql(word))}%"))
        return domain

    @api.model
    def _ticket(self, partner, seat=None):
        values = [self.env.company.id, partner.id, seat.id if seat else 0]
        return hash_sign(self.env, SCOPE, values, expiration=TICKET_LASTS)

    @api.model
    def _read_ticket(self, ticket):
        """(partner, seat) of a ticket of this coop; nobody where it is none, or has expired."""
        partners, seats = self.env["res.partner"], self.env["shift.shift"]
        try:
            values = verify_hash_signed(self.env, SCOPE, ticket)
        except (AttributeError, ValueError):
            values = None
        company, partner, seat = values or (0, 0, 0)
        if company != self.env.company.id:
            return partners, seats
        return partners.browse(partner).exists(), seats.browse(seat).exists()

    @api.model
    def _read_text(self, text):
        if not isinstance(text, str) or len(text) > LONGEST_TEXT or "\0" in text:
            raise UserError(self.env._("This is not valid: a short text was expected."))
        return text.strip()
