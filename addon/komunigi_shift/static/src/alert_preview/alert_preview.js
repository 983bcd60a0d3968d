// Generated from static_src/komunigi_shift/alert_preview/alert_preview.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { dateChangeText, isWorse } from "./preview_text";
export class AlertPreview extends Component {
  static template = "komunigi_shift.AlertPreview";
  static props = { preview: Object };
  get before() {
    return this.appearanceOf(this.props.preview.before);
  }
  get after() {
    return this.appearanceOf(this.props.preview.after);
  }
  get isChanged() {
    return this.props.preview.before.state !== this.props.preview.after.state;
  }
  get isWorse() {
    return isWorse(this.props.preview);
  }
  get reason() {
    return withoutWord(this.props.preview.after.reason, this.after?.word ?? "");
  }
  get dateChange() {
    return dateChangeText(this.props.preview);
  }
  appearanceOf({ state }) {
    return appearanceOf(state);
  }
}
