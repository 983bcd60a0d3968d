// Generated from static_src/komunigi_shift/alert_timeline/event_appearance.ts by build.mjs: edit the source.
const TODAY = { icon: "fa-dot-circle-o", glyph: "\uF192", tone: "primary" };
const COUNTDOWN = { icon: "fa-minus-circle", glyph: "\uF056", tone: "body" };
const SKIPPED = { icon: "fa-pause-circle-o", glyph: "\uF28C", tone: "muted" };
const ALERT = { icon: "fa-exclamation-triangle", glyph: "\uF071", tone: "danger" };
const DEADLINE = { icon: "fa-flag", glyph: "\uF024", tone: "danger" };
const BOOKED = { icon: "fa-calendar-check-o", glyph: "\uF274", tone: "success" };
const TOO_LATE = { icon: "fa-calendar-times-o", glyph: "\uF273", tone: "warning" };
const LEAVE = { icon: "fa-plane", glyph: "\uF072", tone: "muted" };
const WITHOUT_CREDIT = { icon: "fa-calendar-o", glyph: "\uF133", tone: "muted" };
const UNVALIDATED = { icon: "fa-hourglass-half", glyph: "\uF252", tone: "info" };
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
