// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { appearanceOf, type AlertAppearance } from "@komunigi_shift/alert_answer/alert_state";
import type { BoardSeat, BoardShift } from "./board_data";

/** States of the alert that the office has to know of at a glance; the others stay quiet. */
const TOLD = ["no", "pending", "in_alert", "incomplete"];

/** What stands beside a name: how the shift went or, of one to come, what its worker's alert is. */
export function markOf(seat: BoardSeat, { started }: BoardShift): AlertAppearance | null {
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
