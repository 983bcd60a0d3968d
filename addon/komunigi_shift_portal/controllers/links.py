# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.exceptions import UserError
from odoo.http import Controller, request, route

from ..models.shift_mail_links import OPT_OUTS
from .portal import APPEARANCES


class ShiftMailLinks(Controller):
    """Where the links in mails lead, without a login. A page is only read: what it offers is done
    by its button, so that a program that looks at links before their reader books nothing."""

    @route("/shifts/seat/<string:token>", type="http", auth="public", methods=["GET", "POST"])
    def seat(self, token, **_kwargs):
        """Says what booking the seat changes; books it once that is confirmed. However often that
        is done, or the page read again, it is booked once."""
        status, shift_id = request.env["cooperative.status"]._of_seat_link(token)
        if not status:
            return self._over()
        status = self._in_their_words(status)
        values = {"token": token, "member": status.cooperator_id.name}
        try:
            is_booked = status._is_booked_for(shift_id)
            if not is_booked and request.httprequest.method == "POST":
                status._book_mine(shift_id)
                is_booked = True
            if is_booked:
                values["done"] = status.get_alert_answer()
            else:
                values |= status._seat_link_values(shift_id)
                values["looks"] = APPEARANCES
        except UserError as error:
            values["obstacle"] = str(error)
        return self._page("komunigi_shift_portal.link_seat", status, values)

    @route(
        "/shifts/mails/<string:token>",
        type="http",
        auth="public",
        methods=["GET", "POST"],
        # the reader's program for mails posts here by itself (RFC 8058)
        csrf=False,
    )
    def mails(self, token, back=None, **_kwargs):
        """Ends a kind of mail, or has it back."""
        status, kind = request.env["cooperative.status"]._of_opt_out_link(token)
        if not status:
            return self._over()
        status = self._in_their_words(status)
        if request.httprequest.method == "POST":
            status.write({OPT_OUTS[kind]: not back})
        values = {"token": token, "kind": kind, "is_out": status[OPT_OUTS[kind]]}
        return self._page("komunigi_shift_portal.link_mails", status, values)

    def _in_their_words(self, status):
        """The status in the worker's language, in which the page is, too."""
        request.update_context(lang=status.cooperator_id.lang or request.env.lang)
        return status.with_context(lang=request.env.lang)

    def _over(self):
        """A link that is not ours, or no longer holds."""
        answer = self._page("komunigi_shift_portal.link_over", None)
        answer.status_code = 404
        return answer

    def _page(self, template, status, values=()):
        values = {"coop": status and status.company_id.name, **dict(values)}
        answer = request.render(template, values)
        answer.headers["X-Robots-Tag"] = "noindex"
        answer.headers["Referrer-Policy"] = "no-referrer"
        return answer
