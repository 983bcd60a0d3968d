// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What is asked of the server about a worker's answer and seats; its rights and rules decide. */
import type { ORM } from "@web/core/orm_service";
import type { AlertAnswer, Day, ShiftOfAnswer } from "./alert_answer";

/** A shift with free seats: one entry for all its seats, of which `shift_id` is one. */
export interface FreeSeat {
    shift_id: number;
    name: string;
    task_type: string;
    date: Day;
    time: string;
    end_time: string;
    free: number;
    total: number;
    /** Of a seat that comes too late: the leave, or the extension, with which it counts. */
    leave?: LeaveFirst | null;
    extension?: ExtensionFirst | null;
}

/** What the answer becomes with a later seat and what comes before it. */
type Afterwards<Name extends keyof AlertAnswer> = Pick<AlertAnswer, "state" | "reason" | Name>;

/** A leave, both days included. */
interface LeaveFirst extends Afterwards<"alert_date"> {
    start: Day;
    end: Day;
}

/** So many days more in alert. */
interface ExtensionFirst extends Afterwards<"deadline" | "booked" | "needed"> {
    days: number;
}

/** What one thinks of doing. */
export interface Changes {
    book?: number[];
    cancel?: number[];
}

/** What only the management passes over, once it has been asked. */
export type Doubt = "on_holiday" | "exempted" | "too_late";

/**
 * What the answer would become; `frees` are the booked shifts that a leave would give back.
 * `refused` says why a shift to book is none for this worker, `asks` what of it may be passed over.
 */
export interface Preview {
    before: AlertAnswer;
    after: AlertAnswer;
    frees: ShiftOfAnswer[];
    refused?: string | null;
    asks?: Doubt[];
}

const STATUS = "cooperative.status";

/** The answer of a worker's status or of a contact. */
export function readAnswer(orm: ORM, resModel: string, resId: number): Promise<AlertAnswer> {
    return orm.call(resModel, "get_alert_answer", [[resId]]);
}

/** The seats that would help this worker, the emptiest shifts first. */
export function readFreeSeats(orm: ORM, statusId: number): Promise<FreeSeat[]> {
    return orm.call(STATUS, "get_free_seats_before_alert", [[statusId]]);
}

/** Seats from the alert date or the deadline on, the soonest first: for the management alone. */
export function readLaterSeats(orm: ORM, statusId: number): Promise<FreeSeat[]> {
    return orm.call(STATUS, "get_later_seats", [[statusId]]);
}

/**
 * Books a seat; throws an `RPCError` that says why when the server refuses.
 * @param despite what the user was told of, and wants passed over
 */
export function bookSeat(
    orm: ORM,
    statusId: number,
    shiftId: number,
    despite: Doubt[],
): Promise<AlertAnswer> {
    const told = despite.length ? [despite] : [];
    return orm.call(STATUS, "book_seat", [[statusId], shiftId, ...told]);
}

/** Gives the seat of a booked shift back. */
export function cancelSeat(orm: ORM, statusId: number, shiftId: number): Promise<AlertAnswer> {
    return orm.call(STATUS, "cancel_seat", [[statusId], shiftId]);
}

/** What the answer would become; changes nothing. */
export function previewAlert(orm: ORM, statusId: number, changes: Changes): Promise<Preview> {
    return orm.call(STATUS, "preview_alert", [[statusId], changes]);
}

/** How a shift went, as the server names it. */
export type Attendance = "done" | "absent_2" | "excused";

/** Enters how a shift went, unless somebody has entered it: resolves to whether it is entered. */
export async function enterAttendance(
    orm: ORM,
    shiftId: number,
    attendance: Attendance,
): Promise<boolean> {
    const entered = [[shiftId], attendance, "open"];
    return (await orm.call<number[]>("shift.shift", "enter_attendance", entered)).length > 0;
}
