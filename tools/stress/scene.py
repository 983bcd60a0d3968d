# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Shifts beside the adversary's wallets, built in Odoo's shell, which brings `env`."""

from datetime import datetime, timedelta

DAY = timedelta(days=1)
HOURS = timedelta(hours=3)


#: who works with shifts, by login; members are of the portal
STAFF = {"shift_office": "management", "shift_attendant": "attendance"}
#: how many workers sign in by themselves
MEMBERS = 4


def build(env, households, password):
    """Workers of some households, seats to come and shifts that are over.

    Returns {workers: ids of statuses, seats: ids of free seats, past: ids of shifts with a worker,
    members: logins of workers}.
    """
    env.company.shift_tz = "UTC"
    admin = env.ref("base.user_admin")
    admin.group_ids |= env.ref("komunigi_shift.group_cooperative_admin")
    now = datetime.now().replace(microsecond=0, second=0, minute=0)
    start = now.date() - 38 * DAY
    statuses = env["cooperative.status"].create(
        [
            {
                "cooperator_id": household["member"],
                "working_mode": "irregular",
                "irregular_start_date": start,
                "last_countdown_date": start + 28 * DAY,
            }
            for household in households
        ]
    )
    seats = [
        {"name": "Shop", "start_time": at, "end_time": at + HOURS}
        for at in (now + number * DAY / 2 for number in range(2, 28))
        for _seat in range(3)
    ]
    past = [
        {
            "name": "Shop",
            "start_time": at,
            "end_time": at + HOURS,
            "worker_id": status.cooperator_id.id,
        }
        for at in (now - number * DAY for number in range(1, 11))
        for status in statuses
    ]
    users = [
        {"login": login, "groups": ["base.group_user", f"komunigi_shift.group_shift_{group}"]}
        for login, group in STAFF.items()
    ]
    users += [
        {"login": f"worker{number}", "groups": ["base.group_portal"], "partner_id": one["member"]}
        for number, one in enumerate(households[:MEMBERS], 1)
    ]
    for values in users:
        groups = [env.ref(name).id for name in values.pop("groups")]
        values |= {"name": values["login"], "password": password, "group_ids": [(6, 0, groups)]}
        env["res.users"].with_context(no_reset_password=True).create(values)
    made = {
        "members": [values["login"] for values in users if "partner_id" in values],
        "workers": statuses.ids,
        "seats": env["shift.shift"].create(seats).ids,
        "past": env["shift.shift"].create(past).ids,
    }
    env.cr.execute(
        """
        CREATE TABLE stress_counters AS
        SELECT status.id AS status_id,
               status.sr - COALESCE(SUM(shift.counted_sr), 0) AS sr,
               status.sc - COALESCE(SUM(shift.counted_sc), 0) AS sc
          FROM cooperative_status AS status
     LEFT JOIN shift_shift AS shift ON shift.counted_status_id = status.id
         GROUP BY status.id
        """
    )
    last = "SELECT max(id) AS entry FROM customer_wallet_entry"
    env.cr.execute(f"CREATE TABLE stress_before AS {last}")
    return made
