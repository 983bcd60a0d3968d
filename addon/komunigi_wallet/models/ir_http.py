# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError, ValidationError
from odoo.http import request
from psycopg2 import IntegrityError
from psycopg2.errors import LockNotAvailable, SerializationFailure


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _handle_error(cls, exception):
        """What the database refuses in the end is said in words, as Odoo says what it refuses
        before: at the commit, or after Odoo has tried again and again against others."""
        if isinstance(exception, IntegrityError):
            words = request.env["customer.wallet.guarded"]._sql_error_to_message(exception)
            exception = ValidationError(words)
        elif isinstance(exception, SerializationFailure | LockNotAvailable):
            exception = UserError(
                request.env._(
                    "Somebody else was changing the same data. Nothing has been recorded: please"
                    " try again."
                )
            )
        return super()._handle_error(exception)
