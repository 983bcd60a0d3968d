# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who is asked what they may do: a user of each group."""

from odoo.fields import Command

SHIFT = "komunigi_shift"
WALLET = "komunigi_wallet"
#: short name -> (what it is, groups, with commas in between)
GROUPS = {
    "Public": ("a visitor without a login", "base.group_public"),
    "Portal": ("a member with a login", "base.group_portal"),
    "Internal": ("any employee", "base.group_user"),
    "Contacts": ("may create contacts", "base.group_partner_manager"),
    "Attend": ("shifts: attendance", f"{SHIFT}.group_shift_attendance"),
    "Manage": ("shifts: management", f"{SHIFT}.group_shift_management"),
    "Coop": ("shifts: administrator", f"{SHIFT}.group_cooperative_admin"),
    "Cashier": ("point of sale: user", "point_of_sale.group_pos_user"),
    "POS mgr": ("point of sale: administrator", "point_of_sale.group_pos_manager"),
    "Reader": ("customer wallets: read", f"{WALLET}.group_customer_wallet_reader"),
    "Invoices": ("accounting: invoicing", "account.group_account_invoice"),
    "Correct": (
        "customer wallets: corrections and pay-outs",
        f"{WALLET}.group_customer_wallet_accountant",
    ),
    "Auditor": ("accounting: read-only", "account.group_account_readonly"),
    "Account": ("accounting: accountant", "account.group_account_user"),
    "Acc mgr": ("accounting: administrator", "account.group_account_manager"),
    "Settings": ("administration: settings", "base.group_system"),
    "Set-up": (
        "the administrator of all four: settings, shifts, point of sale, accounting",
        f"base.group_system,{SHIFT}.group_cooperative_admin,"
        "point_of_sale.group_pos_manager,account.group_account_manager",
    ),
}
#: groups that are a kind of user by themselves; the others are employees'
KINDS = ("base.group_public", "base.group_portal", "base.group_user")


def make_users(env):
    """A user of exactly each group or groups. Returns them by their short names."""
    users = env["res.users"].with_context(no_reset_password=True)
    made = {}
    for name, (_words, group) in GROUPS.items():
        groups = [env.ref(one) for one in group.split(",")]
        if group not in KINDS:
            groups.append(env.ref("base.group_user"))
        values = {"name": f"User {name}", "login": f"rights_{name}"}
        made[name] = users.create(values | {"group_ids": [Command.set([g.id for g in groups])]})
    return made


def groups_without_column(env, addons):
    """Names of groups that these addons define and that nobody is asked about."""
    ours = env["ir.model.data"].search(
        [("module", "in", list(addons)), ("model", "=", "res.groups")]
    )
    asked = {one for _words, group in GROUPS.values() for one in group.split(",")}
    return sorted(set(ours.mapped("complete_name")) - asked)
