// Generated from static_src/komunigi_shift/board/seat_menu.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useRef } from "@odoo/owl";
import { useNavigation } from "@web/core/navigation/navigation";
import { mayLeave } from "./board_moves";
import { markOf } from "./seat_mark";
export class SeatMenu extends Component {
  static template = "komunigi_shift.SeatMenu";
  static props = { taken: Object, choose: Function, close: Function };
  setup() {
    useNavigation(useRef("root"));
  }
  choose(choice) {
    this.props.close();
    this.props.choose(choice);
  }
  get name() {
    return this.props.taken.seat.worker?.name ?? "";
  }
  get mark() {
    return markOf(this.props.taken.seat, this.props.taken.shift);
  }
  get hasAnswer() {
    return Boolean(this.props.taken.seat.worker?.status_id);
  }
  get mayLeave() {
    return mayLeave(this.props.taken);
  }
}
