# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""What a coop's office finds after the adoption of its workers and shifts."""

from datetime import timedelta

from odoo import fields

USERS = {
    "clerk": "attendance",
    "office": "management",
    "planner": "management",
    "boss": "administrator",
    "scanner": None,
}


#: group -> what its users may do
LEVELS = {
    "group_shift_attendance": "attendance",
    "group_shift_management": "management",
    "group_cooperative_admin": "administrator",
}
#: beside whether there is a penalty, which each set says
SETTINGS = {
    "alert_delay": 21,
    "grace_delay": 12,
    "irregular_limit": -5,
    "regular_limit": -4,
    "period": 28,
    "extension": 35,
    "zone": "Europe/Brussels",
}


def judge(env, facts):
    return {
        "settings are taken over": differences(
            SETTINGS | {"penalty": facts.PENALTY}, settings(env)
        ),
        "groups keep their users": groups(env, facts),
        "nothing is scheduled twice, or calls what is gone": scheduled(env),
        "rights and views of gone code are off": rights(env),
        "counters, alerts and leave": differences(STATUSES, statuses(env)),
        "the countdown goes on where it stood": countdown(env),
        "booked and attended shifts": shifts(env),
        "templates and their regular workers": templates(env),
        "an eater shops by their worker": eaters(env),
    }


def differences(expected, found):
    return [
        f"{key}: {expected.get(key)} / {found.get(key)}"
        for key in {**expected, **found}
        if expected.get(key) != found.get(key)
    ]


def settings(env):
    terms = env.company._shift_terms()
    found = {name: getattr(terms, name, None) for name in (*SETTINGS, "penalty")}
    return found | {"extension": env.company._shift_extension_days()}


def groups(env, facts):
    wrong = []
    for login in facts.USERS:
        user = env["res.users"].search([("login", "=", login)])
        has = [level for name, level in LEVELS.items() if user.has_group(f"komunigi_shift.{name}")]
        top = has[-1] if has else None
        if top != USERS[login]:
            wrong.append(f"{login}: {USERS[login]} / {top}")
    env.cr.execute(
        "SELECT name, COUNT(*) FROM ir_model_data WHERE model = 'res.groups' AND name = ANY(%s)"
        " GROUP BY name HAVING COUNT(*) != 1",
        [list(LEVELS)],
    )
    return wrong + [f"two of {name}" for name, _count in env.cr.fetchall()]


def scheduled(env):
    crons = env["ir.cron"].search([])
    codes = [cron.code for cron in crons if cron.model_id.model not in env]
    for cron in crons.filtered(lambda cron: cron.model_id.model == "cooperative.status"):
        codes.append(cron.code)
    ours = env["ir.cron"].search([("code", "like", "_cron_compute_counter_irregular")])
    wrong = [code for code in codes if "_cron_" not in code]
    return wrong + ([] if len(ours) == 1 and ours.active else [f"countdowns: {ours}"])


def rights(env):
    wrong = []
    everybody = env["ir.model.access"].search(
        [("model_id.model", "in", ["cooperative.status", "cooperative.exempt.reason"])]
    )
    wrong += [access.name for access in everybody if not access.group_id]
    arch = env["cooperative.status"].get_view(view_type="form")["arch"]
    wrong += ["the form of a worker is the former one"] if 'name="super"' in arch else []
    arch = env["res.partner"].get_view(view_type="form")["arch"]
    wrong += ["the contact's form has a former field"] if 'name="eater"' in arch else []
    menus = env["ir.ui.menu"].search([("name", "=", "Shift Management")])
    return wrong + ["the former menu is shown"] * len(menus)


#: name -> (working mode, sr, sc, status, days since the alert began, kinds of leave)
STATUSES = {
    "Ada": ("irregular", 2, 0, "ok", None, []),
    "Bea": ("irregular", -1, 0, "alert", 6, []),
    "Cyd": ("regular", 0, 0, "ok", None, []),
    "Dan": ("irregular", 1, 0, "holiday", None, ["holiday"]),
    "Eve": ("irregular", 0, 0, "exempted", None, ["exemption"]),
    "Fay": ("regular", -1, -1, "extension", 40, []),
    "Gus": ("irregular", -6, 0, "unsubscribed", 100, []),
    "Hal": ("exempt", 0, 0, "ok", None, ["exemption"]),
}


