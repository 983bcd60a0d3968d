# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import json

from odoo.addons.portal.controllers.portal import CustomerPortal
from odoo.http import request, route

#: how a state looks beside its word, as on every other screen: icon and contextual colour
APPEARANCES = {
    "yes": ("fa-check-circle", "success"),
    "no": ("fa-times-circle", "danger"),
    "pending": ("fa-hourglass-half", "info"),
    "in_alert": ("fa-exclamation-triangle", "warning"),
    "not_applicable": ("fa-minus-circle", "secondary"),
    "incomplete": ("fa-question-circle", "secondary"),
}


class MyShiftsPortal(CustomerPortal):
    """A member's own shifts: the card on their account, and the page, which reads by itself."""

    @route()
    def home(self, **kwargs):
        """The card says the answer, and how many shifts are booked."""
        response = super().home(**kwargs)
        status = request.env["cooperative.status"]._mine()
        if status:
            response.qcontext["my_answer"] = status.get_alert_answer()
            response.qcontext["my_shift_count"] = len(status._my_coming())
        return _read_anew(response)

    @route("/my/shifts", type="http", auth="user", website=True)
    def portal_my_shifts(self, **_kwargs):
        status = request.env["cooperative.status"]._mine()
        if not status:
            return request.redirect("/my")
        page = status._my_page()
        values = {
            "page_name": "my_shifts",
            "page_lang": (request.env.lang or "en_US").replace("_", "-"),
            "page": page,
            "page_json": json.dumps({"page": page}),
            "appearance": APPEARANCES[page["answer"]["state"]],
            "history": status._my_history(),
        }
        return _read_anew(request.render("komunigi_shift_portal.portal_my_shifts", values))


def _read_anew(response):
    """Whoever comes back to a page sees what is booked now, not what was when they left it."""
    response.headers["Cache-Control"] = "no-store"
    return response
