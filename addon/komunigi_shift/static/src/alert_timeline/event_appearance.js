// Generated from static_src/komunigi_shift/alert_timeline/event_appearance.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const TODAY = { icon: "fa-dot-circle-o", tone: "primary" };
const COUNTDOWN = { icon: "fa-minus-circle", tone: "body" };
const SKIPPED = { icon: "fa-pause-circle-o", tone: "muted" };
const ALERT = { icon: "fa-exclamation-triangle", tone: "danger" };
const DEADLINE = { icon: "fa-flag", tone: "danger" };
const BOOKED = { icon: "fa-calendar-check-o", tone: "success" };
const TOO_LATE = { icon: "fa-calendar-times-o", tone: "warning" };
const LEAVE = { icon: "fa-plane", tone: "muted" };
const WITHOUT_CREDIT = { icon: "fa-calendar-o", tone: "muted" };
const UNVALIDATED = { icon: "fa-hourglass-half", tone: "info" };
export function eventAppearance(event) {
  switch (event.kind) {
    case "today":
      return TODAY;
    case "countdown":
      return COUNTDOWN;
    case "skipped":
      return SKIPPED;
    case "leave":
      return LEAVE;
    case "alert":
      return ALERT;
    case "deadline":
      return DEADLINE;
    case "shift":
      if (event.past) {
        return UNVALIDATED;
      }
      if (!event.gives_credit) {
        return WITHOUT_CREDIT;
      }
      return event.helps ? BOOKED : TOO_LATE;
  }
}
