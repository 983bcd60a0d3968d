# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Users of the adversaries' scenes, made in Odoo's shell."""

from odoo.fields import Command


def make_users(env, groups, password, second, partners=None):
    """A user of each kind; neighbours are of the second company. Returns their ids by name.

    `groups`: their groups, by name. `partners`: ids of those who have a contact already.
    """
    users = env["res.users"].with_context(no_reset_password=True)
    made = {}
    for name, names in groups.items():
        values = {
            "name": name.capitalize(),
            "login": name,
            "password": password,
            "group_ids": [Command.set([env.ref(group).id for group in names])],
        }
        if name in (partners or {}):
            values["partner_id"] = partners[name]
        if name.startswith("neighbour"):
            values |= {"company_id": second.id, "company_ids": [Command.set(second.ids)]}
        made[name] = users.create(values).id
    return made
