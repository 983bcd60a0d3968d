// Generated from static_src/komunigi_shift/attendance_day/attendance_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
const MINUS = "\u2212";
function signed(number) {
  return number > 0 ? `+${number}` : String(number).replace("-", MINUS);
}
export function changeText({ sr, sc }) {
  const parts = sr || !sc ? [signed(sr)] : [];
  if (sc) {
    parts.push(_t("%(change)s compensation", { change: signed(sc) }));
  }
  return parts.join(", ");
}
export function effectText(effect) {
  if (!effect) {
    return "";
  }
  const change = changeText(effect);
  if (effect.unsubscribes) {
    return _t("%(change)s, unsubscribed", { change });
  }
  const falls = effect.short && (effect.sr < 0 || effect.sc < 0);
  return falls ? _t("%(change)s, in alert", { change }) : change;
}
export function counterText({ worker, counted }, effect) {
  if (!effect) {
    return "";
  }
  const [before, after] = [0, effect.sr].map((change) => {
    return String(worker.sr - counted.sr + change).replace("-", MINUS);
  });
  return before === after ? _t("Counter: %(number)s, as before", { number: after }) : _t("Counter: %(before)s \u2192 %(after)s", { before, after });
}
export function outcomeText(outcome, stateNames) {
  const short = { done: _t("Present"), absent_2: _t("Absent") };
  return short[outcome] ?? stateNames[outcome];
}
export function progressText({ seats }) {
  const entered = seats.filter(({ state }) => state !== "open").length;
  return entered === seats.length ? _t("All entered") : _t("%(entered)s of %(total)s entered", { entered, total: seats.length });
}
export function openSeats({ seats }) {
  return seats.filter(({ state }) => state === "open").map(({ id }) => id);
}
