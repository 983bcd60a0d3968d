"""What tests change in Odoo. Every process of theirs loads it; it is never installed.

- A password is hashed in no time: 600,000 rounds take half a second at each sign-in.
- Where TEST_CLOCK names a file, `fields.Datetime.now()` answers the naive UTC instant in it, and
  the real one while it is empty or missing.
"""

import os
from datetime import datetime
from pathlib import Path

from odoo import fields
from odoo.addons.base.models import res_users

res_users.MIN_ROUNDS = 1

_real_now = fields.Datetime.now


def _now(*_args):
    path = Path(os.environ["TEST_CLOCK"])
    text = path.read_text().strip() if path.exists() else ""
    return datetime.fromisoformat(text) if text else _real_now()


if "TEST_CLOCK" in os.environ:
    fields.Datetime.now = staticmethod(_now)
