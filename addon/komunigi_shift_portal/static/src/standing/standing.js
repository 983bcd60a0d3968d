// Generated from static_src/komunigi_shift_portal/standing/standing.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
export class Standing extends Component {
  static template = "komunigi_shift_portal.Standing";
  static components = { AlertTimeline };
  static props = { page: Object };
  get appearance() {
    return appearanceOf(this.props.page.answer.state);
  }
  get reason() {
    return withoutWord(this.props.page.answer.reason, this.appearance.word);
  }
}
