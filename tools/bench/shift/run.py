# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What `shift/bench.mjs` calls in Odoo's shell."""

from ..shell import answer, say, vacuum
from .clock import standing_clock
from .measures import Measures
from .multiply import disagreements, multiply


def seed(env, workers):
    """Fill a new database with the addon installed."""
    with standing_clock():
        multiply(env, workers, say)
    vacuum(env)
    check(env)


def check(env):
    """Answers with what disagrees in the database."""
    say("does it agree with itself?")
    answer(disagreements(env.cr))


def measure(env, parts):
    """Answers {key: {"ours": {ms, queries}, "plain": alike}}."""
    vacuum(env)
    with standing_clock():
        answer(Measures(env).of(parts, say))
