"""The scene of the shifts' adversary, built in Odoo's shell, which brings `env`."""

from datetime import datetime, timedelta

from ..users import make_users

ADDON = "komunigi_shift"
GROUPS = {
    "clerk": ["base.group_partner_manager", f"{ADDON}.group_shift_attendance"],
    "office": ["base.group_partner_manager", f"{ADDON}.group_shift_management"],
    "boss": ["base.group_partner_manager", f"{ADDON}.group_cooperative_admin"],
    "neighbour": [f"{ADDON}.group_shift_management"],
    "employee": ["base.group_user", "base.group_partner_manager"],
    "member": ["base.group_portal"],
    "visitor": ["base.group_portal"],
}
DAY = timedelta(days=1)


def build(env, wanted):
    """A coop with workers and seats for each case, and another coop whose affairs are its own.

    `wanted`: {password, kits}. Returns what `scene.mjs` calls a scene.
    """
    first = env.company
    second = env["res.company"].create({"name": "Other coop", "shift_tz": "UTC"})
    first.shift_tz = "UTC"
    env.user.company_ids |= second
    users = make_users(env, GROUPS, wanted["password"], second)
    clock = Clock()
    kits = [make_kit(env, clock, number) for number in range(wanted["kits"])]
    user = env["res.users"].browse(users["member"])
    own = make_worker(env, clock, "Member", partner=user.partner_id)
    reason = env["cooperative.exempt.reason"].create({"name": "Unspeakable illness"})
    special = {
        "gone": make_worker(env, clock, "Leaver", unsubscribed=True),
        "exempt": make_worker(env, clock, "Exempted", working_mode="exempt"),
        "away": make_worker(
            env,
            clock,
            "On holiday",
            holiday_start_time=clock.today,
            holiday_end_time=clock.today + 20 * DAY,
        ),
        "ill": make_worker(
            env,
            clock,
            "Ill",
            temporary_exempt_start_date=clock.today,
            temporary_exempt_reason_id=reason.id,
        ),
    }
    elsewhere = env(context={**env.context, "allowed_company_ids": second.ids})
    foreign = make_kit(elsewhere, clock, "elsewhere", name="Shift elsewhere")
    mine = make_seat(env, clock.next(5), "Own shift", worker=own["partner"])
    template = env["shift.template"].create({"name": "Kit line"})
    env.cr.commit()
    return {
        "users": users,
        "companies": [first.id, second.id],
        "kits": kits,
        "foreign": foreign,
        "own": {**own, "shift": mine},
        "special": special,
        "template": template.id,
        "late": make_late(env, clock),
    }


class Clock:
    """Times that no two shifts share, from the middle of today."""

    def __init__(self):
        self.now = datetime.now().replace(microsecond=0)
        self.today = self.now.date()
        self.used = 0

    def next(self, days):
        """A start some days from now, in seconds that nobody else has."""
        self.used += 1
        return self.now + days * DAY + timedelta(seconds=self.used)


def make_worker(env, clock, name, partner=None, **values):
    """A flying worker whose alert date is 18 days away."""
    partner = partner or env["res.partner"].create({"name": name})
    start = clock.today - 38 * DAY
    status = env["cooperative.status"].create(
        {
            "cooperator_id": partner.id,
            "working_mode": "irregular",
            "irregular_start_date": start,
            "last_countdown_date": start + 28 * DAY,
        }
        | values
    )
    return {"partner": partner.id, "status": status.id}


def make_seat(env, start, name, worker=False, **values):
    common = {"name": name, "start_time": start, "end_time": start + timedelta(hours=3)}
    return env["shift.shift"].create(common | {"worker_id": worker} | values).id


def make_kit(env, clock, number, name="Kit shift"):
    """A worker with a coming, a cancelled and a past shift, and seats that are free."""
    worker = make_worker(env, clock, f"Worker {number}")
    partner = worker["partner"]
    rival = make_worker(env, clock, f"Rival {number}")
    start = clock.next(3)
    past = clock.next(-2)
    return {
        **worker,
        "rival": rival,
        "free": make_seat(env, start, name),
        "twin": make_seat(env, start, name),
        "other": make_seat(env, clock.next(4), name),
        "booked": make_seat(env, clock.next(6), name, partner),
        "taken": make_seat(env, clock.next(7), name, rival["partner"]),
        "cancelled": make_seat(env, clock.next(8), name, state="cancel"),
        "past": make_seat(env, past, name, partner),
        "pastFree": make_seat(env, clock.next(-1), name),
        "done": make_seat(env, clock.next(-4), name, partner, state="done"),
    }


def make_late(env, clock):
    """A free seat after everybody's alert date, also of those with a shift ahead."""
    seat = make_seat(env, clock.next(75), "Kit shift")
    env.cr.commit()
    return seat
