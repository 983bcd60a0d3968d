# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the code and the database say of rights without being called."""

from types import SimpleNamespace
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain
from odoo.models import MAGIC_COLUMNS
from psycopg2 import IntegrityError

from .routes import rules_of
from .undo import undone

OPERATIONS = {"read": "r", "write": "w", "create": "c", "unlink": "d"}
HEARS = "x"


class Rights:
    """The rights of these users to what these addons bring."""

    def __init__(self, env, addons, users):
        self.env = env
        self.addons = set(addons)
        self.users = users
        self.faults = []

    def is_ours(self, cls):
        path = cls.__module__.split(".")
        return path[:2] == ["odoo", "addons"] and path[2] in self.addons

    @property
    def _models(self):
        return [self.env[name] for name in sorted(self.env.registry)]

    def models(self):
        """Rows of our models with a table or a form: each user's operations."""
        for model in self._models:
            if model._original_module in self.addons and not model._abstract:
                yield model._name, *(self._operations(model.with_user(u)) for u in self._each())

    def elsewhere(self, belongings):
        """Rows of these records: each user's operations on them."""
        for model, records in {one._name: one for one in belongings.values()}.items():
            yield model, *(_marks(records.with_user(u).has_access) for u in self._each())

    def _each(self):
        return self.users.values()

    def _operations(self, model):
        allowed = [name for name in OPERATIONS if model.has_access(name)]
        rule = self.env["ir.rule"].with_user(model.env.user)
        # a rule of a kind of user's own goes beside those that are for all
        domains = (Domain(rule._compute_domain(model._name, name)) for name in allowed)
        narrowed = not all(domain.is_true() for domain in domains)
        return _marks(allowed.__contains__) + ("*" if narrowed else "")

    def given(self):
        """Rows of access lines that are ours, to Odoo's models too."""
        for line in self.brought("ir.model.access"):
            if self.env[line.model_id.model]._original_module not in self.addons:
                group = line.group_id.full_name or "everybody"
                yield line.model_id.model, group, _marks(lambda name, of=line: of[f"perm_{name}"])

    def rules(self):
        """Rows of our record rules."""
        found = []
        for rule in self.brought("ir.rule"):
            marks = _marks(lambda name, of=rule: of[f"perm_{name}"])
            groups = ", ".join(sorted(rule.groups.mapped("full_name"))) or "all"
            found.append((rule.model_id.model, groups, marks, f"`{rule.domain_force.strip()}`"))
        return sorted(found)

    def brought(self, model):
        """Records of a model of Odoo's that come with these addons."""
        ours = [("module", "in", list(self.addons)), ("model", "=", model)]
        return self.env[model].browse(self.env["ir.model.data"].search(ours).mapped("res_id"))

    def ours(self, models=None):
        """[(model, its fields that are ours)] of every model that has some, or of these."""
        for model in self._models if models is None else models:
            fields = [f for f in model._fields.values() if not self.addons.isdisjoint(f._modules)]
            if fields and not model._abstract:
                yield model, sorted(fields, key=lambda field: field.name)

    def fields(self, models=None):
        """Rows of our fields on Odoo's models, of those of ours that have groups, and of those that
        no form changes and somebody can write all the same; of all `models`, unless told."""
        for model, fields in self.ours(models):
            is_ours = model._original_module in self.addons
            for field in fields:
                if is_ours and not field.groups and not _is_only_shown(field):
                    continue
                marks = [self._field_marks(model.with_user(user), field) for user in self._each()]
                if not is_ours or field.groups or any("w" in mark for mark in marks):
                    yield str(field), *marks

    def _field_marks(self, model, field):
        marks = ""
        for name in ("read", "write"):
            allowed = model.has_access(name) and model._has_field_access(field, name)
            if allowed and (name == "read" or self._is_written(model, field)):
                marks += OPERATIONS[name]
        return marks

    def _is_written(self, model, field):
        """Whether a write changes it. A field that no form changes is not thereby closed to calls:
        it is tried, on any record that the user has."""
        if not _is_only_shown(field) or model._transient:
            return not field.readonly
        record = model.search([], limit=1)
        if not record:
            self.faults.append(f"{field}: no record to try it on (tools/rights/scene.py)")
        with undone(self.env):
            before = record.sudo()[field.name]
            try:
                record.write({field.name: _another(field, record)})
                record.env.flush_all()
            except (AccessError, IntegrityError):
                return False
            except UserError:  # a rule of business, which another record may not be under
                return True
            record.env.invalidate_all()
            return record.sudo()[field.name] != before

    def routes(self):
        """Rows of how the addresses that our controllers answer or change are declared."""
        for url, routing in rules_of(self.env, self.is_ours):
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
            yield channel, *(HEARS if name in names else "" for name in self.users)


def _marks(is_given):
    """The letters of the operations that are given."""
    return "".join(mark for name, mark in OPERATIONS.items() if is_given(name))


def _is_only_shown(field):
    """Whether a column is written by no form: computed, or filled in by code."""
    return field.readonly and field.store and field.column_type and field.name not in MAGIC_COLUMNS


def _another(field, record):
    """A value of a field that a record does not have."""
    value = record.sudo()[field.name]
    if field.type == "selection":
        return next(key for key in field.get_values(record.env) if key != value)
    if field.type == "many2one" and not value:
        return value.search([], limit=1).id
    if field.type in ("boolean", "date", "datetime", "many2one"):
        return not value and field.type == "boolean"
    return value + 1 if isinstance(value, (int, float)) else f"{value}x"
