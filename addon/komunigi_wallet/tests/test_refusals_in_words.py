# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What the database refuses in the end reaches its user as a sentence."""

from types import SimpleNamespace

from odoo.exceptions import UserError, ValidationError
from odoo.http import _request_stack
from odoo.tests import TransactionCase
from psycopg2.errors import CheckViolation, LockNotAvailable, SerializationFailure


class TestRefusalsInWords(TransactionCase):
    def test_words(self):
        """(what PostgreSQL raises) -> what is shown."""
        dispatcher = SimpleNamespace(handle_error=lambda exception: exception)
        _request_stack.push(SimpleNamespace(env=self.env, dispatcher=dispatcher))
        self.addCleanup(_request_stack.pop)
        shown = self.env["ir.http"]._handle_error
        for busy in (SerializationFailure("raw"), LockNotAvailable("raw")):
            self.assertIsInstance(shown(busy), UserError)
            self.assertIn("please try again", str(shown(busy)))
        self.assertIsInstance(shown(CheckViolation("raw")), ValidationError)
        other = ValueError("as it is")
        self.assertIs(shown(other), other)
