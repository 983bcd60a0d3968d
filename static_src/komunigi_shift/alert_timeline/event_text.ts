// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isTooLate, type Day, type TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import type { Mark } from "./timeline_columns";

/** What an event is, in words, for the list that says all that the drawing shows. */
export function eventText(event: TimelineEvent, today: Day): string {
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

function skippedText({ reason }: TimelineEvent): string {
    return reason === "holiday" ? _t("On holiday: no countdown") : _t("Exempted: no countdown");
}

function leaveText({ reason, until }: TimelineEvent, today: Day): string {
    if (!until) {
        return _t("Exempted, without an end date");
    }
    const day = shortDay(until, today);
    return reason === "holiday"
        ? _t("On holiday until %(day)s", { day })
        : _t("Exempted until %(day)s", { day });
}

function shiftText({ time, name, gives_credit, helps, past }: TimelineEvent): string {
    const values = { time, name: isolated(name) };
    if (past) {
        return _t("%(time)s %(name)s: attendance not validated yet", values);
    }
    if (!gives_credit) {
        return _t("%(time)s %(name)s: booked, gives no credit", values);
    }
    return helps
        ? _t("%(time)s %(name)s: booked", values)
        : _t("%(time)s %(name)s: booked, too late to help", values);
}

/** The few words that stand by a mark of the drawing, the day first; its list has the rest. */
export function markText(mark: Mark, today: Day): string[] {
    const [event] = mark.events as [TimelineEvent];
    const word = markWord(mark, event);
    if (event.kind === "today" || event.kind === "leave") {
        return [word];
    }
    const warning = event.kind === "shift" && isTooLate(event) ? [_t("Too late")] : [];
    return [shortDay(event.date, today), word, ...warning];
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
            return _t("No countdown");
        case "leave":
            return event.reason === "holiday" ? _t("Holiday") : _t("Exempted");
        case "countdown":
            return _t("Counter %(left)s", { left: event.left });
        case "shift":
            return mark.events.map(({ time }) => time).join(", ");
    }
}
