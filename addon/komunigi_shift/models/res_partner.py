# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from operator import attrgetter

from odoo import api, fields, models

from .changed_values import assign_changed
from .groups import ATTENDANCE_GROUP
from .kept_fields import check_kept, for_creation

#: what a contact shows of its worker's status, under the same names
SHOWN = (
    *("working_mode", "next_shift_id", "next_shift_date", "future_alert_date"),
    *("is_subscribed_to_shift", "alert_registration_state"),
)

#: what follows from the status, and is entered by nobody
KEPT = {*SHOWN, "is_worker"}

_shown_of = attrgetter(*SHOWN)


def _shown(field, *args, **attributes):
    attributes = {"compute": "_compute_answer", "store": True} | attributes
    return field(*args, groups=ATTENDANCE_GROUP, **attributes)


def _selection_of(name):
    """The choices of a field of the status, in the reader's language."""
    return lambda self: (
        self.env["cooperative.status"]._fields[name]._description_selection(self.env)
    )


class ResPartner(models.Model):
    """A worker's answer on the partner, copied from the status so that it can be searched."""

    _name = "res.partner"
    _inherit = ["res.partner", "shift.upgrade.beside.work"]

    is_worker = fields.Boolean(
        "Worker", compute="_compute_is_worker", store=True, copy=False, groups=ATTENDANCE_GROUP
    )
    cooperative_status_ids = fields.One2many(
        "cooperative.status", "cooperator_id", groups=ATTENDANCE_GROUP
    )
    shift_shift_ids = fields.One2many(
        "shift.shift", "worker_id", string="Shifts", groups=ATTENDANCE_GROUP
    )
    # not the contact that they belong to: that would pool their wallets, and change their address
    parent_eater_id = fields.Many2one(
        "res.partner",
        string="Shops with",
        copy=False,
        index="btree_not_null",
        ondelete="set null",
        domain="[('is_worker', '=', True), ('id', '!=', id)]",
        groups=ATTENDANCE_GROUP,
        help="The worker by whose shifts this person shops, where they are not a worker "
        "themselves.",
    )
    working_mode = _shown(fields.Selection, selection=_selection_of("working_mode"))
    next_shift_id = _shown(fields.Many2one, "shift.shift", string="Next Shift")
    next_shift_date = _shown(fields.Datetime, "Next Shift Date")
    future_alert_date = _shown(
        fields.Date,
        "Next Alert Date",
        help="The countdown that will find this flying worker without a shift ahead.",
    )
    is_subscribed_to_shift = _shown(fields.Boolean, "Subscribed before Alert Date")
    alert_registration_state = _shown(
        fields.Selection,
        selection=_selection_of("alert_registration_state"),
        string="Registered before Alert Date",
        index="btree_not_null",
    )
    alert_registration_reason = fields.Char(
        compute="_compute_alert_registration_reason",
        compute_sudo=False,
        string="Why",
        groups=ATTENDANCE_GROUP,
    )

    @api.depends("cooperative_status_ids")
    def _compute_is_worker(self):
        """Whoever has a status. A worker of a former database who has none stays one."""
        for partner in self:
            partner.is_worker = bool(partner.cooperative_status_ids)

    @api.depends(*(f"cooperative_status_ids.{name}" for name in SHOWN))
    def _compute_answer(self):
        """All of it at once; what a contact shows already is not written again."""
        self.fetch(SHOWN)
        rows = [
            (partner, _shown_of(partner), _shown_of(partner.cooperative_status_ids[:1]))
            for partner in self
        ]
        assign_changed(self, SHOWN, rows)

    def _compute_alert_registration_reason(self):
        statuses = self.env["cooperative.status"]._of_partners(self)
        reasons = {status.cooperator_id: status.alert_registration_reason for status in statuses}
        for partner in self:
            partner.alert_registration_reason = reasons.get(partner._origin)

    @api.model_create_multi
    def create(self, vals_list):
        self = for_creation(self, vals_list, KEPT)  # noqa: PLW0642
        return super().create(vals_list)

    def write(self, vals):
        """The coming shifts of whoever is archived are free."""
        check_kept(self, vals, KEPT)
        active = self.filtered("active") if "active" in vals else None
        result = super().write(vals)
        if active is not None:
            # sudo: shifts follow the contact, whoever may archive it
            changed = self.sudo().filtered(lambda partner: partner.active != (partner in active))
            self.env["cooperative.status"].sudo()._follow_archive(changed)
        return result

    def get_alert_answer(self):
        """The complete answer for this partner; see `cooperative.status.get_alert_answer`."""
        self.ensure_one()
        self.check_access("read")
        return self.cooperative_status_ids[:1].get_alert_answer()

    def action_open_worker(self):
        """Opens this partner's worker status."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.name,
            "res_model": "cooperative.status",
            "res_id": self.cooperative_status_ids[:1].id,
            "view_mode": "form",
        }
