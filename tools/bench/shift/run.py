# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What `shift/bench.mjs` calls in Odoo's shell."""

from ..shell import disagreements, opened, say, vacuum
from .clock import standing_clock
from .measures import Measures, compare
from .multiply import CHECKS, multiply


def seed(env, workers):
    """Fill a new database with the addon installed; returns what disagrees in it."""
    with standing_clock():
        multiply(env, workers, say)
    vacuum(env)
    return check(env)


def check(env):
    return disagreements(env.cr, CHECKS)


def measure(env, part, smaller):
    """:param list smaller: names of databases with fewer workers, the smallest first"""
    with opened(env, smaller) as envs, standing_clock():
        return compare([Measures(each) for each in envs], part, say)
