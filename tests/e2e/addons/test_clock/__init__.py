"""Lets a browser test set the server's clock.

Loaded with `--load`, never installed. The file that TEST_CLOCK names holds the naive UTC instant
that `fields.Datetime.now()` answers; where it is empty or missing, the real one is.
"""

import os
from datetime import datetime
from pathlib import Path

from odoo import fields

_real_now = fields.Datetime.now


def _now(*_args):
    path = os.environ.get("TEST_CLOCK")
    text = Path(path).read_text().strip() if path and Path(path).exists() else ""
    return datetime.fromisoformat(text) if text else _real_now()


fields.Datetime.now = staticmethod(_now)
