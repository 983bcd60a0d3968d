# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who is asked what they may do, and the records that they are asked about."""

from datetime import timedelta

from odoo.fields import Command, Date, Datetime

SHIFT = "komunigi_shift"
WALLET = "komunigi_wallet"
#: short name -> (what it is, groups)
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
}
#: groups that are a kind of user by themselves; the others are employees'
KINDS = ("base.group_public", "base.group_portal", "base.group_user")


def make_users(env):
    """A user of exactly each group. Returns them by their short names."""
    users = env["res.users"].with_context(no_reset_password=True)
    made = {}
    for name, (_words, group) in GROUPS.items():
        groups = [env.ref(group)]
        if group not in KINDS:
            groups.append(env.ref("base.group_user"))
        values = {"name": f"User {name}", "login": f"rights_{name}"}
        made[name] = users.create(values | {"group_ids": [Command.set([g.id for g in groups])]})
    return made


def make_scene(env, member):
    """Somebody's records, and the same of a member who has a login.

    Returns (records by model, the member's records by model, arguments by name).
    """
    company = env.company
    if not company.chart_template:
        env["account.chart.template"].try_loading("generic_coa", company)
        company.env.flush_all()
    method = company.enable_customer_wallet()
    config = env["pos.config"].create({"name": "Till"})
    config.payment_method_ids |= method
    session = env["pos.session"].create({"config_id": config.id})
    other = env["res.partner"].create({"name": "Somebody else"})
    theirs, own = _belongings(env, other), _belongings(env, member.partner_id)
    task = env["shift.type"].create({"name": "Task"})
    move = env["account.move"].create({"move_type": "out_invoice", "partner_id": other.id})
    theirs |= {
        "shift.type": task,
        "shift.template": env["shift.template"].create({"name": "Template"}),
        "cooperative.exempt.reason": env["cooperative.exempt.reason"].create({"name": "Reason"}),
        "shift.journal": env["shift.journal"].create({"date": "2020-01-01"}),
        "pos.config": config,
        "pos.session": session,
        "account.move": move,
        "res.company": company,
    }
    seat = _seat(env)
    arguments = {
        "shift_id": theirs["shift.shift"].id,
        "to_shift_id": seat.id,
        "status_id": theirs["cooperative.status"].id,
        "config_id": config.id,
        "partner_id": other.id,
        "partner_ids": other.ids,
        "reason": "Reason",
        "order": "balance desc",
        "changes": {},
        "first_day": Date.to_string(Date.today()),
        "days": 7,
        "uuid": "none",
        "name": "10",
        "session": session.id,
        "debug": False,
    }
    return theirs, own, arguments


def _belongings(env, partner):
    """A worker with a shift, leave and a wallet."""
    today, week = Date.today(), timedelta(days=7)
    status = env["cooperative.status"].create(
        {
            "cooperator_id": partner.id,
            "sr": 1,
            "irregular_start_date": today,
            "holiday_start_time": today + 10 * week,
            "holiday_end_time": today + 12 * week,
        }
    )
    wallet = env["customer.wallet"].create(
        {
            "partner_id": partner.id,
            "company_id": env.company.id,
            "blocked": True,
            "blocked_reason": "Lost",
        }
    )
    shift = _seat(env, worker_id=partner.id)
    return {
        "res.partner": partner,
        "cooperative.status": status,
        "cooperative.status.history": status.history_ids[:1],
        "cooperative.leave": env["cooperative.leave"].search([("status_id", "=", status.id)]),
        "shift.shift": shift,
        "shift.leave.request": env["shift.leave.request"].create(
            {
                "status_id": status.id,
                "start_date": today + 20 * week,
                "end_date": today + 22 * week,
            }
        ),
        "shift.replacement": env["shift.replacement"].create(
            {"shift_id": shift.id, "asked_by_id": status.id}
        ),
        "customer.wallet": wallet,
    }


def _seat(env, **values):
    start = Datetime.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=5)
    times = {"start_time": start, "end_time": start + timedelta(hours=2)}
    return env["shift.shift"].create({"name": "Shift", **times, **values})
