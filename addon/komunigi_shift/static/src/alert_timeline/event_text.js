// Generated from static_src/komunigi_shift/alert_timeline/event_text.ts by build.mjs: edit the source.
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { _t } from "@web/core/l10n/translation";
export function eventText(event) {
  switch (event.kind) {
    case "today":
      return _t("Today");
    case "alert":
      return _t("Alert date: the counter has no shift left to take");
    case "deadline":
      return _t("Deadline of the alert");
    case "skipped":
      return skippedText(event);
    case "countdown":
      return _t("Countdown takes a shift: the counter becomes %(left)s", {
        left: event.left
      });
    case "shift":
      return shiftText(event);
  }
}
function skippedText({ reason }) {
  return reason === "holiday" ? _t("On holiday: the countdown takes nothing") : _t("Exempted: the countdown takes nothing");
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
  const day = shortDay(event.date, today);
  switch (mark.kind) {
    case "today":
      return _t("Today");
    case "alert":
      return _t("%(day)s Alert date", { day });
    case "deadline":
      return _t("%(day)s Deadline", { day });
    case "skipped":
      return event.reason === "holiday" ? _t("%(day)s Holiday", { day }) : _t("%(day)s Exempted", { day });
    case "countdown":
      return _t("%(day)s Counter %(left)s", { day, left: event.left });
    case "shift":
      return _t("%(day)s %(times)s", { day, times: timesOf(mark) });
  }
}
function timesOf(mark) {
  return mark.events.map((event) => event.time).join(", ");
}
