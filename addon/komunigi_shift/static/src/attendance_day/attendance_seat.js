// Generated from static_src/komunigi_shift/attendance_day/attendance_seat.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { changeText, effectText, outcomeText } from "./attendance_text";
const ICONS = {
  done: "fa-check",
  excused: "fa-comment-o",
  absent_2: "fa-times",
  absent_1: "fa-times",
  absent_0: "fa-times"
};
const LESS_USUAL = ["absent_1", "absent_0"];
export class AttendanceSeat extends Component {
  static template = "komunigi_shift.AttendanceSeat";
  static components = { Dropdown, DropdownItem };
  static props = {
    seat: Object,
    isStarted: Boolean,
    stateNames: Object,
    isBusy: Boolean,
    enter: Function,
    undo: Function,
    open: Function
  };
  lessUsual = LESS_USUAL;
  effectOf(outcome) {
    return effectText(this.props.seat.effects[outcome]);
  }
  get outcome() {
    const { state } = this.props.seat;
    return state === "open" ? null : state;
  }
  get label() {
    return this.outcome ? outcomeText(this.outcome, this.props.stateNames) : "";
  }
  get icon() {
    return this.outcome ? ICONS[this.outcome] : "";
  }
  get counted() {
    return changeText(this.props.seat.counted);
  }
}
