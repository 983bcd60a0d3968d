// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** Where the shifts stand on the board: a column for each day, a row for each hour. */
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { BoardShift } from "./board_data";
import { gapsOf } from "./board_moves";
import type { Shown } from "./period";

/** The shifts that begin within an hour, by day: `cells` has one entry for each day shown. */
export interface BoardRow {
    /** "08:00" */
    hour: string;
    cells: BoardCell[];
}

export interface BoardCell {
    day: Day;
    shifts: BoardShift[];
}

/** A task to filter by; 0 stands for shifts that have none. */
export interface BoardTask {
    id: number;
    name: string;
}

/** The rows of the board, for the hours at which something begins. */
export function rowsOf(shifts: BoardShift[], days: Day[]): BoardRow[] {
    const hours = [...new Set(shifts.map(hourOf))].sort();
    const cells = new Map<string, BoardShift[]>();
    for (const shift of shifts) {
        const place = `${shift.day} ${hourOf(shift)}`;
        cells.set(place, [...(cells.get(place) ?? []), shift]);
    }
    return hours.map((hour) => ({
        hour,
        cells: days.map((day) => ({ day, shifts: cells.get(`${day} ${hour}`) ?? [] })),
    }));
}

function hourOf({ start }: BoardShift): string {
    return `${start.slice(0, 2)}:00`;
}

/** The tasks of some shifts, by name; `none` names what has no task. */
export function tasksOf(shifts: BoardShift[], none: string): BoardTask[] {
    const names = new Map(shifts.map(({ task_id, task }) => [task_id || 0, task || none]));
    const tasks = [...names].map(([id, name]) => ({ id, name }));
    return tasks.sort((one, other) => one.name.localeCompare(other.name));
}

/** The shifts that the filters leave. */
export function filtered(shifts: BoardShift[], { tasks, withGaps }: Shown): BoardShift[] {
    return shifts.filter((shift) => {
        const isOfTask = !tasks.length || tasks.includes(shift.task_id || 0);
        return isOfTask && (!withGaps || gapsOf(shift) > 0);
    });
}
