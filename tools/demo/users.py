# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who signs in to the demonstration: a person for each job, and a member for the portal."""

from odoo.fields import Command

from .company import TIME_ZONE
from .members import member

PORTAL_MEMBER = "maelys"
#: login, which is the password as well -> name, groups
STAFF = {
    "office": (
        "Bureau des membres",
        [
            "base.group_user",
            "base.group_partner_manager",
            "komunigi_shift.group_shift_management",
            "komunigi_wallet.group_customer_wallet_reader",
        ],
    ),
    "attendance": ("Présences", ["base.group_user", "komunigi_shift.group_shift_attendance"]),
    "cashier": ("Caisse", ["base.group_user", "point_of_sale.group_pos_user"]),
    "accountant": (
        "Comptabilité",
        [
            "base.group_user",
            "base.group_partner_manager",
            "account.group_account_user",
            "account.group_account_manager",
        ],
    ),
}


def make(env):
    _make(
        env,
        "member",
        ["base.group_portal"],
        partner_id=member(env, PORTAL_MEMBER).id,
        notification_type="email",
    )
    for login, (name, groups) in STAFF.items():
        email = f"{login}@coop.example.org"
        _make(env, login, groups, name=name, email=email, notification_type="inbox")


def _make(env, login, groups, **values):
    values |= {
        "login": login,
        "password": login,
        "lang": "fr_BE",
        "tz": TIME_ZONE,
        "group_ids": [Command.set([env.ref(group).id for group in groups])],
    }
    env["res.users"].with_context(no_reset_password=True).create(values)
