# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What users may not read, asked for in the ways that Odoo has: searched for, in the order of it,
in groups, exported, through a record that points to it."""

from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.models import BaseModel
from odoo.service.model import call_kw

TOLD = "x"
#: where the whole model is kept, these are enough: Odoo asks for it before it looks at fields
OF_MODELS = ("group", "export")
#: methods of records, which tell nothing where there are none
OF_RECORDS = ("read", "web_read", "onchange", "export_data")
#: fields that point to records with such fields, by their models
LINKS = {
    "cooperative.status": ("cooperative.leave", "status_id"),
    "res.company": ("res.users", "company_id"),
    "res.partner": ("res.users", "partner_id"),
}


def ways(name, ids):
    """{way: (method, arguments...)} of asking for a field, `ids` being records that have it."""
    is_set, spec = [(name, "!=", False)], {name: {}}
    return {
        "search": ("search", is_set),
        "names": ("name_search", "", is_set),
        "order": ("search", [], 0, 1, name),
        "search_fetch": ("search_fetch", [], [name], 0, 1),
        "list": ("web_search_read", [], spec, 0, 1),
        "group": ("formatted_read_group", [], [name], ["__count"]),
        "having": ("formatted_read_group", [], ["id"], [], [(f"{name}:count", ">", 0)]),
        "all": ("formatted_read_group", [], [], [f"{name}:array_agg"]),
        "list in groups": ("web_read_group", [], [name], ["__count"]),
        "read_group": ("read_group", [], [name], [name]),
        "progress": ("read_progress_bar", [], name, {"field": name, "colors": {}}),
        "panel": ("search_panel_select_range", name),
        "read": ("read", ids, [name]),
        "form": ("web_read", ids, spec),
        "changed form": ("onchange", ids, {}, [], spec),
        "export": ("export_data", ids, [name]),
    }


def ways_through(link, name, ids):
    """The same of a field of the record that a field points to, `ids` being records that do."""
    return {
        "search, through": ("search", [(f"{link}.{name}", "!=", False)]),
        "group, through": ("formatted_read_group", [], [f"{link}.{name}"], ["__count"]),
        "form, through": ("web_read", ids, {link: {"fields": {name: {}}}}),
        "export, through": ("export_data", ids, [f"{link}/{name}"]),
    }


class Kept:
    """What these users get of fields that they may not read."""

    def __init__(self, rights, calls):
        self.env = rights.env
        self.rights = rights
        self.calls = calls

    def rows(self, models=None):
        """(field, way, each user's mark...) of what somebody is told; of all `models`, unless
        told."""
        told = {}
        with (
            self.calls.without_words(),
            patch.object(BaseModel, "_check_field_access", _check_without_words),
        ):
            for who, user in self.rights.users.items():
                for model, fields in self.rights.ours(models):
                    for field, way, asked, call in self._questions(who, user, model, fields):
                        if self._is_told(asked, *call):
                            told.setdefault((str(field), way), set()).add(who)
        for (field, way), names in sorted(told.items()):
            yield field, way, *(TOLD if who in names else "" for who in self.rights.users)

    def _questions(self, who, user, model, fields):
        """(field, way, model, call) of all that a user may not read of a model."""
        model = model.with_user(user).with_context(lang="en_US")
        ids = self._records(who, model).ids
        if not model.has_access("read"):
            asked = ways(fields[0].name, ids)
            yield from ((fields[0], way, model, asked[way]) for way in OF_MODELS)
            return
        for field in fields:
            # those of customers are asked for there
            if field.inherited or model._has_field_access(field, "read"):
                continue
            yield from ((field, way, model, call) for way, call in ways(field.name, ids).items())
            if model._name in LINKS:
                name, link = LINKS[model._name]
                by = model.env[name]
                asked = ways_through(link, field.name, self._records(who, by).ids)
                yield from ((field, way, by, call) for way, call in asked.items())

    def _records(self, who, model):
        """One's own, or else anybody's."""
        user = self.rights.users[who]
        own = {"res.users": user, "res.partner": user.partner_id}
        own |= self.calls.scene.own.get(who, {})
        return own.get(model._name) or model.sudo().search([], limit=1)

    def _is_told(self, model, method, *args):
        if method in OF_RECORDS and not args[0]:
            return False
        self.env.invalidate_all(flush=False)  # what is remembered is read without asking for rights
        try:
            call_kw(model, method, args, {})
        except (AccessError, UserError, ValueError, KeyError):
            return False
        return True


def _check_without_words(model, field, operation):
    if not model._has_field_access(field, operation):
        raise AccessError("")
