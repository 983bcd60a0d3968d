/** Who may have a seat, at every door. */
import { BYPASS, SHIFT, book, create, move, on, status, times, walkIn, write } from "./calls.mjs";

/** One seat and one worker at every door of an existing seat. */
const doors = (wanted) => (w, k) => {
    const { seat, worker } = wanted(w, k);
    const id = worker.partner;
    const command = (number) => [[number, seat, number === 1 ? { worker_id: id } : 0]];
    return [
        write(seat, { worker_id: id }),
        write(seat, { worker_id: id }, BYPASS),
        write(seat, { worker_id: id, state: "open" }),
        write(seat, { worker_id: id, state: "excused" }),
        on(SHIFT, "web_save", [seat], { worker_id: id }, {}),
        on(SHIFT, "load", [".id", "worker_id/.id"], [[String(seat), String(id)]]),
        on("res.partner", "write", [id], { shift_shift_ids: command(1) }),
        on("res.partner", "write", [id], { shift_shift_ids: command(4) }),
        on("res.partner", "write", [id], { shift_shift_ids: [[6, 0, [seat]]] }),
        book(worker, seat),
        book(worker, seat, ["nothing"]),
        [...book(worker, seat), { context: BYPASS }],
    ];
};

export const both = {
    "a seat that somebody has": doors((w, k) => ({ seat: k.taken, worker: k })),
    "a seat that somebody has, in two steps at once": (w, k) => [
        [write(k.taken, { worker_id: k.partner }), book(k, k.taken)],
    ],
    "a cancelled seat": doors((w, k) => ({ seat: k.cancelled, worker: k })),
    "a seat of another coop": doors((w, k) => ({ seat: w.scene.foreign.free, worker: k })),
    "for a worker of another coop": doors((w, k) => ({ seat: k.free, worker: w.scene.foreign })),
    "for who has left": doors((w, k) => ({ seat: k.free, worker: w.scene.special.gone })),
    "for who is on holiday": doors((w, k) => ({ seat: k.free, worker: w.scene.special.away })),
    "for who is exempted": doors((w, k) => ({ seat: k.free, worker: w.scene.special.exempt })),
    "for who is ill": doors((w, k) => ({ seat: k.free, worker: w.scene.special.ill })),
    "after the alert date": doors((w, k) => ({ seat: w.scene.late, worker: k })),
    "for a contact who is no worker": (w, k) => [
        write(k.free, { worker_id: 1 }),
        write(k.free, { worker_id: 3 }),
        write(k.free, { worker_id: 2 ** 31 }),
        write(k.free, { worker_id: "x" }),
    ],
    "walk-ins to where nobody may be entered": (w, k) => [
        walkIn(w.scene.foreign.booked, k.status),
        walkIn(w.scene.foreign.free, k.status),
        walkIn(k.pastFree, w.scene.foreign.status),
        walkIn(k.pastFree, w.scene.special.gone.status),
        walkIn(k.pastFree, String(k.status)),
        walkIn(k.free, k.status),
        walkIn(k.cancelled, k.status),
        [walkIn(k.pastFree, k.status), walkIn(k.pastFree, k.status)],
    ],
    "a cancelled shift of who has left is opened": (w, k) => [
        write(k.cancelled, { worker_id: w.scene.special.gone.partner }),
        write(k.cancelled, { state: "open", worker_id: w.scene.special.gone.partner }),
        write(k.cancelled, { state: "open" }),
    ],
    "a shift that has started": (w, k) => [
        write(k.pastFree, { worker_id: k.partner }),
        write(k.pastFree, { worker_id: k.partner, state: "open" }),
        book(k, k.pastFree),
    ],
    "two seats of one worker at once": (w, k) => [[book(k, k.free), book(k, k.twin)]],
    "the last seat for two workers at once": (w, k) => [
        [book(k, k.free), book(k.rival, k.free), write(k.free, { worker_id: k.partner })],
    ],
    "seats that are none": (w, k) => [
        ...[null, "1", 2 ** 40, -1, [k.free], { id: k.free }, true, 0.5].map((id) => book(k, id)),
        book(k, k.free, "too_late"),
        book(k, w.scene.late, { too_late: true }),
        book(k, w.scene.late, [["too_late"]]),
    ],
    "a booked shift is moved where it may not be": (w, k) => [
        ...[k.taken, k.cancelled, k.pastFree, w.scene.foreign.free, w.scene.late].map((seat) =>
            move(k, k.booked, seat),
        ),
        move(k, k.taken, k.free),
        move(k, k.past, k.free),
        move(k, w.scene.foreign.booked, k.free),
        move(w.scene.foreign, w.scene.foreign.booked, k.free),
        move(w.scene.special.away, k.booked, k.free),
        ...[null, "1", 2 ** 40, -1, [k.free], true, 0.5].flatMap((id) => [
            move(k, k.booked, id),
            move(k, id, k.free),
        ]),
        [...move(k, k.booked, w.scene.late), { context: BYPASS }],
        move(k, k.booked, k.free, ["taken", "overlap"]),
    ],
    "a booked shift is moved to two seats at once": (w, k) => [
        [move(k, k.booked, k.free), move(k, k.booked, k.twin), move(k, k.booked, k.free)],
    ],
    "somebody else's shift is given back": (w, k) => [
        status(k.status, "cancel_seat", k.taken),
        status(k.status, "cancel_seat", w.scene.foreign.booked),
        status(k.status, "cancel_seat", k.past),
        status(w.scene.foreign.status, "cancel_seat", w.scene.foreign.booked),
    ],
};

