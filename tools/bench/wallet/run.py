# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What `wallet/bench.mjs` calls in Odoo's shell."""

import json

from ..shell import disagreements, opened, say, vacuum
from .agreement import CHECKS
from .multiply import multiply
from .readings import Readings, compare
from .recording import measure_closings, prepare_closings, stock_orders, wallet_orders
from .scene import build, make_shop, open_till

SCENE = "komunigi.bench.scene"


def keep(env, scene):
    env["ir.config_parameter"].set_param(SCENE, json.dumps(scene))
    env.cr.commit()


def kept(env):
    return json.loads(env["ir.config_parameter"].get_param(SCENE))


def seed(env, movements):
    """Fill a new database with the addon installed; returns what disagrees in it."""
    say("the shop, through Odoo's own API")
    scene = build(env)
    keep(env, scene)
    scene["people"] = multiply(env.cr, scene, movements, say)
    keep(env, scene)
    vacuum(env)
    return check(env)


def check(env):
    return disagreements(env.cr, CHECKS)


def measure_readings(env, smaller):
    """:param list smaller: names of databases with fewer movements, the smallest first"""
    with opened(env, smaller) as envs:
        return compare([Readings(each, kept(each)) for each in envs], say)


def measure_orders(env):
    return wallet_orders(env, kept(env))


def measure_closing(env):
    scene = kept(env)
    if "closings" not in scene:
        scene["closings"] = prepare_closings(env, scene, say)
        keep(env, scene)
        vacuum(env)
    say("closing them")
    return measure_closings(env, scene)


def seed_stock(env):
    """The same shop on an Odoo without the addon."""
    shop = make_shop(env)
    env = env(context={**env.context, "allowed_company_ids": [shop["company"]]})
    keep(env, {"shop": shop, "server_tills": [open_till(env, shop, "Till", shop["cashiers"][0])]})


def measure_stock(env):
    return stock_orders(env, kept(env))
