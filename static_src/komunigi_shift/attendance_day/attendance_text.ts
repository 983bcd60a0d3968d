// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the attendance sheet says of counters and of a shift, in the reader's language. */
import { _t } from "@web/core/l10n/translation";
import type { Counters, Effect, Outcome, Sheet, SheetSeat, SheetShift } from "./attendance_sheet";

const MINUS = "\u2212";

function signed(number: number): string {
    return number > 0 ? `+${number}` : String(number).replace("-", MINUS);
}

/** What is added to the counters: "+1", or for a regular worker "−1, −1 compensation". */
export function changeText({ sr, sc }: Counters): string {
    const parts = sr || !sc ? [signed(sr)] : [];
    if (sc) {
        parts.push(_t("%(change)s compensation", { change: signed(sc) }));
    }
    return parts.join(", ");
}

/** What an outcome will do, before it is entered: "−1, in alert", "−1, unsubscribed". */
export function effectText(effect: Effect | undefined): string {
    if (!effect) {
        return "";
    }
    const change = changeText(effect);
    if (effect.unsubscribes) {
        return _t("%(change)s, unsubscribed", { change });
    }
    const falls = effect.short && (effect.sr < 0 || effect.sc < 0);
    return falls ? _t("%(change)s, in alert", { change }) : change;
}

/** What an outcome has done: "Counter: 1 → 0". */
export function counterText({ worker, counted }: SheetSeat, effect: Effect | undefined): string {
    if (!effect) {
        return "";
    }
    const [before, after] = [0, effect.sr].map((change) => {
        return String(worker.sr - counted.sr + change).replace("-", MINUS);
    });
    return before === after
        ? _t("Counter: %(number)s, as before", { number: after })
        : _t("Counter: %(before)s → %(after)s", { before, after });
}

/** What an outcome is called, short: the usual absence says no number of compensations. */
export function outcomeText(outcome: Outcome, stateNames: Sheet["states"]): string {
    const short: Partial<Record<Outcome, string>> = { done: _t("Present"), absent_2: _t("Absent") };
    return short[outcome] ?? stateNames[outcome];
}

/** How far a shift's attendance is entered: "2 of 5 entered". */
export function progressText({ seats }: SheetShift): string {
    const entered = seats.filter(({ state }) => state !== "open").length;
    return entered === seats.length
        ? _t("All entered")
        : _t("%(entered)s of %(total)s entered", { entered, total: seats.length });
}

/** The seats of a shift of which it is not entered how they went. */
export function openSeats({ seats }: SheetShift): number[] {
    return seats.filter(({ state }) => state === "open").map(({ id }) => id);
}