export const clerk = {
    "despite of a late date, without being asked": (w, k) => [
        book(k, w.scene.late, ["too_late"]),
        book(w.scene.special.away, k.free, ["on_holiday", "too_late", "exempted"]),
        book(w.scene.special.exempt, k.free, ["exempted"]),
        move(k, k.booked, w.scene.late, ["too_late"]),
    ],
};

export const office = {
    "a booked shift is moved into the past": (w, k) => [
        write(k.booked, times(-30)),
        write(k.booked, { ...times(-31), state: "open" }),
        on(SHIFT, "web_save", [k.booked], times(-32), {}),
    ],
    "a booked shift is moved onto another": (w, k) => [
        write(k.booked, { worker_id: k.partner, ...times(-48 - 0.2) }),
        write([k.booked, k.done], times(30)),
    ],
    "a booked shift is moved past the alert date": (w, k) => [
        write(k.booked, times(24 * 80)),
        write(k.booked, { ...times(24 * 82), worker_id: k.partner }, BYPASS),
    ],
    "new shifts, taken": (w, k) =>
        [w.scene.special.gone, w.scene.special.away, w.scene.foreign].flatMap(({ partner }) => [
            create({ name: "Kit shift", worker_id: partner, ...times(80) }),
            create({ name: "Kit shift", ...times(80) }, { default_worker_id: partner, ...BYPASS }),
            create({ name: "Kit shift", worker_id: partner, state: "cancel", ...times(80) }),
            create({ name: "Kit shift", worker_id: k.partner, ...times(24 * 85) }),
        ]),
    "a shift without an end": (w, k) => [
        create({
            name: "Kit shift",
            start_time: times(90).start_time,
            end_time: times(190).end_time,
        }),
        write(k.free, { end_time: "9999-12-31 00:00:00" }),
        write(k.free, { end_time: times(0).start_time }),
    ],
};

/** What the management confirms is given: the only way past an alert date. */
export const confirmed = {
    "the management confirms": (w, k) => [
        book(w.scene.special.away, k.free, ["on_holiday"]),
        book(k, w.scene.late, ["too_late"]),
    ],
    "the management confirms what nobody may": (w, k) => [
        book(k, k.taken, ["too_late", "on_holiday", "exempted"]),
        book(w.scene.special.gone, k.free, ["too_late"]),
        on("shift.confirmation", "create", [{ shift_id: k.taken, worker_id: k.partner }]),
        on("shift.confirmation", "create", [{ shift_id: k.cancelled, worker_id: k.partner }]),
        on("shift.confirmation", "create", [
            { shift_id: k.free, worker_id: w.scene.foreign.partner },
        ]),
    ],
};
