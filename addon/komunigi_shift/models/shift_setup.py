# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import api, fields, models
from odoo.tools.misc import format_time

from .groups import ATTENDANCE_GROUP, MANAGEMENT_GROUP

SYSTEM_GROUP = "base.group_system"
#: key of a step -> (the action that carries it out, who may)
STEPS = {
    "time_zone": ("komunigi_shift.res_config_settings_action", SYSTEM_GROUP),
    "tasks": ("komunigi_shift.shift_type_action", MANAGEMENT_GROUP),
    "template": ("komunigi_shift.shift_template_action", MANAGEMENT_GROUP),
    "generate": ("komunigi_shift.shift_generate_action", MANAGEMENT_GROUP),
    "subscribe": ("komunigi_shift.shift_subscribe_action", MANAGEMENT_GROUP),
    "users": ("base.action_res_users", SYSTEM_GROUP),
}


class ShiftSetup(models.AbstractModel):
    """The way from a fresh install to the first badge, step by step."""

    _name = "shift.setup"
    _description = "Set-up Guide of Shifts"

    @api.model
    def get_steps(self):
        """Where the coop in use stands, for the management, ready for JSON::

            [{key, is_done, found: what is there, in words, or "", action, is_allowed}]

        in the order in which they are taken; `is_allowed` says whether this user may.

        :raise AccessError: for anyone who does not manage shifts
        """
        self.env["shift.template"].check_access("create")
        user = self.env.user
        return [
            {
                "key": key,
                "is_done": bool(found),
                "found": found,
                "action": action,
                "is_allowed": user.has_group(group),
            }
            for (key, (action, group)), found in zip(STEPS.items(), self._found(), strict=True)
        ]

    def _found(self):
        """What is there of each step, in words; "" where nothing is."""
        company = self.env.company
        own = [("company_id", "=", company.id)]
        coming = [*own, ("start_time", ">=", fields.Datetime.now())]
        # sudo: how many users there are, and nothing of them
        users = self.env["res.users"].sudo()
        attendance = self.env.ref(ATTENDANCE_GROUP)
        colleagues = [("all_group_ids", "in", attendance.ids), ("company_ids", "in", company.ids)]
        now = fields.Datetime.now()
        clock = format_time(self.env, now, tz=company.shift_tz, time_format="HH:mm")
        zone = self.env._("%(zone)s: it is %(time)s there now", zone=company.shift_tz, time=clock)
        counts = [
            self.env["shift.type"].search_count([]),
            self.env["shift.template"].search_count(own),
            self.env["shift.shift"].search_count(coming),
            self.env["cooperative.status"].search_count(own),
            users.search_count(colleagues) - 1,
        ]
        # a coop stands somewhere: the time of Greenwich is what nobody has chosen
        chosen = company.shift_tz not in (False, "UTC")
        there = [
            self.env._("%(count)s so far", count=count) if count > 0 else "" for count in counts
        ]
        return [zone if chosen else "", *there]
