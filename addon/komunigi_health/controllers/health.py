# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import http
from odoo.http import request
from werkzeug.exceptions import NotFound

BEARER = "Bearer "


class Health(http.Controller):
    @http.route("/komunigi/health", type="http", auth="public", methods=["GET"], save_session=False)
    def health(self, key=None):
        """How this database is, as JSON, for anyone who has its key: in the address, or better as
        `Authorization: Bearer ...`, which no log keeps. Without the right key it is not there."""
        told = request.httprequest.headers.get("Authorization", "")
        if told.startswith(BEARER):
            key = told.removeprefix(BEARER)
        health = request.env["komunigi.health"]
        if not health._is_key(key):
            raise NotFound()
        headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
        return request.make_json_response(health._health(), headers=headers)
