// Generated from static_src/komunigi_shift/alert_timeline/alert_timeline.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { eventAppearance } from "./event_appearance";
import { eventText, markText } from "./event_text";
import { timelineColumns } from "./timeline_columns";
export class AlertTimeline extends Component {
  static template = "komunigi_shift.AlertTimeline";
  static props = {
    events: Array,
    today: String,
    onCancel: { type: Function, optional: true },
    onValidate: { type: Function, optional: true }
  };
  get drawing() {
    return timelineColumns(this.props.events);
  }
  /** The words of a mark, a line each. */
  wordsOf(mark) {
    return markText(mark, this.props.today);
  }
  appearanceOf(event) {
    return eventAppearance(event);
  }
  dayOf(event) {
    return shortDay(event.date, this.props.today);
  }
  textOf(event) {
    return eventText(event, this.props.today);
  }
  canCancel(event) {
    return Boolean(this.props.onCancel) && event.kind === "shift" && !event.past;
  }
  canValidate(event) {
    return Boolean(this.props.onValidate) && Boolean(event.past);
  }
  /** What the button does, for those who do not see what it stands beside. */
  cancelText(event) {
    const { time, name } = event;
    return _t("Give back %(day)s at %(time)s, %(name)s", {
      day: this.dayOf(event),
      time,
      name: isolated(name)
    });
  }
}
