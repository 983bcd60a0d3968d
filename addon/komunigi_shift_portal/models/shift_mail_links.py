# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).

from datetime import timedelta

from odoo import api, fields, models
from odoo.addons.komunigi_shift.models.day_in_words import day_in_words
from odoo.addons.komunigi_shift.policy import local_naive
from odoo.tools.misc import hash_sign, verify_hash_signed

from ..policy import calendar_text

LEAVE_DAY = "EEEE d MMMM y"
SEAT_SCOPE = "komunigi_shift_portal.seat"
OPT_OUT_SCOPE = "komunigi_shift_portal.opt_out"
#: how long a link that books a seat works at most
SEAT_LINK_LIFE = timedelta(days=14)
#: kinds of mail, each with the field by which a worker is left out of it
OPT_OUTS = {
    "reminder": "no_alert_reminder",
    "booking": "no_booking_mail",
    "change": "no_change_mail",
}


class ShiftMailLinks(models.AbstractModel):
    """Mails to a worker that lead somewhere: a signed link books one seat, another ends a kind of
    mail; neither asks anybody to sign in.

    Completes a status with reminders (`alert.reminder.mixin`) and what a member does alone.
    """

    _name = "shift.mail.links"
    _description = "Links in Emails to a Worker"

    no_booking_mail = fields.Boolean(
        "No Confirmations", help="This worker asked for no email when a shift is booked."
    )
    no_change_mail = fields.Boolean(
        "No News of Changes",
        help="This worker asked for no email when a booked shift is cancelled or moved, or when a "
        "request for leave is answered.",
    )

    # --- links ---

    def _seat_url(self, shift_id):
        """A link that books a free seat for this worker, after one page that says so."""
        # sudo: the key of the database signs it
        env, what = self.sudo().env, [self.id, shift_id]
        token = hash_sign(env, SEAT_SCOPE, what, expiration=SEAT_LINK_LIFE)
        return f"{self.get_base_url()}/shifts/seat/{token}"

    @api.model
    def _of_seat_link(self, token):
        """(status, shift id) that a link was made for, as sudo; (None, None) for another one, or
        one whose time is over."""
        # sudo: the signature is the right to book that one seat
        status_id, shift_id = _read_link(self.sudo().env, SEAT_SCOPE, token) or (0, 0)
        status = self.sudo().browse(status_id).exists()
        return (status, shift_id) if status else (None, None)

    def _opt_out_url(self, kind):
        """A link that ends a kind of mail for this worker."""
        # sudo: as above
        token = hash_sign(self.sudo().env, OPT_OUT_SCOPE, [self.id, kind])
        return f"{self.get_base_url()}/shifts/mails/{token}"

    @api.model
    def _of_opt_out_link(self, token):
        """(status, kind of mail) that a link was made for, as sudo; (None, None) for another."""
        # sudo: as above
        status_id, kind = _read_link(self.sudo().env, OPT_OUT_SCOPE, token) or (0, None)
        status = self.sudo().browse(status_id).exists()
        return (status, kind) if status and kind in OPT_OUTS else (None, None)

    def _opt_out_headers(self, kind):
        """Headers by which a program for mails offers to end them in one click (RFC 8058)."""
        return {
            "List-Unsubscribe": f"<{self._opt_out_url(kind)}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }

    def _reminder_email_values(self):
        return {"headers": repr(self._opt_out_headers("reminder"))}

    # --- mails ---

    def _wants_mail(self, kind):
        """Whether the coop sends this kind of mail, and this worker gets it."""
        company, partner = self.company_id.sudo(), self.cooperator_id.sudo()
        can_get = partner.email_normalized and partner.active and not partner.is_blacklisted
        return bool(company[f"shift_mail_{kind}"] and can_get and not self[OPT_OUTS[kind]])

    def _send_mail_of(self, kind, told, template=None, **email_values):
        """Queues a mail of a kind that is wanted; `told` is what its template (that of the kind,
        unless another is named) says, as `ctx["told"]`."""
        # sudo: whoever books or changes a shift, the coop writes
        template = self.env.ref(f"komunigi_shift_portal.mail_template_{template or kind}").sudo()
        values = {"headers": repr(self._opt_out_headers(kind)), **email_values}
        template.with_context(told=told).send_mail(self.id, email_values=values)

    def _confirm_booking(self, shift):
        """Tells a worker of a shift that has just been booked, with a file for their calendar."""
        if not self._wants_mail("booking"):
            return
        told = self._told_of(shift.start_time, shift.end_time, shift)
        event = self._calendar_event(shift, told["name"])
        # sudo: the file goes with the coop's mail
        attachment = self.env["ir.attachment"].sudo()
        attachment = attachment.create(
            {
                "name": "shift.ics",
                "mimetype": "text/calendar",
                "raw": calendar_text(told["name"], [event]).encode(),
            }
        )
        self._send_mail_of("booking", told, attachment_ids=[(4, attachment.id)])

    def _tell_change(self, shift, former_start, former_end, is_cancelled):
        """Tells a worker that the coop has cancelled or moved a shift of theirs."""
        if not self._wants_mail("change"):
            return
        told = self._told_of(former_start, former_end, shift)
        now = {} if is_cancelled else self._told_of(shift.start_time, shift.end_time, shift)
        self._send_mail_of("change", told | {"now": now})

    def _tell_leave_answer(self, request):
        """Tells a worker whether the leave that they asked for is approved."""
        if not self._wants_mail("change"):
            return
        reader = self.with_context(lang=self.cooperator_id.lang or self.env.lang)
        told = {
            "start": day_in_words(reader.env, request.start_date, LEAVE_DAY),
            "end": day_in_words(reader.env, request.end_date, LEAVE_DAY),
            "is_approved": request.state == "approved",
            "reason": request.answer or "",
        }
        self._send_mail_of("change", told, template="leave_answer")

    def _told_of(self, start, end, shift):
        """{day, hours, name} of a shift, in the worker's language and the coop's time."""
        reader = self.with_context(lang=self.cooperator_id.lang or self.env.lang)
        zone = self.company_id.sudo().shift_tz or "UTC"
        local = [local_naive(instant, zone) for instant in (start, end)]
        return {
            "day": day_in_words(reader.env, local[0].date(), "EEEE d MMMM"),
            "hours": f"{local[0]:%H:%M} – {local[1]:%H:%M}",
            "name": shift.with_env(reader.env).task_type_id.name or shift.name,
        }


def _read_link(env, scope, token):
    """What a link was signed for; None where it is not ours, or has expired."""
    try:
        return verify_hash_signed(env, scope, token)
    except ValueError:
        return None
