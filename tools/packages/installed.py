# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What pip has installed of ours: where, and what is missing of what it requires.

    python installed.py NAME ...

Odoo itself is not pip's here, so pip is not asked to find what the packages require.
"""

import json
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement


def is_missing(text):
    requirement = Requirement(text)
    try:
        return version(requirement.name) not in requirement.specifier
    except PackageNotFoundError:
        return True


missing = [text for name in sys.argv[1:] for text in requires(name) if is_missing(text)]
sys.stdout.write(json.dumps({"folder": sysconfig.get_path("purelib"), "missing": missing}))
