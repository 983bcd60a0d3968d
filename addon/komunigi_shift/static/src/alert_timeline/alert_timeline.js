// Generated from static_src/komunigi_shift/alert_timeline/alert_timeline.ts by build.mjs: edit the source.
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { eventAppearance } from "./event_appearance";
import { eventText, markText } from "./event_text";
import { FONT_SIZE } from "./label_text";
import { timelineGeometry } from "./timeline_geometry";
const WIDTH_BEFORE_MEASURED = 360;
export class AlertTimeline extends Component {
  static template = "komunigi_shift.AlertTimeline";
  static props = {
    events: Array,
    today: String,
    onCancel: { type: Function, optional: true },
    onValidate: { type: Function, optional: true }
  };
  fontSize = FONT_SIZE;
  state = useState({ width: WIDTH_BEFORE_MEASURED });
  root = useRef("root");
  setup() {
    onMounted(() => {
      this.state.width = this.root.el?.clientWidth || WIDTH_BEFORE_MEASURED;
    });
  }
  get drawing() {
    const words = (mark) => markText(mark, this.props.today);
    return timelineGeometry(this.props.events, words, this.state.width);
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
    return _t("Cancel %(day)s at %(time)s, %(name)s", { day: this.dayOf(event), time, name });
  }
}
