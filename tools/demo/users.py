# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who signs in to the demonstration: a person for each job, and a member for the portal."""

from odoo.fields import Command

from .company import TIME_ZONE
from .members import member

PORTAL_MEMBER = "maelys"
NAMES = {
    "office": "Bureau des membres",
    "attendance": "Présences",
    "cashier": "Caisse",
    "accountant": "Comptabilité",
}

#: groups by job
GROUPS = {
    "office": [
        "base.group_user",
        "base.group_partner_manager",
        "komunigi_shift.group_shift_management",
        "komunigi_wallet.group_customer_wallet_reader",
    ],
    "attendance": ["base.group_user", "komunigi_shift.group_shift_attendance"],
    "cashier": ["base.group_user", "point_of_sale.group_pos_user"],
    "accountant": [
        "base.group_user",
        "base.group_partner_manager",
        "account.group_account_user",
        "account.group_account_manager",
    ],
}


def make(env, accounts):
    for account in accounts:
        who, login = account["who"], account["login"]
        if who == "administrator":
            continue
        values = {
            "login": login,
            "password": account["password"],
            "lang": "fr_BE",
            "tz": TIME_ZONE,
            "notification_type": "email",
        }
        if who == "member":
            values |= {
                "partner_id": member(env, PORTAL_MEMBER).id,
                "group_ids": [Command.set([env.ref("base.group_portal").id])],
            }
        else:
            groups = [env.ref(name).id for name in GROUPS[who]]
            values |= {
                "name": NAMES[who],
                "email": f"{login}@coop.example.org",
                "notification_type": "inbox",
                "group_ids": [Command.set(groups)],
            }
        env["res.users"].with_context(no_reset_password=True).create(values)
