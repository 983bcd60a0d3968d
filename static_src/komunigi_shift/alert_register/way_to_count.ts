// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import type { AlertAnswer, Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { FreeSeat, Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";

/** What makes a seat count that comes too late: said, previewed, and proposed by a dialog. */
export interface WayToCount {
    words: string;
    preview: Preview;
    dialog: "openHoliday" | "openExtension";
    defaults: Record<string, unknown>;
}

/** The leave, or the extension, with which a later seat counts; null where there is none. */
export function wayToCount(seat: FreeSeat, before: AlertAnswer): WayToCount | null {
    const { leave, extension } = seat;
    const previewOf = (after: Partial<AlertAnswer>): Preview => ({
        before,
        after: { ...before, ...after },
        frees: [],
    });
    if (leave) {
        const { start, end, state, alert_date, reason } = leave;
        const dayOf = (day: Day) => shortDay(day, before.today);
        return {
            words: _t("With leave from %(start)s to %(end)s, this seat counts:", {
                start: dayOf(start),
                end: dayOf(end),
            }),
            preview: previewOf({ state, alert_date, reason }),
            dialog: "openHoliday",
            defaults: { default_start_date: start, default_end_date: end },
        };
    }
    if (extension) {
        const { days, state, deadline, booked, needed, reason } = extension;
        return {
            words:
                days === 1
                    ? _t("With an extension of one day, this seat counts:")
                    : _t("With an extension of %(days)s days, this seat counts:", { days }),
            preview: previewOf({ state, deadline, booked, needed, reason }),
            dialog: "openExtension",
            defaults: { default_kind: "manual", default_days: days },
        };
    }
    return null;
}
