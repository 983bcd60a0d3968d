# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What Odoo's own addresses give of ours: reports, actions and exports, as a user of each group
asks for them."""

import io
import json
from functools import partial
from itertools import groupby
from zipfile import ZipFile

from .routes import DONE, LOGIN, mark

#: shown, without anything of the record
EMPTY = "[]"
REPORTS = ("html", "pdf", "download")
EXPORTS = ("csv", "xlsx")
#: of a workbook
SHEET = "xl/worksheets/sheet1.xml"


class Fetched:
    """The answers of these addresses to these users, who may all export."""

    def __init__(self, rights, scene, routes):
        self.env = rights.env
        self.rights = rights
        self.scene = scene
        self.routes = routes

    def rows(self, only=""):
        """(addresses that answer alike, what they are asked for, each user's mark...), but what
        nobody gets; of what begins with `only`."""
        with self.routes.served():
            for what, asks in self._asked():
                if not what.startswith(only):
                    continue
                rows = [(url, [ask(who) for who in self.rights.users]) for url, ask in asks]
                for marks, alike in groupby(rows, key=lambda row: row[1]):
                    if not {"", LOGIN, EMPTY}.issuperset(marks):
                        yield ", ".join(f"`{url}`" for url, _marks in alike), what, *marks

    def _asked(self):
        """[(what, [(address, function of who asks it, for a mark)])]"""
        for report in self.rights.brought("ir.actions.report").sorted("report_name"):
            for whose, belongings in self._belongings(report.model):
                asks = [partial(self._print, kind, report, belongings) for kind in REPORTS]
                urls = [f"/report/{kind}" for kind in REPORTS]
                yield f"{report.report_name}, {whose}", zip(urls, asks, strict=True)
        for action in self.rights.brought("ir.actions.server").sorted("id"):
            [name] = action.get_external_id().values()
            yield name, [("/web/action/run", partial(self._run, action))]
        for model in filter(self._is_ours, sorted(self.scene.theirs)):
            for whose, belongings in self._belongings(model):
                asks = [partial(self._export, kind, model, belongings) for kind in EXPORTS]
                urls = [f"/web/export/{kind}" for kind in EXPORTS]
                yield f"{model}, {whose}", zip(urls, asks, strict=True)

    def _is_ours(self, name):
        return name in self.env and self.env[name]._original_module in self.rights.addons

    def _belongings(self, model):
        """[(whose, function of who asks, for what is theirs)] that has a record of a model."""
        scene = self.scene
        if model not in scene.theirs:  # a form
            yield "one's own", lambda who: {model: self._fill_in(model, self.rights.users[who])}
            yield "somebody else's", lambda _who: {model: self._fill_in(model)}
            return
        if all(model in own for own in scene.own.values()):
            yield "one's own", lambda who: scene.own.get(who, scene.theirs)
        yield "somebody else's", lambda _who: scene.theirs
        if model in scene.elsewhere:
            yield "another coop's", lambda _who: scene.elsewhere

    def _fill_in(self, model, user=None):
        form = self.env[model].with_user(user or self.env.user)
        return (form if form.has_access("create") else self.env[model]).create({})

    def _print(self, kind, report, belongings, who):
        whose = belongings(who)
        path = f"{report.report_name}/{whose[report.model].id}"
        if kind == "download":
            data = json.dumps([f"/report/pdf/{path}", "qweb-pdf"])
            response = self.routes.ask(who, "/report/download", "POST", {"data": data})
        else:
            response = self.routes.ask(who, f"/report/{kind}/{path}", "GET", {})
        name = whose["res.partner"].name if "res.partner" in whose else ""
        return _mark(response, name.encode() in response.get_data())

    def _run(self, action, who):
        records = self.scene.theirs.get(action.model_id.model)
        about = {"active_model": records._name, "active_ids": records.ids} if records else {}
        params = {"action_id": action.id, "context": {"lang": "en_US", **about}}
        return mark(self.routes.ask(who, "/web/action/run", "POST", params, True), True)

    def _export(self, kind, model, belongings, who):
        ids = belongings(who)[model].ids
        data = {"model": model, "ids": False, "domain": [("id", "in", ids)], "import_compat": False}
        data["fields"] = [{"name": "id", "label": "Id", "type": "integer"}]
        path = f"/web/export/{kind}"
        response = self.routes.ask(who, path, "POST", {"data": json.dumps(data)})
        return _mark(response, _has_row(kind, response.get_data()))


def _mark(response, has_it):
    found = mark(response)
    return EMPTY if found == DONE and not has_it else found


def _has_row(kind, file):
    """Whether an export has a row below its titles; errors have none."""
    if kind == "csv":
        return file.count(b"\n") > 1
    is_book = file.startswith(b"PK")
    return is_book and ZipFile(io.BytesIO(file)).read(SHEET).count(b"<row ") > 1
