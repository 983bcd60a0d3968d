# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.tools import SQL

from ..policy import NOT_DIALLED, WHOLE, dialled


class WorkerSearchMixin(models.AbstractModel):
    """How a worker is found, by the same words in a field, in a list and in an import: by name,
    mail, the card that they show, and phone, however it is typed.

    Completes a status, which has `cooperator_id`.
    """

    _name = "worker.search.mixin"
    _description = "Search for a Worker"
    _rec_names_search = [
        "cooperator_id",
        "phone_number",
        "cooperator_id.email",
        "cooperator_id.barcode",
    ]

    phone_number = fields.Char(store=False, search="_search_phone_number")

    @api.model
    def _search_phone_number(self, operator, value):
        """Contacts whose number holds what is typed, or is what is typed after a country's code."""
        if operator == "in":
            numbers = [dialled(text) for text in value if isinstance(text, str)]
        elif operator in ("like", "ilike", "=like", "=ilike"):
            numbers = [dialled(value.strip("%"))] if isinstance(value, str) else []
        else:
            return NotImplemented
        numbers = list(filter(None, numbers))
        if not numbers:
            return [("id", "in", [])]
        # sudo: the domain names workers alone, who are the reader's to see or not
        partners = self.env["res.partner"].sudo()
        partners.flush_model(["phone"])
        known = SQL("ltrim(regexp_replace(phone, %s, '', 'g'), '0')", NOT_DIALLED)
        found = SQL(
            "(SELECT id FROM res_partner JOIN unnest(%(numbers)s) AS typed"
            " ON %(known)s LIKE '%%' || typed || '%%'"
            " OR length(%(known)s) >= %(whole)s AND typed LIKE '%%' || %(known)s"
            " WHERE phone IS NOT NULL)",
            numbers=numbers,
            known=known,
            whole=WHOLE,
        )
        return [("cooperator_id", "in", found)]
