// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The shapes in which the server gives the answer of the badge. It alone decides; we show. */
import type { AlertState } from "./alert_state";

/** A day of the coop, "YYYY-MM-DD". */
export type Day = string;

export interface ShiftOfAnswer {
    id: number;
    name: string;
    date: Day;
    /** Start in the coop's time zone, "HH:MM". */
    time: string;
    gives_credit: boolean;
}

export type EventKind =
    "today" | "countdown" | "skipped" | "leave" | "alert" | "deadline" | "shift";

/** One dated event of the line that explains the answer; `kind` says which of the rest is there. */
export interface TimelineEvent {
    date: Day;
    kind: EventKind;
    /** The counter after a countdown. */
    left?: number;
    /** Which leave this is, or skipped the countdown. */
    reason?: "holiday" | "exemption";
    /** The last day of a leave; null for one without an end. */
    until?: Day | null;
    time?: string;
    id?: number;
    name?: string;
    gives_credit?: boolean;
    /** The shift counts before the alert date or the deadline. */
    helps?: boolean;
    /** The shift has started; its attendance is not validated. */
    past?: boolean;
}

/** What `get_alert_answer` of a worker's status or partner gives. */
export interface AlertAnswer {
    status_id: number;
    partner_id: number;
    partner_name: string;
    state: AlertState;
    reason: string;
    sr: number;
    today: Day;
    alert_date: Day | null;
    deadline: Day | null;
    /** Days until the alert date or, in alert, until the deadline; negative once it has passed. */
    days_left: number | null;
    booked: number;
    needed: number;
    next_shift: ShiftOfAnswer | null;
    timeline: TimelineEvent[];
}

/** Whether a booked shift to come would count, if only it came earlier. */
export function isTooLate({ gives_credit, helps, past }: TimelineEvent): boolean {
    return Boolean(gives_credit) && !helps && !past;
}
