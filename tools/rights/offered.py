# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What is offered to a user of each group: menus, and the actions of a list or a form."""

from odoo.exceptions import AccessError

OPENS = "x"


class Offered:
    """Menus and actions of ours; what is offered opens, or it is a fault."""

    def __init__(self, rights):
        self.env = rights.env
        self.rights = rights
        self.faults = []

    def rows(self):
        """(what, each user's mark...) of every menu, and of every action that a model has."""
        menus, actions = self.rights.brought("ir.ui.menu"), self._actions()
        seen = {who: set(self._menus(user)) for who, user in self.rights.users.items()}
        for menu in menus.sorted("complete_name"):
            name = f"menu {menu.complete_name}"
            yield name, *self._marks(name, menu.action, {w: menu.id in seen[w] for w in seen})
        for action in actions:
            model = action.binding_model_id.model
            name = f"{action.binding_type} of {model}: {action.name}"
            bound = {w: self._bound(user, model) for w, user in self.rights.users.items()}
            yield name, *self._marks(name, action, {w: action.id in bound[w] for w in bound})

    def _actions(self):
        kinds = ("ir.actions.act_window", "ir.actions.server", "ir.actions.report")
        actions = [one for kind in kinds for one in self.rights.brought(kind)]
        return sorted(
            filter(lambda one: one.binding_model_id, actions),
            key=lambda one: (one.binding_model_id.model, one.name),
        )

    def _menus(self, user):
        try:
            return self.env["ir.ui.menu"].with_user(user).load_web_menus(False)
        except AccessError:
            return ()

    def _bound(self, user, model):
        given = self.env["ir.actions.actions"].with_user(user).get_bindings(model)
        return {one["id"] for actions in given.values() for one in actions}

    def _marks(self, name, action, offered):
        for who, is_offered in offered.items():
            if is_offered and not self._opens(action, self.rights.users[who]):
                self.faults.append(f"{name}: is offered to {who}, and does not open")
            yield OPENS if is_offered else ""

    def _opens(self, action, user):
        """Whether a user can have what an action shows first."""
        if not action or action._name == "ir.actions.client":
            return True
        if action.binding_model_id:  # what it is about are the records that are shown
            return self.env[action.binding_model_id.model].with_user(user).has_access("read")
        if action._name == "ir.actions.act_window":
            model = self.env[action.res_model].with_user(user)
            return model.has_access("create" if model._transient else "read")
        try:
            action.with_user(user).run()
        except AccessError:
            return False
        return True
