# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

import secrets

from odoo import api, fields, models
from odoo.tools import consteq

KEY = "komunigi_health.key"
#: part of the answer -> model that tells it, where its addon is installed
PARTS = {"shift": "cooperative.status", "wallet": "customer.wallet.agreement"}


class KomunigiHealth(models.AbstractModel):
    """What a monitor is told of a database: numbers and dates, no names and no amounts."""

    _name = "komunigi.health"
    _description = "Health of Shifts and Wallets"

    @api.model
    def get_health(self):
        """The state of our addons in this database, for administrators. Changes nothing.

        :return: {"ok", "now", "versions": {addon: version}, "shift": {...}, "wallet": {...}}; a
            part whose addon is not installed is left out. `ok` is false where a part has
            `problems`, codes of what a person must look at. Instants are UTC, as
            "YYYY-MM-DD HH:MM:SS".
        :raise AccessError: for others
        """
        self.env["ir.config_parameter"].check_access("read")
        return self._health()

    @api.model
    def _health(self):
        parts = {
            # sudo: what is told names nobody
            part: self.env[model].sudo()._health()
            for part, model in PARTS.items()
            if model in self.env
        }
        return {
            "ok": not any(part["problems"] for part in parts.values()),
            "now": fields.Datetime.to_string(fields.Datetime.now()),
            "versions": self._versions(),
            **parts,
        }

    @api.model
    def _versions(self):
        """{addon: version} of those of ours that are installed."""
        # sudo: versions are not secret to whoever may ask at all
        addons = self.env["ir.module.module"].sudo()
        found = addons.search([("name", "=like", "komunigi\\_%"), ("state", "=", "installed")])
        return {addon.name: addon.latest_version for addon in found.sorted("name")}

    @api.model
    def _is_key(self, key):
        """Whether a key opens the route; none does until one is made. In constant time."""
        # sudo: the key is what opens the route
        known = self.env["ir.config_parameter"].sudo().get_param(KEY)
        return bool(known) and consteq(known.encode(), (key or "").encode())

    @api.model
    def _renew_key(self):
        """Makes a key, or another one in the place of the former."""
        self.env["ir.config_parameter"].set_param(KEY, secrets.token_urlsafe(32))

    @api.model
    def _withdraw_key(self):
        self.env["ir.config_parameter"].set_param(KEY, False)
