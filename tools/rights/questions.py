# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the code and the database answer about each kind of right of ours."""

import inspect
from types import SimpleNamespace
from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.http import _generate_routing_rules
from odoo.models import BaseModel
from odoo.service.model import call_kw, get_public_method

OPERATIONS = {"read": "r", "write": "w", "create": "c", "unlink": "d"}
#: answers to whether a call reaches a record: one's own alone, or that of others too
OWN = "own"
OPEN = "x"


class _Undo(Exception):
    pass


class Rights:
    """The rights of these users to what these addons bring."""

    def __init__(self, env, addons, users, scene):
        self.env = env
        self.addons = set(addons)
        self.users = users
        self.theirs, self.own, self.arguments = scene

    def _is_ours(self, cls):
        path = cls.__module__.split(".")
        return path[:2] == ["odoo", "addons"] and path[2] in self.addons

    @property
    def _models(self):
        return [self.env[name] for name in sorted(self.env.registry)]

    def models(self):
        """Rows of our models with a table or a form: each user's operations."""
        for model in self._models:
            if model._original_module in self.addons and not model._abstract:
                yield model._name, [self._operations(model.with_user(u)) for u in self._each()]

    def _each(self):
        return self.users.values()

    def _operations(self, model):
        allowed = [name for name in OPERATIONS if model.has_access(name)]
        rule = self.env["ir.rule"].with_user(model.env.user)
        # a rule of a kind of user's own goes beside those that are for all
        narrowed = any(not _is_all(rule._compute_domain(model._name, name)) for name in allowed)
        return "".join(OPERATIONS[name] for name in allowed) + ("*" if narrowed else "")

    def given(self):
        """Rows of access lines that are ours, to Odoo's models too."""
        data = self.env["ir.model.data"].search(
            [("module", "in", list(self.addons)), ("model", "=", "ir.model.access")]
        )
        lines = self.env["ir.model.access"].browse(data.mapped("res_id"))
        for line in lines:
            if self.env[line.model_id.model]._original_module not in self.addons:
                marks = "".join(m for o, m in OPERATIONS.items() if line[f"perm_{o}"])
                yield line.model_id.model, line.group_id.full_name or "everybody", marks

    def rules(self):
        """Rows of our record rules."""
        data = self.env["ir.model.data"].search(
            [("module", "in", list(self.addons)), ("model", "=", "ir.rule")]
        )
        found = []
        for rule in self.env["ir.rule"].browse(data.mapped("res_id")):
            marks = "".join(m for o, m in OPERATIONS.items() if rule[f"perm_{o}"])
            groups = ", ".join(sorted(rule.groups.mapped("full_name"))) or "all"
            found.append((rule.model_id.model, groups, marks, f"`{rule.domain_force.strip()}`"))
        return sorted(found)

    def fields(self):
        """Rows of our fields on Odoo's models, and of those of ours that have groups."""
        for model in self._models:
            is_ours = model._original_module in self.addons
            if model._abstract:
                continue
            for name, field in sorted(model._fields.items()):
                if self.addons.isdisjoint(field._modules) or (is_ours and not field.groups):
                    continue
                marks = [self._field_marks(model.with_user(user), field) for user in self._each()]
                yield f"{model._name}.{name}", marks

    def _field_marks(self, model, field):
        marks = ""
        for name in ("read", "write"):
            allowed = model.has_access(name) and model._has_field_access(field, name)
            if allowed and not (name == "write" and field.readonly):
                marks += OPERATIONS[name]
        return marks

    def methods(self):
        """Rows of what can be called over RPC: each user's answer, and how it was found."""
        for model in self._models:
            names = {
                name
                for cls in type(model).mro()
                if self._is_ours(cls)
                for name, value in vars(cls).items()
                if inspect.isfunction(value) and not name.startswith("_")
            }
            for name in sorted(names):
                if hasattr(BaseModel, name) or not _is_public(model, name):
                    continue
                yield f"{model._name}.{name}", self._callers(model, name)

    def _callers(self, model, name):
        method = getattr(type(model), name)
        needs_record = not getattr(method, "_api_model", False)
        record = self.theirs.get(model._name)
        if needs_record and not record:
            # nobody has a record of it who cannot make or read one; an abstract one has none
            if model._abstract:
                return [""] * len(self.users), "no records"
            allowed = [model.with_user(u).has_access("read") for u in self._each()]
            return [OPEN if is_open else "" for is_open in allowed], "read"
        marks = []
        for user in self._each():
            mark = OPEN if self._reaches(user, model, name, record, needs_record) else ""
            mine = self.own.get(model._name)
            if needs_record and not mark and mine and user.partner_id == self.own["res.partner"]:
                mark = OWN if self._reaches(user, model, name, mine, True) else ""
            marks.append(mark)
        return marks, "called"

    def _reaches(self, user, model, name, record, needs_record):
        """Whether a call gets past every check of rights; what it did is undone."""
        method = getattr(type(model), name)
        wanted = list(inspect.signature(method).parameters.values())[1:]
        args = [
            self.arguments.get(one.name, 0)
            for one in wanted
            if one.default is one.empty and one.kind == one.POSITIONAL_OR_KEYWORD
        ]
        args = [record.ids, *args] if needs_record else args
        cr = self.env.cr
        try:
            with cr.savepoint(), patch.object(type(cr), "commit"):
                call_kw(model.with_user(user).with_context(lang="en_US"), name, args, {})
                raise _Undo
        except AccessError:
            return False
        except Exception:
            return True
        finally:
            self.env.invalidate_all()

    def routes(self):
        """Rows of the addresses that our controllers answer or change."""
        installed = self.env["ir.module.module"].search([("state", "=", "installed")])
        rules = _generate_routing_rules(installed.mapped("name"), nodb_only=False)
        for url, endpoint in rules:
            method = endpoint.func
            classes = type(method.__self__).mro()
            if not any(self._is_ours(c) and method.__name__ in vars(c) for c in classes):
                continue
            routing = endpoint.routing
            is_http = routing["type"] == "http"
            csrf = "yes" if routing.get("csrf", True) else "no"
            methods = ", ".join(routing.get("methods") or ["any"])
            session = "kept" if routing.get("save_session", True) else "not kept"
            token = csrf if is_http else "needs none"
            row = (routing["auth"], routing["type"], methods if is_http else "POST", token, session)
            yield f"`{url}`", *row

    def channels(self):
        """Rows of the channels of the bus that are ours: who hears them without asking."""
        heard = {}
        for name, user in self.users.items():
            asked = SimpleNamespace(session=SimpleNamespace(uid=user.id), cookies={})
            with patch("odoo.addons.bus.models.ir_websocket.wsrequest", asked):
                given = self.env["ir.websocket"].with_user(user)._build_bus_channel_list([])
            for channel in given:
                if isinstance(channel, tuple) and len(channel) == 2:
                    record, subject = channel
                    heard.setdefault(f"{record._name} / {subject}", set()).add(name)
        for channel, names in sorted(heard.items()):
            yield channel, [OPEN if name in names else "" for name in self.users]


def _is_public(model, name):
    try:
        get_public_method(model, name)
    except AccessError:
        return False
    return True


def _is_all(domain):
    return Domain(domain).is_true()
