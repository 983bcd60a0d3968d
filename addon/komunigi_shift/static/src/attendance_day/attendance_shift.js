// Generated from static_src/komunigi_shift/attendance_day/attendance_shift.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { AttendanceSeat } from "./attendance_seat";
import { openSeats, progressText } from "./attendance_text";
export class AttendanceShift extends Component {
  static template = "komunigi_shift.AttendanceShift";
  static components = { AttendanceSeat };
  static props = {
    shift: Object,
    stateNames: Object,
    mayAddWalkIn: Boolean,
    isBusy: Boolean,
    actions: Object
  };
  get progress() {
    return progressText(this.props.shift);
  }
  get hasOpenSeats() {
    return openSeats(this.props.shift).length > 0;
  }
}
