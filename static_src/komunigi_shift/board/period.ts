// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The days that the board shows: a week from Monday to Sunday, or one day. */
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import { isDay, longDay, longSpan } from "@komunigi_shift/alert_answer/day_text";

export type Span = "week" | "day";

/** What of the planning is shown, as the address of the page keeps it. */
export interface Shown {
    span: Span;
    /** The day, or one of the week. */
    day: Day;
    /** Ids of tasks, 0 for shifts without one; all of them where it is empty. */
    tasks: number[];
    /** Only shifts with a free seat. */
    withGaps: boolean;
}

const MS = 24 * 3600 * 1000;
const WEEK = 7;

/** A day moved by so many. */
export function addDays(day: Day, count: number): Day {
    return new Date(Date.parse(day) + count * MS).toISOString().slice(0, 10);
}

/** The days that are shown, in order. */
export function daysOf({ span, day }: Shown): Day[] {
    const first = span === "week" ? mondayOf(day) : day;
    const count = span === "week" ? WEEK : 1;
    return Array.from({ length: count }, (_none, index) => addDays(first, index));
}

/** The period after this one, or before it by a step of -1. */
export function shifted(shown: Shown, step: number): Shown {
    return { ...shown, day: addDays(shown.day, step * (shown.span === "week" ? WEEK : 1)) };
}

function mondayOf(day: Day): Day {
    return addDays(day, -((new Date(day).getUTCDay() + 6) % WEEK));
}

/** The number of a day's week, as calendars of Europe count: the first one has a Thursday. */
export function weekNumber(day: Day): number {
    const thursday = addDays(mondayOf(day), 3);
    const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
    return Math.floor((Date.parse(thursday) - first) / MS / WEEK) + 1;
}

/** The dates of the period in the reader's language: "23–29 November 2026". */
export function periodText(shown: Shown): string {
    const days = daysOf(shown);
    return shown.span === "day" ? longDay(shown.day) : longSpan(days[0], days[days.length - 1]);
}

/** What the address of the page says, or what is shown without it. */
export function shownFrom(
    address: Record<string, unknown>,
    usual: { today: Day; isSmall: boolean },
): Shown {
    const { board_day: day, board_span: span, board_tasks: tasks, board_gaps: gaps } = address;
    const ids = String(tasks ?? "").match(/\d+/g) ?? [];
    return {
        span: span === "week" || span === "day" ? span : usual.isSmall ? "day" : "week",
        day: isDay(day) ? day : usual.today,
        tasks: ids.map(Number),
        withGaps: Boolean(Number(gaps ?? 0)),
    };
}

/** What the address of the page keeps. */
export function addressOf({ span, day, tasks, withGaps }: Shown): Record<string, unknown> {
    return {
        board_day: day,
        board_span: span,
        board_tasks: tasks.join("-") || undefined,
        board_gaps: withGaps ? 1 : undefined,
    };
}
