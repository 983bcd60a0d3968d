import { user } from "@web/core/user";
import type { Day } from "./alert_answer";

const SHORT = { day: "numeric", month: "short" } as const;

/**
 * A day in the reader's language, short: "26 Feb", with the year when it is not that of `today`.
 * Its words never break over two lines.
 */
export function shortDay(day: Day, today: Day): string {
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return unbroken(day, isThisYear ? SHORT : { ...SHORT, year: "numeric" });
}

/** A day with its weekday, for a list to choose from: "Thu 26 Feb". */
export function weekday(day: Day): string {
    return unbroken(day, { ...SHORT, weekday: "short" });
}

function unbroken(day: Day, format: Intl.DateTimeFormatOptions): string {
    const text = new Intl.DateTimeFormat(user.lang, { ...format, timeZone: "UTC" });
    return text.format(Date.parse(day)).replaceAll(" ", "\u00a0");
}
