// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the board asks of the server; its rights and rules decide. */
import type { ORM } from "@web/core/orm_service";
import type { AlertAnswer, Day } from "@komunigi_shift/alert_answer/alert_answer";
import { bookSeat, cancelSeat } from "@komunigi_shift/alert_answer/alert_calls";
import type { Board } from "./board_data";
import type { Act } from "./board_moves";

/** The answer afterwards, with the seat that was given. */
export type Done = AlertAnswer & { shift_id?: number };

const STATUS = "cooperative.status";

/** The shifts of some days, from the first one on. */
export function readBoard(orm: ORM, days: Day[]): Promise<Board> {
    return orm.call("shift.shift", "get_board", [days[0], days.length]);
}

/** Does an act; throws an `RPCError` that says why when the server refuses. */
export function send(orm: ORM, { statusId, from, to, despite }: Act): Promise<Done> {
    if (from && to) {
        const told = despite.length ? [despite] : [];
        return orm.call(STATUS, "move_seat", [[statusId], from, to, ...told]);
    }
    return to ? bookSeat(orm, statusId, to, despite) : cancelSeat(orm, statusId, from as number);
}
