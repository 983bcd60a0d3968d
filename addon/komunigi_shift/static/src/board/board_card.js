// Generated from static_src/komunigi_shift/board/board_card.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { stopId } from "./board_keys";
import { gapsOf, mayLeave } from "./board_moves";
import { markOf } from "./seat_mark";
export class BoardCard extends Component {
  static template = "komunigi_shift.BoardCard";
  static props = { shift: Object, focused: String, role: String };
  get gaps() {
    return gapsOf(this.props.shift);
  }
  get taken() {
    return this.props.shift.seats.filter(({ worker }) => worker);
  }
  /** The name of the shift, where it says more than its task. */
  get note() {
    const { name, task } = this.props.shift;
    return task && task !== name ? name : "";
  }
  get countText() {
    const { taken, total } = this.props.shift;
    return _t("%(taken)s of %(total)s seats taken", { taken, total });
  }
  get gapsText() {
    const { gaps } = this;
    if (this.props.role === "target") {
      return _t("Move here");
    }
    return gaps === 1 ? _t("1 free seat") : _t("%(count)s free seats", { count: gaps });
  }
  get freeStop() {
    return stopId(this.props.shift.key, "free");
  }
  stopOf({ shift_id }) {
    return stopId(this.props.shift.key, shift_id);
  }
  markOf(seat) {
    return markOf(seat, this.props.shift);
  }
  mayLeave(seat) {
    return mayLeave({ seat, shift: this.props.shift });
  }
}
