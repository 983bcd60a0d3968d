// Generated from static_src/komunigi_shift/alert_timeline/event_text.ts by build.mjs: edit the source.
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { _t } from "@web/core/l10n/translation";
export function eventText(event) {
  switch (event.kind) {
    case "today":
      return _t("Today");
    case "alert":
      return _t("Alert date: no shift left in the counter");
    case "deadline":
      return _t("Deadline of the alert");
    case "skipped":
      return skippedText(event);
    case "countdown":
      return _t("Countdown: the counter becomes %(left)s", { left: event.left });
    case "shift":
      return shiftText(event);
  }
}
function skippedText({ reason }) {
  return reason === "holiday" ? _t("On holiday: no countdown") : _t("Exempted: no countdown");
}
function shiftText({ time, name, gives_credit, past }) {
  const values = { time, name };
  if (past) {
    return _t("%(time)s %(name)s: attendance not validated yet", values);
  }
  return gives_credit ? _t("%(time)s %(name)s: booked", values) : _t("%(time)s %(name)s: booked, gives no credit", values);
}
export function markText(mark, today) {
  const [event] = mark.events;
  const word = markWord(mark, event);
  return event.kind === "today" ? [word] : [shortDay(event.date, today), word];
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
      return event.reason === "holiday" ? _t("Holiday") : _t("Exempted");
    case "countdown":
      return _t("Counter %(left)s", { left: event.left });
    case "shift":
      return mark.events.map(({ time }) => time).join(", ");
  }
}
