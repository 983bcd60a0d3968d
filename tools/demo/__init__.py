"""The demonstration coop, made through Odoo's own API on a database with the addons installed.

All people are invented.
"""

from . import company, members, shifts, shop, users, wallets


def seed(env, accounts):
    """Fill a new database.

    :param accounts: users to make: [{who, login, password}]
    """
    env = env(context={**env.context, "lang": "en_US", "tracking_disable": True})
    coop = company.make(env)
    env = env(
        user=env.ref("base.user_admin"),
        su=False,
        context={**env.context, "allowed_company_ids": coop.ids, "tz": company.TIME_ZONE},
    )
    people = members.make(env)
    users.make(env, accounts, people)
    shifts.make(env, people)
    wallets.make(env, shop.make(env), people)
