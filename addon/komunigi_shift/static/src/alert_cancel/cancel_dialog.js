// Generated from static_src/komunigi_shift/alert_cancel/cancel_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { cancelSeat, previewAlert } from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
export class CancelDialog extends Component {
  static template = "komunigi_shift.CancelDialog";
  static components = { AlertPreview, Dialog };
  static props = { answer: Object, shift: Object, close: Function };
  preview;
  dialog;
  live;
  orm;
  notification;
  setup() {
    this.dialog = useService("dialog");
    this.live = useService("komunigi_shift_alert_live");
    this.orm = useService("orm");
    this.notification = useService("notification");
    const changes = { cancel: [this.shiftId] };
    onWillStart(async () => {
      this.preview = await previewAlert(this.orm, this.props.answer.status_id, changes);
    });
  }
  async cancel() {
    await this.giveBack();
    this.props.close();
  }
  /** Gives the seat back and offers those that are free. */
  async replace() {
    const answer = await this.giveBack();
    this.props.close();
    this.dialog.add(RegisterDialog, { answer });
  }
  get sentence() {
    const { date, time, name } = this.props.shift;
    const day = shortDay(date, this.props.answer.today);
    return _t("Give back the seat of %(day)s at %(time)s, %(name)s?", {
      day,
      time,
      name: isolated(name)
    });
  }
  get shiftId() {
    return this.props.shift.id;
  }
  async giveBack() {
    const answer = await cancelSeat(this.orm, this.props.answer.status_id, this.shiftId);
    this.notification.add(answer.reason, { title: _t("Seat given back"), type: "success" });
    this.live.announceOf(answer);
    return answer;
  }
}
