// Generated from static_src/komunigi_shift/board/seat_mark.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { appearanceOf } from "@komunigi_shift/alert_answer/alert_state";
const TOLD = ["no", "pending", "in_alert", "incomplete"];
export function markOf(seat, { started }) {
  if (!seat.worker) {
    return null;
  }
  switch (seat.state) {
    case "done":
      return { icon: "fa-check", tone: "success", word: _t("Present") };
    case "excused":
      return { icon: "fa-comment-o", tone: "secondary", word: _t("Excused") };
    case "absent_0":
    case "absent_1":
    case "absent_2":
      return { icon: "fa-times", tone: "danger", word: _t("Absent") };
  }
  if (started) {
    const word = _t("Attendance to validate");
    return { icon: "fa-question-circle-o", tone: "secondary", word };
  }
  if (seat.too_late) {
    return { icon: "fa-calendar-times-o", tone: "warning", word: _t("Too late") };
  }
  const { state } = seat.worker;
  return state && TOLD.includes(state) ? appearanceOf(state) : null;
}
