/** Workers and seats of a test's own, made and read on the server. */
import type { Coop } from "./coop";

const DAY = 24 * 3600 * 1000;
const PERIOD = 28;
let made = 0;

/** A day, counted from today by the clock of the coop. */
export function dateIn(days: number): string {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });
    const today = Date.parse(format.format(Date.now()));
    return new Date(today + days * DAY).toISOString().slice(0, 10);
}

/**
 * A flying worker without a shift, whose alert date comes in `days`; what is told of the status or
 * of the contact differs.
 */
export async function makeWorker(
    coop: Coop,
    name: string,
    days: number,
    more = {},
    contact = {},
): Promise<string> {
    const partner = await coop.call<number>("res.partner", "create", [{ name, ...contact }]);
    await coop.call("cooperative.status", "create", [
        {
            cooperator_id: partner,
            working_mode: "irregular",
            irregular_start_date: dateIn(days - 10 * PERIOD),
            last_countdown_date: dateIn(days - PERIOD),
            ...more,
        },
    ]);
    return name;
}

/** A seat of its own kind and hour, in `days` days, for `worker` or for nobody. */
export async function makeSeat(
    coop: Coop,
    name: string,
    days: number,
    worker = "",
): Promise<number> {
    const domain = [["name", "=", worker]];
    const [partner] = await coop.call<number[]>("res.partner", "search", [domain]);
    const hour = `${dateIn(days)} 0${made++ % 6}`;
    const times = { start_time: `${hour}:00:00`, end_time: `${hour}:45:00` };
    const values = { name, ...times, worker_id: partner ?? false };
    return coop.call<number>("shift.shift", "create", [values]);
}

/** Name of the worker of a seat; undefined where it is free. */
export async function workerOf(coop: Coop, shift: number): Promise<string | undefined> {
    type Row = { worker_id: [number, string] | false };
    const [row] = await coop.call<Row[]>("shift.shift", "read", [[shift], ["worker_id"]]);
    return row?.worker_id ? row.worker_id[1] : undefined;
}

/** Cancels a worker's shifts with every other seat at those times. */
export async function cancelShiftsLike(coop: Coop, worker: string): Promise<void> {
    const theirs = [["worker_id.name", "=", worker]];
    const shifts = await coop.call<{ start_time: string }[]>("shift.shift", "search_read", [
        ...[theirs, ["start_time"]],
    ]);
    const times = [["start_time", "in", shifts.map((shift) => shift.start_time)]];
    const alike = await coop.call<number[]>("shift.shift", "search", [times]);
    await coop.call("shift.shift", "write", [alike, { state: "cancel" }]);
}

/** The lines of a worker's history, newest first. */
export async function history(coop: Coop, worker: string): Promise<string[]> {
    const domain = [["cooperator_id.name", "=", worker]];
    type Row = { change_in_words: string; reason_in_words: string };
    const rows = await coop.call<Row[]>("cooperative.status.history", "search_read", [
        ...[domain, ["change_in_words", "reason_in_words"]],
    ]);
    return rows.map((line) => `${line.change_in_words} (${line.reason_in_words})`);
}

/** Leaves no free seat before a day, as where every shift of the coop is full. */
export async function fillUntil(coop: Coop, day: string): Promise<void> {
    const domain = [
        ["worker_id", "=", false],
        ["state", "=", "open"],
        ["start_time", "<", `${day} 00:00:00`],
        ["start_time", ">", new Date().toISOString().slice(0, 19).replace("T", " ")],
    ];
    const seats = await coop.call<number[]>("shift.shift", "search", [domain]);
    await coop.call("shift.shift", "write", [seats, { state: "cancel" }]);
}
