// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** Moving about the board by the arrow keys: from name to name, and to the button of free seats. */
import type { BoardRow } from "./board_layout";
import { freeSeatOf, mayTake, type TakenSeat } from "./board_moves";

/** What the keys can stand on: a seat that is taken, or the free seats of a shift. */
export interface Stop {
    id: string;
    column: number;
    hour: number;
}

/** The name of a stop: of a taken seat, or of a shift's free seats. */
export function stopId(key: string, seat: number | "free"): string {
    return `${key} ${seat}`;
}

/**
 * The stops of the board, from the top of its first column to the bottom of its last.
 * @param moved while a worker is moved: only what they can be moved to
 */
export function stopsOf(rows: BoardRow[], moved: TakenSeat | null = null): Stop[] {
    const columns = rows[0]?.cells.length ?? 0;
    return Array.from({ length: columns }, (_none, column) => column).flatMap((column) =>
        rows.flatMap(({ hour, cells }) => {
            const ids = cells[column].shifts.flatMap((shift) => {
                const free = stopId(shift.key, "free");
                if (moved) {
                    return mayTake(shift, moved) ? [free] : [];
                }
                const taken = shift.seats.filter(({ worker }) => worker);
                const names = taken.map(({ shift_id }) => stopId(shift.key, shift_id));
                return freeSeatOf(shift) ? [...names, free] : names;
            });
            return ids.map((id) => ({ id, column, hour: parseInt(hour) }));
        }),
    );
}

/** Where a key leads from a stop; undefined where it leads nowhere, or is not the board's. */
export function nextStop(stops: Stop[], id: string, key: string): string | undefined {
    const current = stops.find((stop) => stop.id === id);
    if (!current) {
        return key.startsWith("Arrow") ? stops[0]?.id : undefined;
    }
    const column = stops.filter((stop) => stop.column === current.column);
    const index = column.indexOf(current);
    switch (key) {
        case "ArrowDown":
            return column[index + 1]?.id;
        case "ArrowUp":
            return column[index - 1]?.id;
        case "Home":
            return column[0].id;
        case "End":
            return column[column.length - 1].id;
        case "ArrowRight":
            return besides(stops, current, 1)?.id;
        case "ArrowLeft":
            return besides(stops, current, -1)?.id;
        default:
            return undefined;
    }
}

/** The stop to begin with: in the nearest column and, in it, at the nearest hour. */
export function nearestStop(stops: Stop[], from: Stop | undefined): Stop | undefined {
    const away = ({ column, hour }: Stop) =>
        from ? Math.abs(column - from.column) * 24 + Math.abs(hour - from.hour) : 0;
    const least = Math.min(...stops.map(away));
    return stops.find((stop) => away(stop) === least);
}

/** In the next column that has a stop, the one at the nearest hour, as far down as this one. */
function besides(stops: Stop[], current: Stop, step: 1 | -1): Stop | undefined {
    const beyond = stops.filter(({ column }) => (column - current.column) * step > 0);
    const nearest = Math.min(...beyond.map(({ column }) => Math.abs(column - current.column)));
    const there = beyond.filter(({ column }) => Math.abs(column - current.column) === nearest);
    const away = ({ hour }: Stop) => Math.abs(hour - current.hour);
    const least = Math.min(...there.map(away));
    const cell = there.filter((stop) => away(stop) === least);
    const own = stops.filter(
        ({ column, hour }) => column === current.column && hour === current.hour,
    );
    return cell[Math.min(own.indexOf(current), cell.length - 1)];
}
