// Generated from static_src/komunigi_shift/alert_attendance/attendance_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import {
  enterAttendance,
  readAnswer
} from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
export class AttendanceDialog extends Component {
  static template = "komunigi_shift.AttendanceDialog";
  static components = { Dialog };
  static props = { answer: Object, shift: Object, close: Function };
  state = useState({ isBusy: false });
  live;
  orm;
  notification;
  setup() {
    this.live = useService("komunigi_shift_alert_live");
    this.orm = useService("orm");
    this.notification = useService("notification");
  }
  async enter(attendance) {
    const { answer, shift, close } = this.props;
    this.state.isBusy = true;
    try {
      const isEntered = await enterAttendance(this.orm, shift.id, attendance);
      const after = await readAnswer(this.orm, "cooperative.status", answer.status_id);
      const title = isEntered ? _t("Attendance") : _t("Somebody else has entered it meanwhile: that stays.");
      this.notification.add(after.reason, {
        title,
        type: isEntered ? "success" : "warning"
      });
      this.live.announceOf(after);
      close();
    } finally {
      this.state.isBusy = false;
    }
  }
  get sentence() {
    const { date, time, name } = this.props.shift;
    const day = shortDay(date, this.props.answer.today);
    const worker = isolated(this.props.answer.partner_name);
    const values = { worker, day, time, name: isolated(name) };
    return _t("Did %(worker)s attend on %(day)s at %(time)s, %(name)s?", values);
  }
}
