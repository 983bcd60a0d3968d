/** Counters move by attendance alone, and only those of whom one may enter it for. */
import {
    BYPASS,
    SHIFT,
    STATUS,
    act,
    create,
    day,
    on,
    status,
    times,
    unlink,
    write,
} from "./calls.mjs";

/** What the addon keeps, and `state` in the same breath or afterwards. */
const keeping = (values) => (w, k) => [
    write(k.past, values(k, w)),
    write(k.past, { state: "done", ...values(k, w) }),
    write(k.past, values(k, w), BYPASS),
    act(k.past, "action_attended"),
];

/** Contacts whose shifts are written by nested commands. */
const nested = (values) => (w, k) => [
    on("res.partner", "write", [k.partner], { shift_shift_ids: [[1, k.past, values(k, w)]] }),
    on("res.partner", "web_save", [k.partner], {
        shift_shift_ids: [[1, k.past, { ...values(k, w), state: "done" }]],
    }),
    status(k.status, "write", { shift_ids: [[1, k.past, values(k, w)]] }),
    act(k.past, "action_attended"),
];

const far = () => ({ counted_sr: -51 });

/** What follows from the rules, as somebody would like it to be; each on its own, and all at once. */
const ANSWER = {
    ...{ alert_registration_state: "yes", is_subscribed_to_shift: true },
    ...{ future_alert_date: "2099-01-01", next_shift_id: false, next_shift_date: false },
};
const STANDING = {
    ...{ status: "suspended", can_shop: false, status_expires_on: "2001-01-01" },
    ...{ next_countdown_date: "2099-01-01", countdown_due_date: "2099-01-01" },
    ...{ answer_valid_until: "2099-01-01 00:00:00", leave_periods: "exemption 2001-01-01" },
    ...{ penalty_date: "2001-01-01", former_extensions: [["2001-01-01", 999]] },
    ...{ booking_number: 99, countdown_error: "none", reminded_alert_date: "2099-01-01" },
};
const each = (values) => [...Object.entries(values).map(([k, v]) => ({ [k]: v })), values];
const defaults = (values) =>
    Object.fromEntries(Object.entries(values).map(([k, v]) => [`default_${k}`, v]));

