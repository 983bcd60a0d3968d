// Generated from static_src/komunigi_shift/alert_register/register_dialog.ts by build.mjs: edit the source.
import {
  bookSeat,
  previewAlert,
  readFreeSeats
} from "@komunigi_shift/alert_answer/alert_actions";
import { shortDay, weekday } from "@komunigi_shift/alert_answer/day_text";
import { useOfficeDialogs } from "@komunigi_shift/alert_office/office_dialogs";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { useService } from "@web/core/utils/hooks";
export class RegisterDialog extends Component {
  static template = "komunigi_shift.RegisterDialog";
  static components = { AlertPreview, Dialog };
  static props = { answer: Object, close: Function };
  state = useState({
    seats: [],
    chosen: null,
    preview: null,
    refusal: "",
    isBooking: false
  });
  office;
  live;
  orm;
  notification;
  setup() {
    this.office = useOfficeDialogs();
    this.live = useService("alert_live");
    this.orm = useService("orm");
    this.notification = useService("notification");
    onWillStart(() => this.loadSeats());
  }
  async choose(seat) {
    Object.assign(this.state, { chosen: seat, preview: null, refusal: "" });
    const changes = { book: [seat.shift_id] };
    const preview = await previewAlert(this.orm, this.statusId, changes);
    if (this.state.chosen?.shift_id === seat.shift_id) {
      this.state.preview = preview;
    }
  }
  async book() {
    const seat = this.state.chosen;
    if (!seat || this.state.isBooking) {
      return;
    }
    this.state.isBooking = true;
    try {
      const despite = this.state.preview?.asks;
      const answer = await bookSeat(this.orm, this.statusId, seat.shift_id, despite);
      this.notification.add(answer.reason, { title: _t("Booked"), type: "success" });
      this.live.announceOf(answer);
      this.props.close();
    } catch (error) {
      await this.showRefusal(error);
    } finally {
      this.state.isBooking = false;
    }
  }
  /** Another way, where no seat helps: leave, or more time. */
  openOffice(name) {
    this.props.close();
    this.office[name](this.props.answer);
  }
  get title() {
    return _t("Register %(name)s for a shift", { name: this.props.answer.partner_name });
  }
  get heading() {
    const { day } = this;
    return day ? _t("Free seats before %(day)s, emptiest shifts first:", { day }) : _t("Free seats, emptiest shifts first:");
  }
  get nothingFree() {
    const { day } = this;
    return day ? _t("There is no free seat before %(day)s.", { day }) : _t("No free seat.");
  }
  weekdayOf(seat) {
    return weekday(seat.date);
  }
  seatsText({ free, total }) {
    return _t("%(free)s of %(total)s seats free", { free, total });
  }
  /** The day before which a seat helps, where there is one. */
  get day() {
    const { alert_date, deadline, today } = this.props.answer;
    const date = alert_date ?? deadline;
    return date && shortDay(date, today);
  }
  get statusId() {
    return this.props.answer.status_id;
  }
  async loadSeats() {
    this.state.seats = await readFreeSeats(this.orm, this.statusId);
  }
  /** The server's own words, and the seats as they are now; anything else is an error. */
  async showRefusal(error) {
    if (!(error instanceof RPCError)) {
      throw error;
    }
    await this.loadSeats();
    const refusal = error.data.message;
    Object.assign(this.state, { chosen: null, preview: null, refusal });
  }
}
