// Generated from static_src/komunigi_shift/alert_popover/alert_popover.ts by build.mjs: edit the source.
import { readAnswer } from "@komunigi_shift/alert_answer/alert_actions";
import { answerFacts, bookedText } from "@komunigi_shift/alert_answer/answer_facts";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_badge/alert_state";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import { Component, onWillStart, useState } from "@odoo/owl";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
export class AlertPopover extends Component {
  static template = "komunigi_shift.AlertPopover";
  static components = { AlertTimeline };
  static props = { resModel: String, resId: Number, close: Function };
  state = useState({ answer: null });
  canPlanLeave = false;
  action;
  live;
  orm;
  dialog;
  setup() {
    this.action = useService("action");
    this.live = useService("alert_live");
    this.orm = useService("orm");
    this.dialog = useService("dialog");
    onWillStart(async () => {
      this.canPlanLeave = await user.hasGroup("komunigi_shift.group_shift_management");
      await this.load();
    });
    useAlertChanges(
      () => this.props,
      () => this.load()
    );
  }
  register() {
    this.act(RegisterDialog);
  }
  /** Opens the holiday's own dialog, which says what it changes before it does. */
  takeLeave() {
    const { answer, live } = this;
    this.props.close();
    void this.action.doAction("komunigi_shift.shift_holiday_action", {
      additionalContext: { active_id: answer.status_id },
      onClose: () => live.announceOf(answer)
    });
  }
  cancel(shift) {
    this.act(CancelDialog, { shift });
  }
  get answer() {
    return this.state.answer;
  }
  get appearance() {
    return appearanceOf(this.answer.state);
  }
  get reason() {
    return withoutWord(this.answer.reason, this.appearance?.word ?? "");
  }
  get facts() {
    return answerFacts(this.answer);
  }
  get booked() {
    return bookedText(this.answer);
  }
  /** Whether booking or leave would make a difference to this worker. */
  get isActive() {
    return Boolean(this.answer.alert_date) || this.answer.state === "in_alert";
  }
  async load() {
    const { resModel, resId } = this.props;
    this.state.answer = await readAnswer(this.orm, resModel, resId);
  }
  /** Leaves the popover for a dialog about this worker. */
  act(component, props = {}) {
    const { answer } = this;
    this.props.close();
    this.dialog.add(component, { answer, ...props });
  }
}
