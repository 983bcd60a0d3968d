from odoo import models
from odoo.exceptions import ValidationError
from odoo.http import request
from psycopg2 import IntegrityError


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _handle_error(cls, exception):
        """What the database refuses as a call commits is said in words, as Odoo says what it
        refuses before."""
        if isinstance(exception, IntegrityError):
            exception = ValidationError(request.env["base"]._sql_error_to_message(exception))
        return super()._handle_error(exception)
