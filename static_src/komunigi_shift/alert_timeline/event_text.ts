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
            return _t("Alert date: the counter has no shift left to take");
        case "deadline":
            return _t("Deadline of the alert");
        case "skipped":
            return skippedText(event);
        case "countdown":
            return _t("Countdown takes a shift: the counter becomes %(left)s", {
                left: event.left,
            });
        case "shift":
            return shiftText(event);
    }
}

function skippedText({ reason }: TimelineEvent): string {
    return reason === "holiday"
        ? _t("On holiday: the countdown takes nothing")
        : _t("Exempted: the countdown takes nothing");
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

/** The few words that stand by a mark of the drawing; its list has the rest. */
export function markText(mark: Mark, today: Day): string {
    const [event] = mark.events as [TimelineEvent];
    const day = shortDay(event.date, today);
    switch (mark.kind) {
        case "today":
            return _t("Today");
        case "alert":
            return _t("%(day)s Alert date", { day });
        case "deadline":
            return _t("%(day)s Deadline", { day });
        case "skipped":
            return event.reason === "holiday"
                ? _t("%(day)s Holiday", { day })
                : _t("%(day)s Exempted", { day });
        case "countdown":
            return _t("%(day)s Counter %(left)s", { day, left: event.left });
        case "shift":
            return _t("%(day)s %(times)s", { day, times: timesOf(mark) });
    }
}

function timesOf(mark: Mark): string {
    return mark.events.map((event) => event.time).join(", ");
}
