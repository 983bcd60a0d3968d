# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the addresses of ours answer: found by calling each as a user of each group."""

import json
import re
import threading
from contextlib import ExitStack, contextmanager
from html import unescape
from types import SimpleNamespace
from unittest.mock import patch

from odoo import http
from odoo.modules import module
from odoo.orm.registry import DummyRLock, Registry
from odoo.service import security
from odoo.tests.test_cursor import TestCursor
from werkzeug.test import Client

from .undo import undone

#: answers: done or shown; a rule of business refused it; the login; one's own first page;
#: nothing is there; an error of another kind
DONE, TOLD, LOGIN, BACK, NOTHING, BROKEN = "x", "(x)", "login", "back", "none", "?"
FAILURE = re.compile(r'\{.*"message": "Odoo Server Error".*\}')
PLACES = {"/web/login": LOGIN, "/my": BACK}


def rules_of(env, is_ours):
    """[(url, routing)] of what our controllers answer or change, by url."""
    installed = env["ir.module.module"].search([("state", "=", "installed")])
    found = []
    for url, endpoint in http._generate_routing_rules(installed.mapped("name"), nodb_only=False):
        method = endpoint.func
        classes = type(method.__self__).mro()
        if any(is_ours(one) and method.__name__ in vars(one) for one in classes):
            found.append((url, endpoint.routing))
    return sorted(found, key=lambda rule: rule[0])


class Routes:
    """The answers to requests of these users; `Public` is signed in as nobody."""

    def __init__(self, env, is_ours, users, scene):
        self.env = env
        self.is_ours = is_ours
        self.users = users
        self.asked = {who: scene.requests(who) for who in users}
        self.errors = []
        self.sessions = {}

    def faults(self):
        known = set(self.asked["Public"])
        urls = {url for url, _routing in rules_of(self.env, self.is_ours)}
        return [
            *(f"{url}: is no address of ours" for url in sorted(known - urls)),
            *(f"{url}: nothing says what it is asked" for url in sorted(urls - known)),
            *self.errors,
        ]

    def rows(self, only=None):
        """(url, method, what it is given, each user's mark...) of every call."""
        with self.served():
            for url, routing in rules_of(self.env, self.is_ours):
                is_json = routing["type"] == "jsonrpc"
                methods = ["POST"] if is_json else routing["methods"] or ["GET", "POST"]
                for method in methods if only in (None, url) else ():
                    for nth, (words, _params) in enumerate(self.asked["Public"].get(url, ())):
                        marks = [
                            self._answer(who, url, method, is_json, self.asked[who][url][nth][1])
                            for who in self.users
                        ]
                        if BROKEN in marks:
                            self.errors.append(f"{method} {url}, {words}: ends in an error")
                        yield f"`{url}`", method, words, *marks

    def _answer(self, who, url, method, is_json, params):
        params = dict(params)
        path = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(params.pop(found[1])), url)
        return mark(self.ask(who, path, method, params, is_json), is_json)

    def ask(self, who, path, method, params, is_json=False):
        """The response to a request of a user; what it did is undone."""
        session = self._session(who)
        sent = {"query_string": params}
        if is_json:
            sent = {"json": {"jsonrpc": "2.0", "params": params}}
        elif method == "POST":
            asking = SimpleNamespace(session=session, env=self.env)
            sent = {"data": params | {"csrf_token": http.Request.csrf_token(asking)}}
        client = Client(http.root, use_cookies=False)
        caller = {"REMOTE_ADDR": "127.0.0.1"}
        with undone(self.env):
            return client.open(
                path,
                method=method,
                headers={"Cookie": f"session_id={session.sid}"},
                environ_base=caller,
                **sent,
            )

    def _session(self, who):
        if who not in self.sessions:
            self.sessions[who] = session = http.root.session_store.new()
            session.update(http.get_default_session(), db=self.env.cr.dbname, _trace_disable=True)
            if who != "Public":
                user = self.users[who]
                session.uid, session.login = user.id, user.login
                session.session_token = security.compute_session_token(session, self.env)
                session.context = dict(self.env(user=user.id)["res.users"].context_get())
            session.context["lang"] = "en_US"
        # a request may end a session, which undoing it does not bring back
        http.root.session_store.save(self.sessions[who])
        return self.sessions[who]

    @contextmanager
    def served(self):
        """Around requests, which then see what this transaction holds."""
        env, lock = self.env, threading.RLock()
        self.env.flush_all()
        test = SimpleNamespace(assertCanOpenTestCursor=lambda: None, test_cursor_lock_timeout=5)
        reports = type(env["ir.actions.report"])
        with ExitStack() as patches:
            for patched in (
                patch.object(module, "current_test", test),
                patch.object(env.registry, "cursor", lambda **_: TestCursor(env.cr, lock, False)),
                patch.object(Registry, "_lock", DummyRLock()),
                patch.object(env.registry, "setup_signaling"),
                patch.object(env.registry, "signal_changes"),
                patch.object(env.registry, "check_signaling", return_value=env.registry),
                # the same with and without the program that makes PDFs
                patch.object(reports, "get_wkhtmltopdf_state", return_value="ok"),
                patch.object(reports, "_run_wkhtmltopdf", _pages),
            ):
                patches.enter_context(patched)
            yield


def _pages(_reports, bodies, **_options):
    """Instead of a PDF: what it would say."""
    return "".join(map(str, bodies)).encode()


def mark(response, is_json=False):
    if is_json:
        error = response.get_json().get("error")
        return _mark_of_error(error) if error else DONE
    if response.status_code == 303:
        place = response.headers["Location"]
        return next((to for url, to in PLACES.items() if place.startswith(url)), BROKEN)
    said = FAILURE.search(unescape(response.get_data().decode(errors="replace")))
    if said:  # of what downloads, also with a status that says otherwise
        return _mark_of_error(json.loads(said[0]))
    return {200: DONE, 403: "", 404: NOTHING, 422: TOLD}.get(response.status_code, BROKEN)


def _mark_of_error(error):
    told = dict.fromkeys(("UserError", "ValidationError"), TOLD)
    others = {"AccessError": "", "NotFound": NOTHING, "SessionExpiredException": LOGIN}
    return (told | others).get(error["data"]["name"].rsplit(".", 1)[-1], BROKEN)
