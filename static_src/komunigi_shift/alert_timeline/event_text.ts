import type { Day, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { _t } from "@web/core/l10n/translation";
import type { Mark } from "./timeline_geometry";

/** What an event is, in words, for the list that says all that the drawing shows. */
export function eventText(event: TimelineEvent): string {
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

function skippedText({ reason }: TimelineEvent): string {
    return reason === "holiday" ? _t("On holiday: no countdown") : _t("Exempted: no countdown");
}

function shiftText({ time, name, gives_credit, past }: TimelineEvent): string {
    const values = { time, name };
    if (past) {
        return _t("%(time)s %(name)s: attendance not validated yet", values);
    }
    return gives_credit
        ? _t("%(time)s %(name)s: booked", values)
        : _t("%(time)s %(name)s: booked, gives no credit", values);
}

/** The few words that stand by a mark of the drawing, the day first; its list has the rest. */
export function markText(mark: Mark, today: Day): string[] {
    const [event] = mark.events as [TimelineEvent];
    const word = markWord(mark, event);
    return event.kind === "today" ? [word] : [shortDay(event.date, today), word];
}

function markWord(mark: Mark, event: TimelineEvent): string {
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
