// Generated from static_src/komunigi_shift/alert_answer/day_text.ts by build.mjs: edit the source.
import { user } from "@web/core/user";
const SHORT = { day: "numeric", month: "short" };
export function shortDay(day, today) {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return unbroken(day, isThisYear ? SHORT : { ...SHORT, year: "numeric" });
}
export function weekday(day) {
  return unbroken(day, { ...SHORT, weekday: "short" });
}
function unbroken(day, format) {
  const text = new Intl.DateTimeFormat(user.lang, { ...format, timeZone: "UTC" });
  return text.format(Date.parse(day)).replaceAll(" ", "\xA0");
}