/** By somebody who enters attendance, and by the management as well. */
export const both = {
    "a shift says that it has counted before": keeping(far),
    "a shift has counted compensations before": keeping(() => ({ counted_sc: -51 })),
    "a shift has counted for a worker of another coop": keeping((k, w) => ({
        ...{ counted_status_id: w.scene.foreign.status, counted_sr: 49 },
    })),
    "a shift has counted for another worker": keeping((k) => ({
        ...{ counted_status_id: k.rival.status, counted_sr: 49 },
    })),
    "what follows from the rules is written": (w, k) =>
        each({ ...ANSWER, ...STANDING }).map((values) => status(k.status, "write", values)),
    "what follows from the rules is saved": (w, k) =>
        each({ ...ANSWER, ...STANDING }).map((values) => status(k.status, "web_save", values, {})),
    "what a contact shows is written": (w, k) =>
        each({ ...ANSWER, working_mode: "exempt" }).flatMap((values) => [
            on("res.partner", "write", [k.partner], values),
            on("res.partner", "create", [{ name: "Forged", ...values }]),
        ]),
    "what follows from the rules is a nested command": (w, k) => [
        on("res.partner", "write", [k.partner], {
            cooperative_status_ids: [[1, k.status, { ...ANSWER, ...STANDING }]],
        }),
        write(k.booked, { counted_status_id: [1, k.status, STANDING] }),
    ],
    "what follows from the rules is a default": (w, k) => [
        [STATUS, "write", [[k.status], {}], { context: defaults({ ...ANSWER, ...STANDING }) }],
    ],
    "a shift that counted forgets it": (w, k) => [
        write(k.done, { counted_status_id: false, counted_sr: 0 }),
        write(k.done, { state: "open", counted_sr: 0 }),
        write(k.done, { state: "done" }),
    ],
    "counted, by a nested command of the contact": nested(far),
    "counted, for another coop, by a nested command": nested((k, w) => ({
        ...{ counted_status_id: w.scene.foreign.status, counted_sr: 49 },
    })),
    "a default of the context says what was counted": (w, k) => {
        const context = { default_counted_sr: -51, default_counted_status_id: k.status, ...BYPASS };
        const values = { name: "Kit shift", worker_id: k.partner, ...times(-90), state: "done" };
        return [
            create(values, context),
            write(k.past, { state: "done" }, context),
            [SHIFT, "copy", [[k.past]], { context }],
            [SHIFT, "name_create", ["Kit shift"], { context }],
        ];
    },
    "a copy says what was counted": (w, k) => [
        on(SHIFT, "copy", [k.done], { counted_sr: 50, worker_id: k.partner, state: "done" }),
        on(SHIFT, "copy", [k.done]),
    ],
    "an import says what was counted": (w, k) => [
        on(SHIFT, "load", [".id", "counted_sr", "state"], [[String(k.past), "-51", "done"]]),
        on(SHIFT, "load", ["id", "counted_sr"], [["", "50"]]),
    ],
    "attendance of a shift of another coop": (w) => {
        const { foreign } = w.scene;
        return [
            write(foreign.past, { state: "absent_2" }),
            act(foreign.past, "action_absent"),
            act(foreign.past, "action_all_attended"),
            write(foreign.done, { state: "absent_2" }),
            write([foreign.past], { worker_id: false }),
        ];
    },
    "a worker of another coop is absent here": (w, k) => [
        write(k.pastFree, { worker_id: w.scene.foreign.partner, state: "absent_2" }),
        write(k.pastFree, { worker_id: w.scene.foreign.partner }),
        write(k.pastFree, { state: "absent_2" }),
        on("res.partner", "write", [w.scene.foreign.partner], {
            shift_shift_ids: [[4, k.pastFree, 0]],
        }),
        write(k.pastFree, { state: "absent_2" }),
    ],
    "a shift goes to another coop to count there": (w, k) => [
        write(k.past, { company_id: w.scene.companies[1] }),
        write(k.past, { company_id: w.scene.companies[1], worker_id: w.scene.foreign.partner }),
        write(k.past, { state: "absent_2" }),
    ],
    "attendance before the shift": (w, k) => [
        write(k.booked, { state: "done" }),
        act(k.booked, "action_attended"),
        act(k.booked, "action_all_attended"),
        write(k.booked, { state: "absent_0" }),
        write([k.booked, k.past], { state: "done" }),
    ],
    "attendance at once, many times": (w, k) => [
        Array.from({ length: 6 }, () => write(k.past, { state: "done" })),
    ],
    "attendance back and forth at once": (w, k) => [
        ["done", "open", "absent_2", "done", "excused", "absent_0"].map((state) =>
            write(k.past, { state }),
        ),
    ],
    "an attended shift is deleted": (w, k) => [unlink(k.done)],
    "states that are none": (w, k) => [
        write(k.past, { state: "DONE" }),
        write(k.past, { state: false }),
        write(k.past, { state: ["done"] }),
        write(k.past, { state: { done: 1 } }),
    ],
    "methods that are not for calls": (w, k) => [
        status(k.status, "_count", 50, 0, "forged"),
        status(k.status, "_write_settled", { sr: 50 }),
        status(k.status, "_settle", {}),
        status(k.status, "_count_down"),
        status(k.status, "_refresh_answers"),
        act(k.past, "_count_attendance"),
        on(SHIFT, "_give_to", [k.past], k.partner),
        on(STATUS, "_cron_compute_counter_irregular"),
        on("shift.seat", "write", [k.past], { counted_sr: 50 }),
        on("cooperative.status.answer", "write", [k.status], { sr: 50 }),
    ],
};

