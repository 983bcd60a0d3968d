# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who can call the methods of ours: found by calling each as a user of each group."""

import inspect
from unittest.mock import patch

from odoo.exceptions import AccessError, MissingError, UserError
from odoo.models import BaseModel
from odoo.service.model import call_kw, get_public_method

from .undo import undone

#: answers of a call: it was done; rights let it through and a rule of business refused it; it
#: ended in an error of another kind
DONE, TOLD, BROKEN = "x", "(x)", "?"
#: with records of another coop: an empty list
NOTHING = "[]"
#: the same with one's own record, where somebody else's is refused
OWN = {DONE: "own", TOLD: "(own)"}
#: methods of a wizard that another one has to prepare
PREPARED_BY = {"customer.wallet.batch.action_confirm": "action_preview"}
#: methods that are about another record than their model's first, by its name in the scene
RECORD = {
    "cooperative.status.action_reverse_alert": "reversible",
    "shift.shift.action_absent": "begun",
    "shift.shift.action_all_attended": "begun",
    "shift.shift.action_attended": "begun",
    "shift.shift.action_excused": "begun",
    "shift.shift.add_walk_in": "begun seat",
    "shift.shift.enter_attendance": "begun",
    "shift.shift.remove_walk_in": "begun",
}
#: what only some may add to a call: each is asked for in a row of its own
MORE = {
    "cooperative.status.book_seat": {"despite": ["on_holiday"]},
    "cooperative.status.move_seat": {"despite": ["on_holiday"]},
}
#: parameters that name a record
ABOUT = {"partner_id", "partner_ids", "shift_id", "status_id"}
#: why a call ends in an error
PART = "a part of other models, without records"
KNOWN_BROKEN = {
    "alert.reminder.mixin.action_remind": PART,
    "at.risk.mixin.action_write_mail": PART,
    "at.risk.mixin.action_write_text": PART,
    "pos.config.get_statistics_for_session": "for Odoo's own code: no call can give it a session",
    "shift.attendance.action_absent": PART,
    "shift.attendance.action_all_attended": PART,
    "shift.attendance.action_attended": PART,
    "shift.attendance.action_excused": PART,
    "shift.attendance.action_reopen": PART,
    "shift.attendance.enter_attendance": PART,
}


class Calls:
    """The answers to calls of public methods by these users."""

    def __init__(self, env, is_ours, users, scene):
        self.env = env
        self.is_ours = is_ours
        self.users = users
        self.scene = scene
        self.faults = []
        self.errors = []

    def names_of(self, model):
        """Names of the methods of a model that a client can call and that our code has."""
        names = {
            name
            for cls in type(model).mro()
            if self.is_ours(cls)
            for name, value in vars(cls).items()
            if inspect.isfunction(value) and not name.startswith("_")
        }
        return sorted(
            name for name in names if not hasattr(BaseModel, name) and _is_public(model, name)
        )

    def rows(self):
        """(full name, each user's mark..., why calls are broken if they are) of every method."""
        named = set()
        for model, name in self._methods():
            named.add(f"{model._name}.{name}")
            yield self.row(model, name)
            if f"{model._name}.{name}" in MORE:
                yield self.row(model, name, MORE[f"{model._name}.{name}"])
        gone = set().union(KNOWN_BROKEN, RECORD, PREPARED_BY, MORE) - named
        self.faults += [f"{name}: is no method of ours" for name in sorted(gone)]

    def rows_elsewhere(self):
        """(full name, each user's mark...) of methods that anybody gets an answer from when they
        are called with records of another coop."""
        for model, name in self._methods():
            if self._is_about_records(model, name):
                row = self.row_elsewhere(model, name)
                if any(row[1:]):
                    yield row

    def row_elsewhere(self, model, name):
        self.errors = []
        elsewhere = self.scene.elsewhere
        marks = [self._answer(who, model, name, elsewhere, {}, NOTHING) for who in self.users]
        self.faults += self.errors[:1]
        return f"{model._name}.{name}", *marks

    def _methods(self):
        for model in map(self.env.__getitem__, sorted(self.env.registry)):
            for name in self.names_of(model):
                yield model, name

    def _is_about_records(self, model, name):
        """Whether a call names records that every worker has, its own or those of a form."""
        method = getattr(type(model), name)
        if getattr(method, "_api_model", False):
            return not ABOUT.isdisjoint(inspect.signature(method).parameters)
        named = self.scene.elsewhere.keys() | self.scene.forms(self.env, {}).keys()
        return self._meant(model, name) in named

    def row(self, model, name, more=()):
        """The same of one method; `more`: named arguments that it does not demand."""
        full_name = f"{model._name}.{name}"
        self.errors = []
        marks = [self._mark(who, model, name, dict(more)) for who in self.users]
        known = KNOWN_BROKEN.get(full_name, "")
        if known and not self.errors:
            self.faults.append(f"{full_name}: does not end in an error any more")
        if self.errors and not known:
            self.faults.append(self.errors[0])
        return ", ".join([full_name, *more]), *marks, known

    def _mark(self, who, model, name, more):
        mark = self._answer(who, model, name, self.scene.theirs, more)
        own = self.scene.own.get(who)
        if mark or not own or getattr(getattr(type(model), name), "_api_model", False):
            return mark
        if self._meant(model, name) not in own:
            return mark
        return OWN.get(self._answer(who, model, name, own, more), "")

    def _answer(self, who, model, name, belongings, more, empty=DONE):
        """What a call gets, `empty` where that is an empty list; what it did is undone."""
        model = model.with_user(self.users[who]).with_context(lang="en_US")
        with undone(self.env), self.without_words():
            try:
                args = self._arguments(model, name, belongings)
                answer = call_kw(model, name, args, more)
                model.env.flush_all()
                return empty if answer == [] else DONE
            except AccessError:
                return ""
            except Exception as error:
                if isinstance(error, UserError) and not isinstance(error, MissingError):
                    return TOLD
                self.errors.append(f"{model._name}.{name}, {who}: {error!r}")
                return BROKEN

    def _arguments(self, model, name, belongings):
        method = getattr(type(model), name)
        given = self.scene.arguments(belongings, f"{model._name}.{name}")
        wanted = list(inspect.signature(method).parameters.values())[1:]
        args = [
            given[one.name]
            for one in wanted
            if one.default is one.empty and one.kind == one.POSITIONAL_OR_KEYWORD
        ]
        if getattr(method, "_api_model", False):
            return args
        return [self._record(model, name, belongings).ids, *args]

    def _record(self, model, name, belongings):
        """The record that is meant. A form is filled in by the user, or by the server where users
        only read what is in it."""
        meant = self._meant(model, name)
        if meant in belongings:
            return belongings[meant]
        if model._abstract:
            return model.browse(1)
        filled = model if model.has_access("create") else model.sudo()
        model.check_access("read")
        values = self.scene.forms(model.env, belongings).get(model._name, dict)()
        record = filled.create(values).with_env(model.env)
        before = PREPARED_BY.get(f"{model._name}.{name}")
        if before:
            getattr(record, before)()
        return record

    def without_words(self):
        """Around calls: the words of refusals, which nobody reads, are a fifth of the time."""
        access = type(self.env["ir.model.access"])
        return patch.object(access, "_make_access_error", lambda *_args: AccessError(""))

    def _meant(self, model, name):
        return RECORD.get(f"{model._name}.{name}", model._name)


def _is_public(model, name):
    try:
        get_public_method(model, name)
    except AccessError:
        return False
    return True
