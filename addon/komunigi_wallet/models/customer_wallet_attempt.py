# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

KEPT = timedelta(days=7)
MOST = 10_000
"""No till tries more often."""


class CustomerWalletAttempt(models.Model):
    """The attempts to record an order that its till has given up.

    A till that lost an answer asks whether its order is recorded. Told that it is not, the
    cashier may choose another payment: an attempt that is still under way somewhere must not
    record the order after that. Attempts of an order are numbered by the till, from 1.
    """

    _name = "customer.wallet.attempt"
    _description = "Attempts to record an order that moves a wallet"
    _rec_name = "uuid"

    uuid = fields.Char(required=True, readonly=True)
    given_up = fields.Integer(readonly=True, help="No attempt up to this one is recorded.")

    _unique_uuid = models.Constraint("unique (uuid)", "You cannot count an order twice.")

    @api.model
    def _begin(self, uuid, attempt):
        """Refuse an attempt that was given up. What is given up later makes this one start anew.

        Both write the row, so that PostgreSQL lets one of two at once go on, and Odoo retries
        the other with it in sight.
        """
        if self._is_number(attempt) and attempt <= self._write_given_up(uuid, 0):
            raise UserError(self.env._("The till has given up this attempt to record the order."))

    @api.model
    def _give_up(self, uuid, attempt):
        """From now on, no attempt up to this one records the order."""
        if self._is_number(attempt):
            self._write_given_up(uuid, attempt)

    @api.model
    def _is_number(self, attempt):
        """Whether a till counts its attempts; whatever else a call sends is no such number."""
        return isinstance(attempt, int) and 0 < attempt <= MOST

    @api.model
    def _write_given_up(self, uuid, attempt):
        [[given_up]] = self.env.execute_query(
            SQL(
                """
                INSERT INTO customer_wallet_attempt (uuid, given_up, create_date)
                VALUES (%s, %s, now() at time zone 'UTC')
                ON CONFLICT (uuid) DO UPDATE SET
                    given_up = GREATEST(customer_wallet_attempt.given_up, EXCLUDED.given_up)
                RETURNING given_up
                """,
                uuid,
                attempt,
            )
        )
        return given_up

    @api.autovacuum
    def _gc_attempts(self):
        """No attempt is under way for that long."""
        # sudo: users cannot delete attempts
        self.sudo().search([("create_date", "<", fields.Datetime.now() - KEPT)]).unlink()
