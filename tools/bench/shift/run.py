# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What `shift/bench.mjs` calls in Odoo's shell."""

from ..shell import disagreements, say, vacuum
from .clock import standing_clock
from .measures import Measures
from .multiply import CHECKS, multiply


def seed(env, workers):
    """Fill a new database with the addon installed; returns what disagrees in it."""
    with standing_clock():
        multiply(env, workers, say)
    vacuum(env)
    return check(env)


def check(env):
    return disagreements(env.cr, CHECKS)


def measure(env, parts):
    """Returns {key: {"ours": {ms, queries}, "plain": alike}}; nothing of it is kept."""
    vacuum(env)
    with standing_clock():
        told = Measures(env).of(parts, say)
    env.cr.rollback()
    return told
