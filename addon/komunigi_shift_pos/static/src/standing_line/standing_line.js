// Generated from static_src/komunigi_shift_pos/standing_line/standing_line.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { appearanceOf } from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { lookOf } from "@komunigi_shift_pos/standing/standing";
export class StandingLine extends Component {
  static template = "komunigi_shift_pos.StandingLine";
  static props = { partner: Object };
  pos;
  setup() {
    this.pos = usePos();
  }
  get standing() {
    return this.pos.shiftStandings.of(this.props.partner);
  }
  get look() {
    return this.standing && lookOf(this.standing);
  }
  get badge() {
    return appearanceOf(this.standing?.state ?? false);
  }
  /** "Thu 26 Feb 14:00"; empty where there is none, or it is not shown. */
  get nextShift() {
    const shift = this.standing?.next_shift;
    return shift ? `${weekday(shift.date)} ${shift.time}` : "";
  }
  get staleSince() {
    return this.pos.shiftStandings.staleSince(this.props.partner);
  }
}
