// Generated from static_src/komunigi_shift/alert_answer/day_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { user } from "@web/core/user";
const SHORT = { day: "numeric", month: "short" };
const LONG = { day: "numeric", month: "long", year: "numeric" };
const NO_BREAK = "\xA0";
export function isDay(text) {
  return typeof text === "string" && new Date(text).toJSON()?.slice(0, 10) === text;
}
export function shortDay(day, today) {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return unbroken(day, isThisYear ? ["day", "month"] : ["day", "month", "year"]);
}
export function weekday(day) {
  return unbroken(day, ["weekday", "day", "month"]);
}
export function longDay(day) {
  return wordsOf(formatOf({ ...LONG, weekday: "long" }).formatToParts(Date.parse(day)));
}
export function longSpan(first, last) {
  return spanOf(first, last, LONG);
}
export function shortSpan(first, last) {
  return spanOf(first, last, SHORT);
}
function language() {
  return user.lang || document.documentElement.lang || void 0;
}
function spanOf(first, last, form) {
  return wordsOf(formatOf(form).formatRangeToParts(Date.parse(first), Date.parse(last)));
}
function formatOf(form) {
  return new Intl.DateTimeFormat(language(), { ...form, timeZone: "UTC" });
}
function wordsOf(parts) {
  return parts.map((part) => part.type === "day" ? dayOfMonth(part.value) : part.value).join("");
}
function unbroken(day, names) {
  const format = formatOf({ ...SHORT, weekday: "short", year: "numeric" });
  const parts = format.formatToParts(Date.parse(day));
  const valueOf = new Map(parts.map(({ type, value }) => [type, value]));
  const [isGerman, isSpanish] = ["de", "es"].map((code) => language()?.startsWith(code));
  valueOf.set("day", dayOfMonth(valueOf.get("day") ?? "") + (isGerman ? "." : ""));
  valueOf.set("weekday", valueOf.get("weekday") + (isGerman || isSpanish ? "," : ""));
  return names.map((name) => valueOf.get(name)).join(NO_BREAK);
}
function dayOfMonth(day) {
  return day === "1" && language()?.startsWith("fr") ? "1er" : day;
}
