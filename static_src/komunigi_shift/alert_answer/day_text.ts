// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { user } from "@web/core/user";
import type { Day } from "./alert_answer";

const SHORT = { day: "numeric", month: "short" } as const;
const LONG = { day: "numeric", month: "long", year: "numeric" } as const;
const NO_BREAK = "\u00a0";

/** Whether it is a day, as the address of a page may name one: "2026-02-28", not "2026-02-30". */
export function isDay(text: unknown): text is Day {
    return typeof text === "string" && new Date(text).toJSON()?.slice(0, 10) === text;
}

/**
 * A day in the reader's language, short: "26 Feb", with the year when it is not that of `today`.
 * Its words never break over two lines. The order is that of the reasons that the server words.
 */
export function shortDay(day: Day, today: Day): string {
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return unbroken(day, isThisYear ? ["day", "month"] : ["day", "month", "year"]);
}

/** A day with its weekday, for a list to choose from: "Thu 26 Feb". */
export function weekday(day: Day): string {
    return unbroken(day, ["weekday", "day", "month"]);
}

/** A day written out, for a heading: "Thursday 26 February 2026". */
export function longDay(day: Day): string {
    return wordsOf(formatOf({ ...LONG, weekday: "long" }).formatToParts(Date.parse(day)));
}

/** Some days written out, for a heading: "23–29 November 2026". */
export function longSpan(first: Day, last: Day): string {
    return spanOf(first, last, LONG);
}

/** Some days in short: "30 Nov – 6 Dec". */
export function shortSpan(first: Day, last: Day): string {
    return spanOf(first, last, SHORT);
}

/** The reader's language; on web pages, where Odoo names no user, that of the page. */
function language(): string | undefined {
    return user.lang || document.documentElement.lang || undefined;
}

function spanOf(first: Day, last: Day, form: Intl.DateTimeFormatOptions): string {
    return wordsOf(formatOf(form).formatRangeToParts(Date.parse(first), Date.parse(last)));
}

function formatOf(form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(language(), { ...form, timeZone: "UTC" });
}

function wordsOf(parts: Intl.DateTimeFormatPart[]): string {
    return parts
        .map((part) => (part.type === "day" ? dayOfMonth(part.value) : part.value))
        .join("");
}

function unbroken(day: Day, names: Intl.DateTimeFormatPartTypes[]): string {
    const format = formatOf({ ...SHORT, weekday: "short", year: "numeric" });
    const parts = format.formatToParts(Date.parse(day));
    const valueOf = new Map(parts.map(({ type, value }) => [type, value]));
    const [isGerman, isSpanish] = ["de", "es"].map((code) => language()?.startsWith(code));
    valueOf.set("day", dayOfMonth(valueOf.get("day") ?? "") + (isGerman ? "." : ""));
    valueOf.set("weekday", valueOf.get("weekday") + (isGerman || isSpanish ? "," : ""));
    return names.map((name) => valueOf.get(name)).join(NO_BREAK);
}

/** French writes the first of a month "1er". */
function dayOfMonth(day: string): string {
    return day === "1" && language()?.startsWith("fr") ? "1er" : day;
}