/** By somebody who enters attendance: the rest is the management's. */
export const clerk = {
    "the counters themselves": (w, k) => [
        status(k.status, "write", { sr: 50 }),
        status(k.status, "write", { sc: 50, alert_start_time: false }),
        status(k.status, "web_save", { sr: 50 }, { sr: {} }),
        on(STATUS, "create", [{ cooperator_id: w.scene.users.clerk, sr: 50 }]),
        on("res.partner", "write", [k.partner], {
            cooperative_status_ids: [[1, k.status, { sr: 50 }]],
        }),
        on(STATUS, "load", [".id", "sr"], [[String(k.status), "50"]]),
        status(k.status, "unlink"),
    ],
    "an old countdown by the context": (w, k) => {
        const context = { status_date: "2001-01-01", status_reason: "The office said so" };
        return [
            write(k.past, { state: "absent_2" }, context),
            [STATUS, "write", [[k.status], { sr: -1 }], { context }],
            [STATUS, "book_seat", [[k.status], k.free], { context }],
        ];
    },
    "the hours of a shift": (w, k) => [
        write(k.booked, times(-20)),
        write(k.booked, { ...times(-20), state: "done" }),
        write(k.past, times(40)),
        write(k.past, { end_time: "9999-01-01 00:00:00" }),
    ],
    "whether a shift counts": (w, k) => [
        write(k.done, { gives_credit: false }),
        write(k.past, { gives_credit: true, state: "done" }),
        write(k.past, { is_regular: true }),
        write(k.past, { is_compensation: true }),
    ],
    "names and tasks": (w, k) => [
        write(k.past, { name: "Mine" }),
        write(k.past, { task_type_id: false, name: "Mine" }),
        write(k.past, { create_uid: 1, write_date: "2001-01-01 00:00:00", name: "x" }),
    ],
    "which line a seat was generated from": (w, k) => [
        write(k.free, { template_id: w.scene.template, template_day: day(1), template_seat: 1 }),
        write(k.free, { template_day: day(1) }),
        write(k.free, { day: "2001-01-01" }),
    ],
    "whose leave freed a seat": (w, k) => [write(k.free, { released_by_id: k.status })],
    "who gave a seat back": (w, k) => [write(k.past, { given_back_by_id: k.status })],
    "new and deleted shifts": (w, k) => [
        create({ name: "Kit shift", worker_id: k.partner, state: "done", ...times(-60) }),
        on(SHIFT, "copy", [k.past]),
        unlink(k.free),
        on("shift.template", "write", [w.scene.template], { worker_nb: 99 }),
        on("shift.template", "write", [w.scene.template], { regular_ids: [[4, k.partner]] }),
        on("shift.template", "create", [{ name: "x" }]),
        on("shift.generate", "create", [{}]),
    ],
    "the dialogs of the management": (w, k) => [
        on("shift.subscribe", "create", [{ cooperator_id: k.partner, reset_counter: true }]),
        on("shift.holiday", "create", [
            { status_id: k.status, start_date: day(0), end_date: day(9) },
        ]),
        on("shift.extension", "create", [{ status_id: k.status, kind: "manual", days: 99 }]),
        on("shift.temporary_exemption", "create", [{ status_id: k.status, start_date: day(0) }]),
        on("shift.confirmation", "create", [{ shift_id: w.scene.late, worker_id: k.partner }]),
        on("shift.mass", "create", [{ kind: "extension", status_ids: [k.status], days: 99 }]),
        on("shift.mass", "create", [
            { kind: "booking", status_ids: [`${k.status}`], shift_id: `${k.free}` },
        ]),
        on("shift.mass", "action_confirm", [1, 2, 3]),
        on("res.config.settings", "create", [{ shift_period: 1 }]),
    ],
    "history and journal": (w, k) => [
        on("cooperative.status.history", "create", [
            { status_id: k.status, type: "counter", change: "sr +0 → +9" },
        ]),
        on("shift.journal", "create", [{ date: day(0) }]),
        status(k.status, "copy", {}),
        on("cooperative.exempt.reason", "create", [{ name: "x" }]),
    ],
    "alerts reversed and kept": (w, k) => [
        status(k.status, "action_reverse_alert"),
        status(k.status, "action_keep_alert"),
        status(k.status, "write", { alert_reversal_shift_id: k.done }),
    ],
};

