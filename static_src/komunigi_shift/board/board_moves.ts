// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What may be done on the board, as far as a screen can tell: the server decides. */
import type { Changes, Doubt } from "@komunigi_shift/alert_answer/alert_calls";
import type { BoardSeat, BoardShift } from "./board_data";

/** A seat that somebody has, on its shift. */
export interface TakenSeat {
    seat: BoardSeat;
    shift: BoardShift;
}

/** One act of the board. `from` and `to` are seats: one of them for freeing or booking. */
export interface Act {
    statusId: number;
    worker: string;
    from?: number;
    to?: number;
    /** What was asked, and is passed over. */
    despite: Doubt[];
}

/** A free seat that can still be taken; undefined where there is none. */
export function freeSeatOf({ seats, started }: BoardShift): BoardSeat | undefined {
    return started ? undefined : seats.find(({ worker, state }) => !worker && state === "open");
}

/** How many seats nobody has taken yet. What has begun has no gap any more. */
export function gapsOf({ seats, started }: BoardShift): number {
    const isFree = ({ worker, state }: BoardSeat) => !worker && state === "open";
    return started ? 0 : seats.filter(isFree).length;
}

/** Whether a worker can be moved from this seat, or taken off it. */
export function mayLeave({ seat, shift }: TakenSeat): boolean {
    return Boolean(seat.worker?.status_id) && seat.state === "open" && !shift.started;
}

/** Whether a worker can be moved to this shift. */
export function mayTake(shift: BoardShift, moved: TakenSeat): boolean {
    const isElsewhere = shift.key !== moved.shift.key;
    const isSameCoop = shift.company_id === moved.shift.company_id;
    return isElsewhere && isSameCoop && Boolean(freeSeatOf(shift));
}

/** What an act changes, for the preview of the answer. */
export function changesOf({ from, to }: Act): Changes {
    return { ...(from && { cancel: [from] }), ...(to && { book: [to] }) };
}

/** The act that undoes one by which the worker came to have the seat `now`. */
export function inverseOf(act: Act, now: number | undefined = act.to): Act {
    return { ...act, from: now, to: act.from, despite: [] };
}
