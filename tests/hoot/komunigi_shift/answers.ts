/** Answers for the tests of the badge, in jest and in Odoo's framework alike. */
import type { AlertAnswer, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";

export const TODAY = "2025-02-05";

/** A worker at "no", with whatever differs. */
export function answer(more: Partial<AlertAnswer> = {}): AlertAnswer {
    return {
        status_id: 3,
        partner_id: 7,
        partner_name: "Ada",
        state: "no",
        reason: "No: no shift booked before the alert date 26 Feb",
        sr: 0,
        today: TODAY,
        alert_date: "2025-02-26",
        deadline: null,
        days_left: 21,
        booked: 0,
        needed: 1,
        next_shift: null,
        timeline: [
            { date: TODAY, kind: "today" },
            { date: "2025-02-26", kind: "alert", left: 0 },
        ],
        ...more,
    };
}

/** A worker in alert, with one of two shifts booked. */
export function inAlert(more: Partial<AlertAnswer> = {}): AlertAnswer {
    return answer({
        state: "in_alert",
        reason: "In alert: 1 of 2 shifts booked before 26 Feb",
        alert_date: null,
        deadline: "2025-02-26",
        booked: 1,
        needed: 2,
        ...more,
    });
}

export const BOOKED: TimelineEvent = {
    date: "2025-02-20",
    kind: "shift",
    id: 11,
    name: "Till",
    time: "09:00",
    gives_credit: true,
    helps: true,
    past: false,
};

/** A registered worker. */
export function registered(): AlertAnswer {
    return answer({
        state: "yes",
        reason: "Yes: shift on 20 Feb at 09:00, before the alert date 26 Feb",
        booked: 1,
        next_shift: { id: 11, name: "Till", date: "2025-02-20", time: "09:00", gives_credit: true },
        timeline: [
            { date: TODAY, kind: "today" },
            BOOKED,
            { date: "2025-02-26", kind: "alert", left: 0 },
        ],
    });
}
