// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** A week of the forecast, and how long its bars are. */
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import { shortSpan } from "@komunigi_shift/alert_answer/day_text";

/**
 * `needed` shifts are lacking before a date in this week, of which `short` find no seat before it;
 * `free` seats are in it. Both days are included.
 */
export interface ForecastWeek {
    start: Day;
    end: Day;
    needed: number;
    short: number;
    free: number;
}

/** "30 Nov – 6 Dec", as the reader's language writes a span of days. */
export function spanText({ start, end }: ForecastWeek): string {
    return shortSpan(start, end);
}

/** The longest bar of these weeks, at least 1. */
export function longestBar(weeks: ForecastWeek[]): number {
    return Math.max(1, ...weeks.flatMap(({ needed, free }) => [needed, free]));
}

/** How long a bar is, as a part of the longest, in percent. */
export function barLength(number: number, longest: number): number {
    return Math.round((100 * number) / longest);
}

/** How many shifts find no seat, over all weeks. */
export function totalShort(weeks: ForecastWeek[]): number {
    return weeks.reduce((total, { short }) => total + short, 0);
}

/** The search of those whose date falls in a week. */
export function needDomain({ start, end }: ForecastWeek): unknown[] {
    return [
        ["working_mode", "=", "irregular"],
        ["alert_registration_state", "in", ["no", "in_alert"]],
        ["registration_deadline", ">=", start],
        ["registration_deadline", "<=", end],
    ];
}

/** The search of the free seats of a week. */
export function seatDomain({ start, end }: ForecastWeek): unknown[] {
    return [
        ["state", "=", "open"],
        ["worker_id", "=", false],
        ["gives_credit", "=", true],
        ["day", ">=", start],
        ["day", "<=", end],
        ["start_time", ">=", "now"],
    ];
}
