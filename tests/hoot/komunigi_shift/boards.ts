/** Shifts of a board, for its tests. */
import type { BoardSeat, BoardShift, BoardWorker } from "@komunigi_shift/board/board_data";

let made = 0;

export function worker(name: string, more: Partial<BoardWorker> = {}): BoardWorker {
    return { partner_id: 7, status_id: 3, name, state: "yes", ...more };
}

export function seat(name = "", more: Partial<BoardSeat> = {}): BoardSeat {
    const who = name ? worker(name) : null;
    return { shift_id: ++made, state: "open", worker: who, too_late: false, ...more };
}

/** A shift to come on Monday from 9 to 12, of the task Till, with these seats. */
export function shift(seats: BoardSeat[], more: Partial<BoardShift> = {}): BoardShift {
    const taken = seats.filter((one) => one.worker).length;
    return {
        ...{ key: `shift ${++made}`, day: "2026-11-23", start: "09:00", end: "12:00" },
        ...{
            name: "Till",
            task_id: 1,
            task: "Till",
            gives_credit: true,
            company_id: 1,
            company: "",
        },
        ...{ started: false, total: seats.length, taken, seats, ...more },
    };
}
