# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import SUPERUSER_ID, http
from odoo.http import request
from odoo.tools import py_to_js_locale
from werkzeug.exceptions import NotFound, TooManyRequests

from ..policy import language_names

#: whoever has the link can do no more than the page does, and no other site learns of it
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}


class Welcome(http.Controller):
    """The welcome screen of a coop, for a browser in which nobody is signed in.

    The secret of the link is all that opens it. There is no user to sign in as, thus no rights that
    somebody at the tablet could use elsewhere.
    """

    @http.route("/shift/welcome/<string:key>", type="http", auth="public", sitemap=False)
    def page(self, key, lang=None):
        """The screen. A user of this browser is signed out: it stays open at a door."""
        screen = self._screen(key, lang)
        request.session.logout(keep_db=True)
        lang = screen.env.lang
        languages = language_names(screen.env["res.lang"].get_installed())
        values = {
            "lang": py_to_js_locale(lang),
            "info": {
                "session": {"user_context": {"lang": lang}},
                "props": {
                    "coop": screen.env.company.name,
                    "link": {"key": key, "lang": lang},
                    "languages": [{"code": code, "name": name} for code, name in languages.items()],
                },
            },
        }
        return request.render("komunigi_shift_welcome.page", values, headers=HEADERS)

    @http.route("/shift/welcome/card", type="jsonrpc", auth="public")
    def card(self, key, lang, value):
        """The answer for whose card has been scanned; null for a card that nobody has."""
        return self._asked(key, lang)._by_card(value)

    @http.route("/shift/welcome/search", type="jsonrpc", auth="public")
    def search(self, key, lang, value):
        """A few people whose names begin so."""
        return self._asked(key, lang)._by_name(value)

    @http.route("/shift/welcome/person", type="jsonrpc", auth="public")
    def person(self, key, lang, value):
        """The answer for somebody whom a search has found."""
        return self._asked(key, lang)._by_ticket(value)

    @http.route("/shift/welcome/check_in", type="jsonrpc", auth="public")
    def check_in(self, key, lang, value):
        """Checks in for the seat of an answer."""
        return self._asked(key, lang)._check_in(value)

    def _asked(self, key, lang):
        screen = self._screen(key, lang)
        if not screen.env["shift.welcome.question"]._count(screen.env.company):
            raise TooManyRequests()
        return screen

    def _screen(self, key, lang):
        """`shift.welcome` of the coop whose link this is."""
        company = request.env["res.company"]._of_welcome_key(key)
        if not company:
            raise NotFound()
        # the superuser: nobody is signed in; `shift.welcome` decides what the screen is told
        env = request.env(user=SUPERUSER_ID, su=True)
        installed = dict(env["res.lang"].get_installed())
        known = lang if isinstance(lang, str) and lang in installed else None
        own = company.partner_id.lang
        context = {
            "lang": known or (own if own in installed else None) or "en_US",
            "allowed_company_ids": company.ids,
        }
        return request.env(user=SUPERUSER_ID, su=True, context=context)["shift.welcome"]
