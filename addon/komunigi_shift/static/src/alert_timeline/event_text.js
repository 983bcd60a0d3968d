// Generated from static_src/komunigi_shift/alert_timeline/event_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isTooLate } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
export function eventText(event, today) {
  switch (event.kind) {
    case "today":
      return _t("Today");
    case "alert":
      return _t("Alert date: no shift left in the counter");
    case "deadline":
      return _t("Deadline of the alert");
    case "skipped":
      return skippedText(event);
    case "leave":
      return leaveText(event, today);
    case "countdown":
      return _t("Countdown: the counter becomes %(left)s", { left: event.left });
    case "shift":
      return shiftText(event);
  }
}
function skippedText({ reason }) {
  return reason === "holiday" ? _t("On holiday: no countdown") : _t("Exempted: no countdown");
}
function leaveText({ reason, until }, today) {
  if (!until) {
    return _t("Exempted, without an end date");
  }
  const day = shortDay(until, today);
  return reason === "holiday" ? _t("On holiday until %(day)s", { day }) : _t("Exempted until %(day)s", { day });
}
function shiftText({ time, name, gives_credit, helps, past }) {
  const values = { time, name: isolated(name) };
  if (past) {
    return _t("%(time)s %(name)s: attendance not validated yet", values);
  }
  if (!gives_credit) {
    return _t("%(time)s %(name)s: booked, gives no credit", values);
  }
  return helps ? _t("%(time)s %(name)s: booked", values) : _t("%(time)s %(name)s: booked, too late to help", values);
}
export function markText(mark, today) {
  const [event] = mark.events;
  const word = markWord(mark, event);
  if (event.kind === "today" || event.kind === "leave") {
    return [word];
  }
  const warning = event.kind === "shift" && isTooLate(event) ? [_t("Too late")] : [];
  return [shortDay(event.date, today), word, ...warning];
}
function markWord(mark, event) {
  switch (event.kind) {
    case "today":
      return _t("Today");
    case "alert":
      return _t("Alert date");
    case "deadline":
      return _t("Deadline");
    case "skipped":
      return _t("No countdown");
    case "leave":
      return event.reason === "holiday" ? _t("Holiday") : _t("Exempted");
    case "countdown":
      return _t("Counter %(left)s", { left: event.left });
    case "shift":
      return mark.events.map(({ time }) => time).join(", ");
  }
}
