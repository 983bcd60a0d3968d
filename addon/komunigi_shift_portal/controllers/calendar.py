# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo.http import Controller, request, route


class ShiftCalendar(Controller):
    """A worker's calendar, for programs that have its private link."""

    @route(
        "/shifts/calendar/<int:status_id>/<string:token>.ics",
        type="http",
        auth="public",
        methods=["GET"],
        save_session=False,
        readonly=True,
        sitemap=False,
    )
    def calendar(self, status_id, token, **_kwargs):
        status = request.env["cooperative.status"]._of_calendar(status_id, token)
        if not status:
            return request.make_response("", status=404)
        response = request.make_response(
            status._calendar_text(),
            headers=[
                ("Content-Type", "text/calendar; charset=utf-8"),
                ("Cache-Control", "private, no-cache"),
                ("X-Robots-Tag", "noindex"),
            ],
        )
        # a calendar that asks each hour mostly hears that nothing has changed
        response.add_etag()
        return response.make_conditional(request.httprequest)
