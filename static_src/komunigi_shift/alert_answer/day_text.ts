import { user } from "@web/core/user";
import type { Day } from "./alert_answer";

const SHORT = { day: "numeric", month: "short", timeZone: "UTC" } as const;
const NO_BREAK = "\u00a0";

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
    const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
    const format = new Intl.DateTimeFormat(user.lang, { ...options, timeZone: "UTC" });
    const parts = format.formatToParts(Date.parse(day));
    return parts
        .map((part) => (part.type === "day" ? dayOfMonth(part.value) : part.value))
        .join("");
}

function unbroken(day: Day, names: Intl.DateTimeFormatPartTypes[]): string {
    const options = { ...SHORT, weekday: "short", year: "numeric" } as const;
    const parts = new Intl.DateTimeFormat(user.lang, options).formatToParts(Date.parse(day));
    const valueOf = new Map(parts.map(({ type, value }) => [type, value]));
    valueOf.set("day", dayOfMonth(valueOf.get("day") ?? ""));
    return names.map((name) => valueOf.get(name)).join(NO_BREAK);
}

/** French writes the first of a month "1er". */
function dayOfMonth(day: string): string {
    return day === "1" && user.lang.startsWith("fr") ? "1er" : day;
}
