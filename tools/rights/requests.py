# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What each address of ours is asked: what may be had, and what must not."""

import json
from datetime import timedelta

from odoo.fields import Date

WRONG = "wrong"
EMPTY_TABLE = {
    **{"title": "Table", "model": "res.partner", "measure_count": 0},
    **{"col_group_headers": [], "measure_headers": [], "rows": []},
}


def requests(scene, own):
    """[(what it is given, its parameters)] by address, as who has `own` belongings asks."""
    theirs, nothing = scene.theirs, [("", {})]
    parameters = scene.env["ir.config_parameter"].sudo()
    status, partner = own["cooperative.status"], own["res.partner"]
    key = scene.env.company.sudo().shift_welcome_key
    start = Date.today() + timedelta(weeks=40)
    leave = {"start": Date.to_string(start), "end": Date.to_string(start + timedelta(days=7))}
    others_token = scene.late.sudo().calendar_token
    screen = scene.env["shift.welcome"].with_context(lang="en_US")

    def shifts(name="shift.shift", parameter="shift_id"):
        return [
            ("one's own", {parameter: own[name].id}),
            ("somebody else's", {parameter: theirs[name].id}),
        ]

    def welcome(value):
        asked = {"lang": "en_US", "value": value}
        return [("right key", {"key": key, **asked}), ("wrong key", {"key": WRONG, **asked})]

    def link(url):
        return [
            ("right token", {"token": url.rsplit("/", 1)[1]}),
            ("wrong token", {"token": WRONG}),
        ]

    seats = [
        ("a free seat", {"shift_id": scene.seat.id}),
        ("somebody else's", {"shift_id": theirs["shift.shift"].id}),
    ]
    offers = shifts("shift.replacement", "replacement_id")
    offered = [
        ("one's own", {"shift_id": own["shift.replacement"].shift_id.id}),
        ("somebody else's", {"shift_id": theirs["shift.replacement"].shift_id.id}),
    ]
    pages = ("/my", "/my/home", "/my/shifts", "/my/wallet")
    files = ("/my/wallet/statement.csv", "/my/wallet/statement.pdf")
    mine = ("page", "seats", "renew_calendar", "withdraw_calendar")
    return {
        **dict.fromkeys(pages + files, nothing),
        **{f"/my/shifts/{name}": nothing for name in mine},
        "/my/wallet/page/<int:page>": [("page 1", {"page": 1})],
        "/my/shifts/preview_booking": seats,
        "/my/shifts/book": seats,
        "/my/shifts/preview_giving_back": shifts(),
        "/my/shifts/give_back": shifts(),
        "/my/shifts/ask_replacement": shifts(),
        "/my/shifts/withdraw_replacement": offered,
        "/my/shifts/preview_taking_over": offers,
        "/my/shifts/take_over": offers,
        "/my/shifts/preview_leave": [("dates", leave)],
        "/my/shifts/announce_leave": [("dates", leave)],
        "/my/shifts/withdraw_leave_request": shifts("shift.leave.request", "request_id"),
        "/komunigi/health": [
            ("right key", {"key": parameters.get_param("komunigi_health.key")}),
            ("wrong key", {"key": WRONG}),
        ],
        "/shift/welcome/<string:key>": [("right key", {"key": key}), ("wrong key", {"key": WRONG})],
        "/shift/welcome/card": welcome(partner.barcode),
        "/shift/welcome/search": welcome(partner.name),
        "/shift/welcome/person": welcome(screen._ticket(partner)),
        "/shift/welcome/check_in": welcome(screen._ticket(partner, own["begun"])),
        "/shifts/calendar/<int:status_id>/<string:token>.ics": [
            ("right token", {"status_id": status.id, "token": status.sudo().calendar_token}),
            ("another's token", {"status_id": status.id, "token": others_token}),
            ("wrong token", {"status_id": status.id, "token": WRONG}),
        ],
        "/shifts/mails/<string:token>": link(status._opt_out_url("reminder")),
        "/shifts/seat/<string:token>": link(status._seat_url(scene.seat.id)),
        "/web/pivot/export_xlsx": [("an empty table", {"data": json.dumps(EMPTY_TABLE)})],
    }