def statuses(env):
    today = fields.Date.today()
    return {
        status.cooperator_id.name: (
            *(status.working_mode, status.sr, status.sc, status.status),
            (today - status.alert_start_time).days if status.alert_start_time else None,
            status.leave_ids.mapped("kind"),
        )
        for status in env["cooperative.status"].search([])
    }


def countdown(env):
    """Nobody is counted down for a day that the former module has handled."""
    today = fields.Date.today()
    handled = {
        status.cooperator_id.name: (today - status.last_countdown_date).days
        for status in env["cooperative.status"].search([("working_mode", "=", "irregular")])
        if status.last_countdown_date
    }
    wrong = differences({"Ada": 12, "Bea": 6, "Dan": 2, "Eve": 4, "Gus": 20}, handled)
    return wrong + [str(status) for status in env["cooperative.status"]._due_for_countdown()]


def shifts(env):
    by_id = {shift.id: shift for shift in env["shift.shift"].search([])}
    found = {
        key: (
            shift.worker_id.name,
            shift.state,
            shift.template_id.id,
            shift.template_seat,
            shift.counted_status_id.id,
            shift.counted_sr,
            shift.name,
        )
        for key, shift in by_id.items()
    }
    monday = fields.Date.today() - timedelta(days=fields.Date.today().weekday())
    expected = {
        11: ("Ada", "open", 1, 1, False, 0, "Till"),
        12: ("Ada", "done", 1, 1, 1, 1, "Till A"),
        13: ("Cyd", "open", 1, 2, False, 0, "Till"),
        14: (False, "open", 2, 1, False, 0, "Delivery"),
        15: ("Bea", "absent_2", 2, 1, 2, -1, "Delivery"),
        16: ("Fay", "absent_1", 1, 1, False, 0, "Till A"),
        17: ("Cyd", "cancel", 1, 2, False, 0, "Till A"),
        18: ("Dan", "absent_0", False, 0, False, 0, "Shift 18"),
    }
    wrong = differences(expected, found)
    day = monday + timedelta(days=21)
    wrong += [str(by_id[11].template_day)] if by_id[11].template_day != day else []
    ada = env["cooperative.status"].browse(1)
    return wrong + ([] if ada.next_shift_id.id == 11 else [f"Ada's next: {ada.next_shift_id}"])


def templates(env):
    """Two plannings of a week each: every line comes every second week."""
    lines = env["shift.template"].with_context(active_test=False).search([("id", "<", 10)])
    found = {
        line.id: (
            *(line.week_day, line.weeks, line.start_time, line.worker_nb, line.active),
            line.regular_ids.mapped("name"),
        )
        for line in lines
    }
    expected = {1: ("0", 2, 9, 2, True, ["Cyd"]), 2: ("5", 2, 14, 1, True, [])}
    wrong = differences(expected, found)
    monday = fields.Date.today() - timedelta(days=fields.Date.today().weekday())
    for line, weeks in ((1, {1, 3, 5}), (2, {0, 2, 4})):
        seats = env["shift.template"].browse(line)._planned(monday, monday + timedelta(days=41))
        planned = {(seat.day - monday).days // 7 for seat in seats}
        wrong += [] if planned == weeks else [f"line {line} has seats in weeks {planned}"]
    env["shift.template"].create({"name": "New", "week_day": "2"}).unlink()
    return wrong


def eaters(env):
    kid = env["res.partner"].search([("name", "=", "Kid")])
    found = env["cooperative.status"]._standings(env.company, kid)
    names = [(partner.name, status.cooperator_id.name) for partner, status in found]
    return [] if names == [("Kid", "Ada")] and kid.commercial_partner_id == kid else [str(names)]
