"""The demonstration coop: what the addons' demo data says of members and shifts, and around it the
company, the shop, the people who sign in, and the members' wallets.

All people are invented.
"""

from . import company, members, shop, users, wallets


def seed(env):
    """Fill a new database."""
    env = env(context={**env.context, "lang": "en_US", "tracking_disable": True})
    coop = company.make(env)
    members.load(env)
    env = env(
        user=env.ref("base.user_admin"),
        su=False,
        context={**env.context, "allowed_company_ids": coop.ids, "tz": company.TIME_ZONE},
    )
    users.make(env)
    wallets.make(env, shop.make(env))
    company.open_door(env, coop.with_env(env))
