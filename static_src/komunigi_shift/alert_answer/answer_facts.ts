// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isTooLate, type AlertAnswer, type ShiftOfAnswer } from "./alert_answer";
import { shortDay } from "./day_text";
import { isolated } from "./isolated";

/** A line of the summary: what it is, and its value. */
export interface Fact {
    label: string;
    value: string;
}

/** The dates that an answer turns on, in words: what the form and the popover show beside it. */
export function answerFacts(answer: AlertAnswer): Fact[] {
    const facts: Fact[] = [];
    if (answer.alert_date) {
        facts.push({ label: _t("Alert date"), value: untilText(answer, answer.alert_date) });
    }
    if (answer.deadline) {
        facts.push({ label: _t("Deadline"), value: untilText(answer, answer.deadline) });
    }
    if (answer.next_shift) {
        facts.push({ label: _t("Next shift"), value: shiftText(answer, answer.next_shift) });
    }
    return facts;
}

function shiftText(answer: AlertAnswer, { id, date, time, name }: ShiftOfAnswer): string {
    const values = { day: shortDay(date, answer.today), time, name: isolated(name) };
    const drawn = answer.timeline.find((event) => event.kind === "shift" && event.id === id);
    return drawn && isTooLate(drawn)
        ? _t("%(day)s at %(time)s, %(name)s: too late", values)
        : _t("%(day)s at %(time)s, %(name)s", values);
}

function untilText(answer: AlertAnswer, date: string): string {
    const day = shortDay(date, answer.today);
    const left = answer.days_left ?? 0;
    if (left < 0) {
        return _t("%(day)s, passed", { day });
    }
    switch (left) {
        case 0:
            return _t("%(day)s, today", { day });
        case 1:
            return _t("%(day)s, tomorrow", { day });
        default:
            return _t("%(day)s, in %(days)s days", { day, days: left });
    }
}

/** "1 of 2 shifts booked", for a worker in alert; null for everybody else. */
export function bookedText(answer: AlertAnswer): string | null {
    const { state, booked, needed, deadline } = answer;
    if (state !== "in_alert" || !needed) {
        return null;
    }
    if (!deadline) {
        return _t("%(booked)s of %(needed)s shifts booked", { booked, needed });
    }
    const day = shortDay(deadline, answer.today);
    return _t("%(booked)s of %(needed)s shifts booked before %(day)s", { booked, needed, day });
}
