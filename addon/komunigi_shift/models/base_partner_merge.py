# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from odoo import models
from odoo.exceptions import UserError

from ..policy import isolated
from .shift_seat import TAKES_TIME


class MergePartnerAutomatic(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """Keeps the worker of merged contacts, and their answer up to date.

        Odoo moves what points to a contact in SQL: of two statuses it would drop one with its
        counter and history, it asks no rule of shifts that change hands, and tells no stored field.
        """
        # sudo: what the user may not see must not be lost or break a rule either
        statuses = self.env["cooperative.status"].sudo()
        partners = self.env["res.partner"].sudo().browse(partner_ids).exists()
        concerned = statuses.search([("cooperator_id", "in", partners.ids)])
        if len(concerned) > 1:
            raise UserError(
                self.env._(
                    "Several of these contacts are workers: %(names)s. Decide which status is the "
                    "right one and delete the others first.",
                    names=isolated(", ".join(concerned.mapped("display_name"))),
                )
            )
        self._check_shifts(partners, concerned)
        has_worker = any(partners.mapped("is_worker"))
        result = super()._merge(partner_ids, dst_partner, extra_checks)
        self.env.invalidate_all()
        if has_worker:
            partners.exists().is_worker = True
        if concerned:
            concerned._free_shifts_of_gone()
            concerned._refresh_answers()
        return result

    def _check_shifts(self, partners, status):
        """Refuses that one worker has the shifts of all of these contacts.

        :param status: that of the contact who has one
        """
        # by their starts: one shift overlaps another where it starts before the other ends
        domain = [("worker_id", "in", partners.ids), ("state", "in", TAKES_TIME)]
        shifts = self.env["shift.shift"].sudo().search(domain, order="start_time, id")
        ends = {}
        for shift in shifts:
            others = [end for worker, end in ends.items() if worker != shift.worker_id]
            if others and max(others) > shift.start_time:
                raise UserError(
                    self.env._(
                        "You cannot merge these contacts: they have shifts at the same time. Set "
                        "one of these shifts free first."
                    )
                )
            ends[shift.worker_id] = max(shift.end_time, ends.get(shift.worker_id, shift.end_time))
        moved = shifts.filtered(lambda shift: shift.worker_id != status.cooperator_id)
        if status and moved.filtered(lambda s: s.state == "open").company_id - status.company_id:
            raise UserError(
                self.env._(
                    "You cannot merge these contacts: %(name)s works in another coop than that of "
                    "an open shift. Set the shift free, or enter its attendance first.",
                    name=isolated(status.display_name),
                )
            )
