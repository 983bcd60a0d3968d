// Generated from static_src/komunigi_shift_portal/my_shifts/my_shifts.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError } from "@web/core/network/rpc";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { BookedShifts } from "@komunigi_shift_portal/booked/booked_shifts";
import { CalendarLink } from "@komunigi_shift_portal/calendar/calendar_link";
import { ChangeDialog } from "@komunigi_shift_portal/change/change_dialog";
import { LeaveForm } from "@komunigi_shift_portal/leave/leave_form";
import {
  perform,
  preview,
  readPage,
  readSeats,
  refusalOf
} from "@komunigi_shift_portal/page/my_page";
import { shiftText } from "@komunigi_shift_portal/page/shift_text";
import { Replacements } from "@komunigi_shift_portal/replacements/replacements";
import { FreeSeats } from "@komunigi_shift_portal/seats/free_seats";
import { Standing } from "@komunigi_shift_portal/standing/standing";
export class MyShifts extends Component {
  static template = "komunigi_shift_portal.MyShifts";
  static components = {
    BookedShifts,
    CalendarLink,
    FreeSeats,
    LeaveForm,
    Replacements,
    Standing
  };
  static props = { page: Object };
  state = useState({ page: this.props.page, seats: null });
  root = useRef("root");
  dialog;
  notification;
  /** The part of the page in which a member has last done something. */
  place = null;
  setup() {
    this.dialog = useOneDialog();
    this.notification = useService("notification");
    onMounted(() => this.loadSeats());
    useEffect(
      () => this.keepPlace(),
      () => [this.state.page, this.state.seats]
    );
  }
  book(seat) {
    const what = { shift_id: seat.shift_id };
    this.open({
      title: _t("Book a shift"),
      text: shiftText(seat),
      preview: () => preview("preview_booking", what),
      choices: [this.foremost(_t("Book"), "book", what, _t("Booked"))],
      keep: _t("Not now")
    });
  }
  takeOver(shift) {
    const what = { replacement_id: shift.id };
    const done = _t("The shift is yours now");
    this.open({
      title: _t("Take over a shift"),
      text: shiftText(shift),
      preview: () => preview("preview_taking_over", what),
      choices: [this.foremost(_t("Take over"), "take_over", what, done)],
      keep: _t("Not now")
    });
  }
  cannotCome(shift) {
    const what = { shift_id: shift.shift_id };
    const giveBack = () => this.perform("give_back", what, _t("Seat given back"));
    const another = async () => {
      await giveBack();
      this.showSeats();
    };
    const asked = _t("Other members see it now. Until one takes it over, it is yours.");
    const ask = () => this.perform("ask_replacement", what, asked);
    const replacement = {
      label: _t("Look for a replacement"),
      tone: "outline-primary",
      run: ask
    };
    const givingBack = [
      { label: _t("Give it back"), tone: "danger", run: giveBack },
      { label: _t("Give it back and choose another"), tone: "outline-primary", run: another }
    ];
    this.open({
      title: _t("I cannot come"),
      text: shiftText(shift),
      notes: [...shift.obstacle ? [shift.obstacle] : [], this.seenByOthers],
      preview: () => preview("preview_giving_back", what),
      choices: [...shift.obstacle ? [] : givingBack, replacement],
      keep: _t("I will come")
    });
  }
  async keep({ shift_id }) {
    await this.perform("withdraw_replacement", { shift_id }, _t("The shift stays yours"));
  }
  announceLeave(start, end) {
    const what = { start, end };
    const { today } = this.state.page.answer;
    const isAsked = this.state.page.leave_mode === "request";
    const label = isAsked ? _t("Ask the office") : _t("Take the leave");
    const done = isAsked ? _t("The office answers your request") : _t("Leave registered");
    this.open({
      title: _t("Announce a leave"),
      text: _t("From %(start)s to %(end)s", {
        start: shortDay(start, today),
        end: shortDay(end, today)
      }),
      notes: [
        isAsked ? _t("If the office approves it, this is what it changes.") : _t("It begins at once; the office sees it.")
      ],
      preview: () => preview("preview_leave", what),
      choices: [this.foremost(label, "announce_leave", what, done)],
      keep: _t("Not now")
    });
  }
  async withdrawLeaveRequest(request_id) {
    await this.perform("withdraw_leave_request", { request_id }, _t("Request withdrawn"));
  }
  async renewCalendar() {
    await this.perform("renew_calendar", {}, _t("Your calendar has a new link"));
  }
  async withdrawCalendar() {
    await this.perform("withdraw_calendar", {}, _t("The link does not work any more"));
  }
  /** What a member who looks for a replacement shows of themselves. */
  get seenByOthers() {
    return this.state.page.tells_names ? _t(
      "If you look for a replacement, whoever takes it over sees your name and how your alert date changes."
    ) : _t(
      "If you look for a replacement, whoever takes it over sees how your alert date changes, not your name."
    );
  }
  open(change) {
    this.notePlace();
    this.dialog.add(ChangeDialog, { change });
  }
  notePlace() {
    this.place = document.activeElement?.closest("section") ?? this.place;
  }
  /** Whoever goes by keys goes on at the same place, also where the button there is gone. */
  keepPlace() {
    if (document.activeElement === document.body) {
      this.place?.querySelector("h4")?.focus({ preventScroll: true });
    }
  }
  foremost(label, name, what, done) {
    return { label, tone: "primary", run: () => this.perform(name, what, done) };
  }
  /** Does it and shows what became of it; a refusal in the server's words. */
  async perform(name, what, done) {
    try {
      this.state.page = await perform(name, what);
      this.notification.add(done, { type: "success" });
    } catch (error) {
      this.sayRefusal(error);
      if (error instanceof ConnectionLostError) {
        return;
      }
      this.state.page = await readPage();
    }
    await this.loadSeats();
  }
  async loadSeats() {
    try {
      this.state.seats = await readSeats();
    } catch (error) {
      this.sayRefusal(error);
    }
  }
  sayRefusal(error) {
    this.notification.add(refusalOf(error), { type: "danger" });
  }
  showSeats() {
    const heading = this.root.el?.querySelector("#free_seats");
    heading?.scrollIntoView();
    heading?.focus();
  }
}
registry.category("public_components").add("komunigi_shift_portal.my_shifts", MyShifts);
