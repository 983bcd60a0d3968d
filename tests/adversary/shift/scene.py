# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The scene of the shifts' adversary, built in Odoo's shell, which brings `env`."""

from datetime import datetime, timedelta

from odoo.addons.komunigi_shift_portal.models.shift_mail_links import OPT_OUT_SCOPE, SEAT_SCOPE
from odoo.tools.misc import hash_sign

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
    "cashier": ["base.group_user", "point_of_sale.group_pos_user"],
    "till_manager": ["base.group_user", "point_of_sale.group_pos_manager"],
    "neighbour_cashier": ["base.group_user", "point_of_sale.group_pos_user"],
}
DAY = timedelta(days=1)
#: what seats are called that the portal offers to members
FREE = "Free seat"


def build(env, wanted):
    """A coop with workers and seats for each case, and another coop whose affairs are its own.

    `wanted`: {password, kits}. Returns what `scene.mjs` calls a scene.
    """
    env = env(context={**env.context, "tracking_disable": True})
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
    foreign = make_kit(elsewhere, clock, "elsewhere", *2 * ["Shift elsewhere"])
    mine = make_seat(env, clock.next(5), "Own shift", worker=own["partner"])
    door = make_door(env, clock, kits[0], foreign, second)
    template = env["shift.template"].create({"name": "Kit line"})
    (first | second).write({"shift_portal_book_days": 60, "shift_portal_give_back_hours": 24})
    env.cr.commit()
    return {
        "users": users,
        "companies": [first.id, second.id],
        "kits": kits,
        "foreign": foreign,
        "own": {**own, "shift": mine},
        "special": special,
        "asked": make_asked(env, clock, "Secretive", FREE),
        "askedElsewhere": make_asked(elsewhere, clock, "Stranger", "Shift elsewhere"),
        "solidarity": make_seat(env, clock.next(4), FREE, gives_credit=False),
        "soon": make_seat(env, clock.next(0) + timedelta(hours=5), "Own shift", own["partner"]),
        "template": template.id,
        "late": make_late(env, clock),
        "door": door,
        "otherRequest": env["shift.leave.request"]
        .create(
            {
                "status_id": kits[0]["status"],
                "start_date": clock.today + 30 * DAY,
                "end_date": clock.today + 40 * DAY,
            }
        )
        .id,
        "links": make_links(env, clock, own, kits[0], foreign),
        "tills": make_tills(env, elsewhere),
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


def make_seat(env, *details, **values):
    return env["shift.shift"].create(seat(*details, **values)).id


def seat(start, name, worker=False, **values):
    end = start + timedelta(hours=3)
    return {"name": name, "start_time": start, "end_time": end, "worker_id": worker} | values


def make_kit(env, clock, number, name="Kit shift", free=FREE):
    """A worker with a coming, a cancelled and a past shift, and seats that are free."""
    worker = make_worker(env, clock, f"Worker {number}")
    partner = worker["partner"]
    rival = make_worker(env, clock, f"Rival {number}")
    start = clock.next(3)
    past = clock.next(-2)
    seats = {
        "free": seat(start, free),
        "twin": seat(start, free),
        "other": seat(clock.next(4), free),
        "booked": seat(clock.next(6), name, partner),
        "taken": seat(clock.next(7), name, rival["partner"]),
        "cancelled": seat(clock.next(8), name, state="cancel"),
        "past": seat(past, name, partner),
        "pastFree": seat(clock.next(-1), name),
        "done": seat(clock.next(-4), name, partner, state="done"),
    }
    made = env["shift.shift"].create(list(seats.values())).ids
    return {**worker, "rival": rival, **dict(zip(seats, made, strict=True))}


def make_asked(env, clock, name, shift_name):
    """A worker who looks for a replacement for a shift."""
    worker = make_worker(env, clock, name)
    shift = make_seat(env, clock.next(9), shift_name, worker["partner"])
    replacement = env["shift.replacement"].create(
        {"shift_id": shift, "asked_by_id": worker["status"]}
    )
    return {"worker": worker, "shift": shift, "replacement": replacement.id}


def make_late(env, clock):
    """A free seat after everybody's alert date, also of those with a shift ahead."""
    late = make_seat(env, clock.next(75), FREE)
    env.cr.commit()
    return late


def make_links(env, clock, own, kit, foreign):
    """Paths of the member's mails and calendar, and of others that do not hold."""
    statuses = env["cooperative.status"]
    member, worker, stranger = (statuses.browse(one["status"]) for one in (own, kit, foreign))
    free = make_seat(env, clock.next(11), FREE)
    alike = make_seat(env, clock.next(11), FREE)
    soon = timedelta(days=1)

    def link(shift, status=member, expiration=soon, scope=SEAT_SCOPE):
        return f"/shifts/seat/{hash_sign(env, scope, [status.id, shift], expiration=expiration)}"

    def calendar(status):
        status._renew_calendar()
        return f"/shifts/calendar/{status.id}/{status.calendar_token}.ics"

    renewed, ended = calendar(member), calendar(worker)
    worker._withdraw_calendar()
    mails = hash_sign(env, OPT_OUT_SCOPE, [member.id, "change"])
    links = {
        "good": link(free),
        "alike": link(alike),
        "taken": link(kit["taken"]),
        "past": link(kit["pastFree"]),
        "foreign": link(foreign["free"]),
        "expired": link(free, expiration=-soon),
        "otherScope": link(free, scope="komunigi_shift_portal.other"),
        "mails": f"/shifts/mails/{mails}",
        "mailsAsSeat": f"/shifts/seat/{mails}",
        "renewed": renewed,
        "ended": ended,
        "foreignCalendar": calendar(stranger),
        "calendar": calendar(member),
    }
    links["seatAsMails"] = links["good"].replace("/seat/", "/mails/")
    return links


def make_door(env, clock, kit, foreign, second):
    """A welcome screen in each coop, a worker whose shift has begun, and tickets: one that holds,
    and some that were never given out so."""
    worker = make_worker(env, clock, "Doorman")
    partner = env["res.partner"].browse(worker["partner"])
    partner.barcode = "0420001"
    today = make_seat(env, clock.next(0), "Kit shift", partner.id)
    tomorrow = make_seat(env, clock.next(1), "Kit shift", partner.id)
    keys = []
    for company in (env.company, env.company, second):
        company.shift_welcome_check_in = "attended"
        company._renew_welcome_key()
        keys.append(company.shift_welcome_key)

    def ticket(partner_id, seat_id, company=env.company):
        screen = env["shift.welcome"].with_context(allowed_company_ids=company.ids)
        seats = env["shift.shift"].browse(seat_id)
        return screen._ticket(env["res.partner"].browse(partner_id), seats)

    return {
        **worker,
        **dict(zip(("oldKey", "key", "foreignKey"), keys, strict=True)),
        "card": partner.barcode,
        "seat": today,
        "tickets": {
            "own": ticket(partner.id, today),
            "nobody": ticket(partner.id, 0),
            "tomorrow": ticket(partner.id, tomorrow),
            "others": ticket(partner.id, kit["booked"]),
            "past": ticket(kit["partner"], kit["past"]),
            "free": ticket(partner.id, kit["free"]),
            "foreign": ticket(foreign["partner"], foreign["past"], second),
            "mixed": ticket(foreign["partner"], foreign["past"]),
        },
    }


def make_tills(env, elsewhere):
    """A till in each coop that is open, and one that shows more and is not."""

    def make(env, display, is_open=True):
        # the second company has no accounts to be paid on
        values = {"name": "Till", "shift_display": display, "payment_method_ids": []}
        till = env["pos.config"].create(values)
        if is_open:
            env["pos.session"].create({"config_id": till.id})
        return till.id

    return {
        "open": make(env, "may_shop"),
        "shut": make(env, "all", is_open=False),
        "foreign": make(elsewhere, "all"),
    }
