/** Short forms of what a client sends: [model, method, args, options]. */
export const SHIFT = "shift.shift";
export const STATUS = "cooperative.status";

export const write = (ids, values, context) => [
    SHIFT,
    "write",
    [[ids].flat(), values],
    context && { context },
];
export const create = (values, context) => [
    SHIFT,
    "create",
    [[values].flat()],
    context && { context },
];
export const unlink = (ids) => [SHIFT, "unlink", [[ids].flat()]];
export const act = (id, method) => [SHIFT, method, [[id]]];
export const status = (id, method, ...args) => [STATUS, method, [[id], ...args]];
export const walkIn = (seat, worker) => [SHIFT, "add_walk_in", [[seat], worker]];
export const on = (model, method, ...args) => [model, method, args];
export const book = (worker, seat, ...more) => status(worker.status, "book_seat", seat, ...more);

export const move = (worker, from, to, ...more) =>
    status(worker.status, "move_seat", from, to, ...more);
/** The planning board of a week from now, and of the weeks around it. */
export const boards = (options) =>
    [-7, 0, 7].map((days) => [SHIFT, "get_board", [day(days), 14], options]);

/** "YYYY-MM-DD HH:MM:SS" in UTC, some hours from now. */
function hours(number) {
    const time = new Date(Date.now() + number * 3600 * 1000);
    return time.toISOString().slice(0, 19).replace("T", " ");
}

/** "YYYY-MM-DD", some days from now. */
export const day = (number) => hours(24 * number).slice(0, 10);

/** Values of a shift from one hour to another, from now. */
export const times = (from, to = from + 3) => ({ start_time: hours(from), end_time: hours(to) });

/** A context that asks to be trusted, in every way that a client can ask. */
export const BYPASS = {
    ...{ shift_confirmed: { keys: ["on_holiday", "exempted", "too_late"] }, su: true, sudo: true },
    ...{ install_mode: true, import_file: true, tracking_disable: true, no_check: true },
    ...{ status_date: "2001-01-01", status_reason: "forged", ir_cron_progress_id: 1 },
};
