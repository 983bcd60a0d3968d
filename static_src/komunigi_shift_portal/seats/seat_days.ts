// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { FreeShift } from "@komunigi_shift_portal/page/my_page";

/** What a member wants to see; empty: all. */
export interface SeatFilter {
    task: string;
    date: Day | "";
}

export interface SeatDay {
    date: Day;
    day: string;
    seats: FreeShift[];
    /** Why none of them can be booked, where that is so of all for one reason. */
    obstacle: string | null;
}

/** The task of a shift, or what it is called where it has none. */
export function taskOf({ task_type, name }: FreeShift): string {
    return task_type || name;
}

/** The tasks that there are, in the order of the alphabet. */
export function tasksOf(seats: FreeShift[]): string[] {
    return [...new Set(seats.map(taskOf))].sort((a, b) => a.localeCompare(b));
}

/** The seats that a filter lets through, by day, in the order in which they come. */
export function seatDays(seats: FreeShift[], { task, date }: SeatFilter): SeatDay[] {
    const days = new Map<Day, SeatDay>();
    for (const seat of seats) {
        if ((!task || taskOf(seat) === task) && (!date || seat.date === date)) {
            const { date: of, day, obstacle } = seat;
            const found = days.get(of) ?? { date: of, day, obstacle, seats: [] };
            found.seats.push(seat);
            found.obstacle = found.obstacle === obstacle ? obstacle : null;
            days.set(of, found);
        }
    }
    return [...days.values()];
}
