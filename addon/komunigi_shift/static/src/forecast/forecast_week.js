// Generated from static_src/komunigi_shift/forecast/forecast_week.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { shortSpan } from "@komunigi_shift/alert_answer/day_text";
export function spanText({ start, end }) {
  return shortSpan(start, end);
}
export function longestBar(weeks) {
  return Math.max(1, ...weeks.flatMap(({ needed, free }) => [needed, free]));
}
export function barLength(number, longest) {
  return Math.round(100 * number / longest);
}
export function totalShort(weeks) {
  return weeks.reduce((total, { short }) => total + short, 0);
}
export function needDomain({ start, end }) {
  return [
    ["working_mode", "=", "irregular"],
    ["alert_registration_state", "in", ["no", "in_alert"]],
    ["registration_deadline", ">=", start],
    ["registration_deadline", "<=", end]
  ];
}
export function seatDomain({ start, end }) {
  return [
    ["state", "=", "open"],
    ["worker_id", "=", false],
    ["gives_credit", "=", true],
    ["day", ">=", start],
    ["day", "<=", end],
    ["start_time", ">=", "now"]
  ];
}
