# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, models


class UsersUnnamedMixin(models.AbstractModel):
    """Records that members read and others write: they do not tell a member by whom.

    Whoever may read a field that points to a user is told the name of that user.
    """

    _name = "users.unnamed.mixin"
    _description = "Without the Names of Users for Members"

    @api.model
    def _has_field_access(self, field, operation):
        if field.comodel_name == "res.users" and not self.env.su and self.env.user.share:
            return False
        return super()._has_field_access(field, operation)