/** By the management: what nobody writes. */
export const office = {
    "a new shift counts already": (w, k) => [
        create({ name: "Kit shift", ...times(-60), counted_sr: 50, counted_status_id: k.status }),
        create({ name: "Kit shift", ...times(-61), released_by_id: k.status }),
        create({
            ...{ name: "Kit shift", template_id: w.scene.template, template_day: day(1) },
            ...{ template_seat: 1, ...times(60) },
        }),
        create({ name: "Kit shift", day: "2001-01-01", ...times(61) }),
    ],
    "a new shift of a worker of another coop": (w) => [
        create({ name: "x", worker_id: w.scene.foreign.partner, state: "absent_2", ...times(-60) }),
        create({
            ...{ name: "x", worker_id: w.scene.foreign.partner, company_id: w.scene.companies[1] },
            ...{ state: "absent_2", ...times(-60) },
        }),
        create({ name: "x", worker_id: w.scene.foreign.partner, ...times(60) }),
    ],
    "the counters of another coop": (w) => [
        status(w.scene.foreign.status, "write", { sr: 50 }),
        status(w.scene.foreign.status, "write", { company_id: w.scene.companies[0] }),
        status(w.scene.foreign.status, "unlink"),
        on("shift.subscribe", "create", [
            { cooperator_id: w.scene.foreign.partner, reset_counter: true },
        ]),
    ],
    "counters that no worker has": (w, k) => [
        status(k.status, "write", { sr: 10_000 }),
        status(k.status, "write", { sr: -(2 ** 31) }),
        status(k.status, "write", { irregular_start_date: "1900-01-01" }),
        status(k.status, "write", { irregular_start_date: "9999-01-01" }),
        status(k.status, "write", {
            ...{ holiday_start_time: day(0), holiday_end_time: "9990-01-01" },
        }),
    ],
    "a worker by defaults": (w) =>
        each({ sr: 10_000, sc: 10_000, irregular_start_date: "1900-01-01" }).map((values) => [
            ...[STATUS, "create", [[{ cooperator_id: w.scene.users.clerk }]]],
            { context: defaults(values) },
        ]),
    "a status for somebody else": (w, k) => [
        status(k.status, "write", { cooperator_id: w.scene.users.clerk }),
        status(k.status, "web_save", { cooperator_id: w.scene.users.clerk }, { sr: {} }),
        on("res.partner", "write", [w.scene.users.clerk], {
            cooperative_status_ids: [[4, k.status]],
        }),
        on("res.partner", "write", [k.partner], { cooperative_status_ids: [[3, k.status]] }),
    ],
    "a worker and a seat for another coop": (w, k) => [
        status(k.status, "write", { company_id: w.scene.companies[1] }),
        write(k.free, { company_id: w.scene.companies[1] }),
        on("shift.template", "write", [w.scene.template], { company_id: w.scene.companies[1] }),
    ],
    "who is a worker": (w, k) => [
        on("res.partner", "write", [k.partner], { is_worker: false }),
        on("res.partner", "write", [w.scene.users.clerk], { is_worker: true }),
    ],
    "history that is rewritten": () => [
        on("cooperative.status.history", "write", [1, 2, 3], { change: "x" }),
        on("cooperative.status.history", "write", [1, 2, 3], { facts: false }),
        on("cooperative.status.history", "unlink", [1, 2, 3]),
    ],
};
