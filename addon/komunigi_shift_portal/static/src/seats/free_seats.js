// Generated from static_src/komunigi_shift_portal/seats/free_seats.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { seatDays, taskOf, tasksOf } from "./seat_days";
const DAYS_AT_ONCE = 5;
export class FreeSeats extends Component {
  static template = "komunigi_shift_portal.FreeSeats";
  static props = { seats: [Array, { value: null }], onBook: Function };
  filter = useState({ task: "", date: "" });
  state = useState({ shown: DAYS_AT_ONCE });
  showMore() {
    this.state.shown += DAYS_AT_ONCE;
  }
  get days() {
    return seatDays(this.props.seats ?? [], this.filter);
  }
  get shownDays() {
    return this.days.slice(0, this.state.shown);
  }
  get tasks() {
    return tasksOf(this.props.seats ?? []);
  }
  /** The days to choose from, whatever is chosen. */
  get allDays() {
    return seatDays(this.props.seats ?? [], { task: "", date: "" });
  }
  taskOf(seat) {
    return taskOf(seat);
  }
  seatsText({ free, total }) {
    return _t("%(free)s of %(total)s seats free", { free, total });
  }
  /** What the button does, for those who do not see what it stands beside. */
  bookText(seat) {
    const { day, time } = seat;
    return _t("Book %(day)s at %(time)s, %(task)s", { day, time, task: taskOf(seat) });
  }
}
