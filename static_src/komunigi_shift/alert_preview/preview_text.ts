// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";

/** What of an answer tells its date. */
type DatedAnswer = Pick<AlertAnswer, "alert_date" | "deadline" | "today">;

interface DateChange {
    before: DatedAnswer;
    after: DatedAnswer;
}

/** What becomes of the date that counts: the alert date or, in alert, the deadline. */
export function dateChangeText(preview: DateChange): string {
    // a month that is cut short ends in a stop of its own
    return sentenceOf(preview).replace(/\.\.$/, ".");
}

function sentenceOf({ before, after }: DateChange): string {
    const [old, date] = [before, after].map(dateOf);
    if (!date) {
        return old ? _t("There is no alert date any more.") : "";
    }
    const day = shortDay(date, after.today);
    if (!old) {
        return _t("The alert date becomes %(day)s.", { day });
    }
    if (old === date) {
        return after.deadline
            ? _t("The deadline stays %(day)s.", { day })
            : _t("The alert date stays %(day)s.", { day });
    }
    const values = { before: shortDay(old, before.today), after: day };
    return after.deadline
        ? _t("The deadline moves from %(before)s to %(after)s.", values)
        : _t("The alert date moves from %(before)s to %(after)s.", values);
}

function dateOf(answer: DatedAnswer | undefined): string | null {
    return answer?.alert_date ?? answer?.deadline ?? null;
}

/** How many shifts a worker in alert has yet to book. */
function missingOf({ booked, needed }: AlertAnswer): number {
    return Math.max(needed - booked, 0);
}

/** Whether a worker who is registered in time, or was about to be, would no longer be. */
export function isWorse({ before, after }: Preview): boolean {
    const good = ["yes", "pending"];
    if (before.state === "in_alert" && after.state === "in_alert") {
        return missingOf(after) > missingOf(before);
    }
    return good.includes(before.state) && !good.includes(after.state);
}
