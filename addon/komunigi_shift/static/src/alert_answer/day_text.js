// Generated from static_src/komunigi_shift/alert_answer/day_text.ts by build.mjs: edit the source.
import { user } from "@web/core/user";
const SHORT = { day: "numeric", month: "short", timeZone: "UTC" };
const NO_BREAK = "\xA0";
export function shortDay(day, today) {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return unbroken(day, isThisYear ? ["day", "month"] : ["day", "month", "year"]);
}
export function weekday(day) {
  return unbroken(day, ["weekday", "day", "month"]);
}
export function longDay(day) {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  const format = new Intl.DateTimeFormat(user.lang, { ...options, timeZone: "UTC" });
  const parts = format.formatToParts(Date.parse(day));
  return parts.map((part) => part.type === "day" ? dayOfMonth(part.value) : part.value).join("");
}
function unbroken(day, names) {
  const options = { ...SHORT, weekday: "short", year: "numeric" };
  const parts = new Intl.DateTimeFormat(user.lang, options).formatToParts(Date.parse(day));
  const valueOf = new Map(parts.map(({ type, value }) => [type, value]));
  valueOf.set("day", dayOfMonth(valueOf.get("day") ?? ""));
  return names.map((name) => valueOf.get(name)).join(NO_BREAK);
}
function dayOfMonth(day) {
  return day === "1" && user.lang.startsWith("fr") ? "1er" : day;
}
