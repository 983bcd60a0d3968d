// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The sheet on which the attendance of a day is entered, and what is asked of the server for it. */
import type { ORM } from "@web/core/orm_service";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";

/** How a shift can have gone, as the server names it. */
export type Outcome = "done" | "excused" | "absent_2" | "absent_1" | "absent_0";

/** Shifts, and compensations of a regular worker: as they are, or what is added to them. */
export interface Counters {
    sr: number;
    sc: number;
}

/** What an outcome adds to the counters; `short` when one is below zero then. */
export interface Effect extends Counters {
    short: boolean;
    /** The counter falls to where the coop unsubscribes the worker. */
    unsubscribes: boolean;
}

/** A seat with its worker; `counted` is what its outcome has added to the counters. */
export interface SheetSeat {
    id: number;
    state: Outcome | "open";
    counted: Counters;
    worker: Counters & { id: number | false; partner_id: number; name: string; phone: string };
    effects: Partial<Record<Outcome, Effect>>;
}

/** A shift with those who are on it; `id` is one of its seats. */
export interface SheetShift {
    id: number;
    name: string;
    task_type: string;
    hours: string;
    is_started: boolean;
    free: number;
    seats: SheetSeat[];
}

/** A day, and seats of former days whose attendance nobody has entered. */
export interface Sheet {
    day: Day;
    today: Day;
    may_add: boolean;
    states: Record<SheetSeat["state"], string>;
    shifts: SheetShift[];
    unvalidated: { day: Day; shifts: SheetShift[] }[];
    older: number;
}

const SHIFT = "shift.shift";

/** The sheet of a day, or of today; seats of former days that were just entered stay on it. */
export function readSheet(orm: ORM, day: Day | null, entered: number[]): Promise<Sheet> {
    return orm.call(SHIFT, "get_attendance", [day, entered]);
}

/**
 * Enters how these seats went; "open" takes it back.
 * @param former what was seen of them: resolves to those that still were so, the others stay
 */
export function enterOutcome(
    orm: ORM,
    seats: number[],
    state: SheetSeat["state"],
    former: SheetSeat["state"],
): Promise<number[]> {
    return orm.call(SHIFT, "enter_attendance", [seats, state, former]);
}

/** Enters that all of these seats were attended which have begun and are open; resolves to those. */
export function enterAllAttended(orm: ORM, seats: number[]): Promise<number[]> {
    return orm.call(SHIFT, "action_all_attended", [seats]);
}

/** Enters a worker who came without being booked; resolves to their seat. */
export function addWalkIn(orm: ORM, shift: SheetShift, statusId: number): Promise<number> {
    return orm.call(SHIFT, "add_walk_in", [[shift.id], statusId]);
}

/** Takes that back: the seat is free again; resolves to it, or to none where others changed it. */
export function removeWalkIn(orm: ORM, seat: number, statusId: number): Promise<number[]> {
    return orm.call(SHIFT, "remove_walk_in", [[seat], statusId]);
}

/** The seats of former days on a sheet. */
export function formerSeats(sheet: Sheet | null): number[] {
    const shifts = sheet?.unvalidated.flatMap((former) => former.shifts) ?? [];
    return shifts.flatMap(({ seats }) => seats.map(({ id }) => id));
}

/** The statuses of all workers on a sheet. */
export function workersOf(sheet: Sheet | null): number[] {
    const former = sheet?.unvalidated.flatMap(({ shifts }) => shifts) ?? [];
    const seats = [...(sheet?.shifts ?? []), ...former].flatMap((shift) => shift.seats);
    return seats.flatMap(({ worker }) => worker.id || []);
}
