// Generated from static_src/komunigi_shift/board/period.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { isDay, longDay, longSpan } from "@komunigi_shift/alert_answer/day_text";
const MS = 24 * 3600 * 1e3;
const WEEK = 7;
export function addDays(day, count) {
  return new Date(Date.parse(day) + count * MS).toISOString().slice(0, 10);
}
export function daysOf({ span, day }) {
  const first = span === "week" ? mondayOf(day) : day;
  const count = span === "week" ? WEEK : 1;
  return Array.from({ length: count }, (_none, index) => addDays(first, index));
}
export function shifted(shown, step) {
  return { ...shown, day: addDays(shown.day, step * (shown.span === "week" ? WEEK : 1)) };
}
function mondayOf(day) {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % WEEK));
}
export function weekNumber(day) {
  const thursday = addDays(mondayOf(day), 3);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((Date.parse(thursday) - first) / MS / WEEK) + 1;
}
export function periodText(shown) {
  const days = daysOf(shown);
  return shown.span === "day" ? longDay(shown.day) : longSpan(days[0], days[days.length - 1]);
}
export function shownFrom(address, usual) {
  const { board_day: day, board_span: span, board_tasks: tasks, board_gaps: gaps } = address;
  const ids = String(tasks ?? "").match(/\d+/g) ?? [];
  return {
    span: span === "week" || span === "day" ? span : usual.isSmall ? "day" : "week",
    day: isDay(day) ? day : usual.today,
    tasks: ids.map(Number),
    withGaps: Boolean(Number(gaps ?? 0))
  };
}
export function addressOf({ span, day, tasks, withGaps }) {
  return {
    board_day: day,
    board_span: span,
    board_tasks: tasks.join("-") || void 0,
    board_gaps: withGaps ? 1 : void 0
  };
}
