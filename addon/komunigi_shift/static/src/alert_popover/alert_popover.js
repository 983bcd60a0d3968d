// Generated from static_src/komunigi_shift/alert_popover/alert_popover.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { answerFacts, bookedText } from "@komunigi_shift/alert_answer/answer_facts";
import { AttendanceDialog } from "@komunigi_shift/alert_attendance/attendance_dialog";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
import { useOfficeDialogs } from "@komunigi_shift/alert_office/office_dialogs";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
export class AlertPopover extends Component {
  static template = "komunigi_shift.AlertPopover";
  static components = { AlertTimeline };
  static props = { resModel: String, resId: Number, close: Function };
  state = useState({ answer: null });
  office;
  orm;
  dialog;
  setup() {
    this.orm = useService("orm");
    this.dialog = useOneDialog();
    this.office = useOfficeDialogs();
    onWillStart(() => this.load());
    useAlertChanges(
      () => this.props,
      () => this.load()
    );
  }
  register() {
    this.act(RegisterDialog);
  }
  /** Opens one of the management's dialogs in place of the popover. */
  openOffice(name) {
    const { answer, office } = this;
    this.props.close();
    office[name](answer);
  }
  /** Asks how a shift went that has passed. */
  validate(shift) {
    this.act(AttendanceDialog, { shift });
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
  /** The passed shift whose attendance would help to know: the last one. */
  get unvalidated() {
    return this.answer.timeline.filter((event) => event.past).at(-1);
  }
  get isIncomplete() {
    return this.answer.state === "incomplete" && this.office.isAllowed;
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
