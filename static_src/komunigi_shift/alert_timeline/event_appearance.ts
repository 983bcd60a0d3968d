import type { TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";

/** How an event is drawn, alike in the drawing (`glyph`) and in the list (`icon`). */
export interface EventAppearance {
    /** Class of Font Awesome. */
    icon: string;
    /** The same sign as a letter of its font. */
    glyph: string;
    /** Bootstrap's contextual name; each kind has a sign of its own too. */
    tone: string;
}

const TODAY = { icon: "fa-dot-circle-o", glyph: "\uf192", tone: "primary" };
const COUNTDOWN = { icon: "fa-minus-circle", glyph: "\uf056", tone: "body" };
const SKIPPED = { icon: "fa-pause-circle-o", glyph: "\uf28c", tone: "muted" };
const ALERT = { icon: "fa-exclamation-triangle", glyph: "\uf071", tone: "danger" };
const DEADLINE = { icon: "fa-flag", glyph: "\uf024", tone: "danger" };
const BOOKED = { icon: "fa-calendar-check-o", glyph: "\uf274", tone: "success" };
const TOO_LATE = { icon: "fa-calendar-times-o", glyph: "\uf273", tone: "warning" };
const LEAVE = { icon: "fa-plane", glyph: "\uf072", tone: "muted" };
const WITHOUT_CREDIT = { icon: "fa-calendar-o", glyph: "\uf133", tone: "muted" };
const UNVALIDATED = { icon: "fa-hourglass-half", glyph: "\uf252", tone: "info" };

/** The sign of an event. */
export function eventAppearance(event: TimelineEvent): EventAppearance {
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
