// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The shapes in which the server gives the planning board: `get_board` of `shift.shift`. */
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";

export type SeatState = "open" | "done" | "absent_2" | "absent_1" | "absent_0" | "excused";

export interface BoardWorker {
    partner_id: number;
    /** False for a worker whose standing is not known, as of another coop. */
    status_id: number | false;
    name: string;
    state: AlertState | false;
}

/** One worker's part of a shift; free without a worker. */
export interface BoardSeat {
    shift_id: number;
    state: SeatState;
    worker: BoardWorker | null;
    /** It comes too late for the worker's alert date or deadline. */
    too_late: boolean;
}

/** The seats of the same work at the same time. Times are "HH:MM" by the coop's clock. */
export interface BoardShift {
    key: string;
    day: Day;
    start: string;
    end: string;
    name: string;
    task_id: number | false;
    task: string;
    gives_credit: boolean;
    company_id: number;
    /** Its name, where the reader has chosen several. */
    company: string;
    started: boolean;
    total: number;
    taken: number;
    seats: BoardSeat[];
}

export interface Board {
    first_day: Day;
    /** The coop's date. */
    today: Day;
    shifts: BoardShift[];
}
