from odoo import models

SUBCHANNEL = "shift_answers"
NOTIFICATION = "komunigi_shift.answers_changed"
_PENDING = "komunigi_shift.answers"

#: stored fields whose change another screen may be showing, beside what the answer computes
_SHOWN = {
    *("status", "can_shop", "sr", "sc", "last_countdown_date", "alert_start_time"),
    *("extension_start_time", "time_extension", "unsubscribed", "resigning"),
    *("alert_registration_state", "future_alert_date", "next_shift_id", "next_shift_date"),
}


class CooperativeStatus(models.Model):
    """Tells open screens whose answer may have changed, so that they read it again.

    The notification names statuses and partners and says nothing about them: each reader asks the
    server, with their own rights. It goes through the bus, which PostgreSQL carries to every Odoo
    server, once the transaction is committed; what changes together is told together.
    """

    _inherit = "cooperative.status"

    def _compute_alert_answer(self):
        super()._compute_alert_answer()
        self._announce_answers()

    def _write_multi(self, vals_list):
        super()._write_multi(vals_list)
        changed = [
            status.id for status, vals in zip(self, vals_list, strict=True) if vals.keys() & _SHOWN
        ]
        self.browse(changed)._announce_answers()

    def _announce_answers(self):
        """Has the office told, at the end of the transaction, that these answers may differ."""
        ids = {status.id for status in self if isinstance(status.id, int)}
        if not ids:
            return
        data = self.env.cr.precommit.data
        if _PENDING not in data:
            data[_PENDING] = set()
            self.env.cr.precommit.add(self._send_announcements)
        data[_PENDING] |= ids

    def _send_announcements(self):
        ids = self.env.cr.precommit.data.pop(_PENDING, ())
        # sudo: only ids are told, to those who may read the statuses of that company
        statuses = self.sudo().browse(ids).exists()
        for company, group in statuses.grouped("company_id").items():
            self.env["bus.bus"]._sendone(
                (company, SUBCHANNEL),
                NOTIFICATION,
                {"statuses": group.ids, "partners": group.cooperator_id.ids},
            )
