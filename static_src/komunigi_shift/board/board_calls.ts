/** What the board asks of the server; its rights and rules decide. */
import type { ORM } from "@web/core/orm_service";
import type { AlertAnswer, Day } from "@komunigi_shift/alert_answer/alert_answer";
import { bookSeat, cancelSeat } from "@komunigi_shift/alert_answer/alert_calls";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";
import type { Board } from "./board_data";
import type { Act } from "./board_moves";

/** A worker to choose from. */
export interface FoundWorker {
    id: number;
    cooperator_id: [id: number, name: string];
    phone: string | false;
    alert_registration_state: AlertState | false;
    alert_registration_reason: string | false;
}

/** The answer afterwards, with the seat that was given. */
export type Done = AlertAnswer & { shift_id?: number };

const STATUS = "cooperative.status";
const MOST_FOUND = 8;
const FIELDS = [
    ...["cooperator_id", "phone"],
    ...["alert_registration_state", "alert_registration_reason"],
];

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

/** The workers that a text finds; without one, those who need a shift, the most urgent first. */
export function findWorkers(orm: ORM, text: string): Promise<FoundWorker[]> {
    const order = text.trim() ? "cooperator_id" : "registration_deadline, id";
    const options = { limit: MOST_FOUND, order };
    return orm.searchRead<FoundWorker>(STATUS, workerDomain(text), FIELDS, options);
}

/** Who is found by a text: by name, phone, mail or card, as the server finds a worker anywhere. */
export function workerDomain(text: string): unknown[] {
    const wanted = text.trim();
    return wanted
        ? [["display_name", "ilike", wanted]]
        : [["alert_registration_state", "in", ["in_alert", "no"]]];
}
