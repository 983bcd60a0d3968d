/** Members, visitors and strangers: they reach their own answer, and nothing else. */
import {
    BYPASS,
    SHIFT,
    STATUS,
    act,
    boards,
    book,
    create,
    day,
    move,
    on,
    status,
    times,
    walkIn,
    write,
} from "./calls.mjs";

const own = (w) => w.scene.own;

/** By whoever works for no office: a member, a visitor of the portal, an employee, a stranger. */
export const outsiders = {
    "shifts are written": (w, k) => [
        write(k.free, { worker_id: own(w).partner }),
        write(own(w).shift, { state: "done" }),
        write(own(w).shift, { worker_id: false }),
        write(own(w).shift, times(-30)),
        create({ name: "x", worker_id: own(w).partner, ...times(30) }),
        on(SHIFT, "unlink", [own(w).shift]),
        act(own(w).shift, "action_attended"),
        walkIn(k.pastFree, own(w).status),
        on(SHIFT, "get_attendance"),
        on("shift.forecast", "get_forecast"),
        [SHIFT, "write", [[k.free], { worker_id: own(w).partner }], { context: BYPASS }],
    ],
    "statuses are written": (w, k) => [
        status(own(w).status, "write", { sr: 50 }),
        status(own(w).status, "write", { holiday_start_time: day(0), holiday_end_time: day(9) }),
        status(k.status, "write", { unsubscribed: true }),
        on(STATUS, "create", [{ cooperator_id: w.scene.users.visitor }]),
        status(own(w).status, "action_keep_alert"),
        status(own(w).status, "action_reverse_alert"),
        status(own(w).status, "action_send_reminder"),
    ],
    "seats are booked and given back": (w, k) => [
        book(own(w), k.free),
        book(own(w), w.scene.late, ["too_late"]),
        book(k, k.free),
        status(own(w).status, "cancel_seat", own(w).shift),
        status(k.status, "cancel_seat", k.booked),
        move(own(w), own(w).shift, k.free),
        move(k, k.booked, k.free),
        status(own(w).status, "get_free_seats_before_alert"),
        status(k.status, "get_free_seats_before_alert"),
    ],
    "other people's answers are read": (w, k) => [
        status(k.status, "get_alert_answer"),
        on("res.partner", "get_alert_answer", [k.partner]),
        status(k.status, "preview_alert", {}),
        status(k.status, "preview_alert", { cancel: [k.booked] }),
        status(own(w).status, "preview_alert", { book: [k.booked, k.free, w.scene.foreign.free] }),
        status(k.status, "read", ["sr", "status", "alert_registration_reason"]),
        on("cooperative.status.history", "search_read", []),
        on(STATUS, "search_read", [["id", "!=", own(w).status]]),
    ],
    "other people's shifts are read": (w, k) => [
        ...boards(),
        on(SHIFT, "read", [k.booked, k.free, w.scene.foreign.booked], ["name", "worker_id"]),
        on(SHIFT, "search_read", [["worker_id", "!=", own(w).partner]], ["name"]),
        [SHIFT, "search_read", [], { named: { fields: ["name", "worker_id"] } }],
        [SHIFT, "formatted_read_group", [[]], { named: { groupby: ["name"], aggregates: [] } }],
        on(SHIFT, "name_search", "Kit"),
        on("shift.template", "search_read", []),
        on("shift.journal", "search_read", []),
    ],
    "contacts show answers": (w, k) => [
        on("res.partner", "read", [k.partner], ["name", "alert_registration_state"]),
        on("res.partner", "read", [k.partner], ["cooperative_status_ids", "shift_shift_ids"]),
        on("res.partner", "search", [["alert_registration_state", "=", "no"]]),
        on("res.partner", "write", [own(w).partner], {
            alert_registration_state: "yes",
            shift_shift_ids: [[1, own(w).shift, { state: "done" }]],
        }),
        on("res.partner", "web_read", [k.partner], {
            shift_shift_ids: { fields: { name: {} } },
            cooperative_status_ids: { fields: { sr: {} } },
        }),
    ],
    "previews without a bound": (w) => {
        const preview = (changes) => status(own(w).status, "preview_alert", changes);
        return [
            preview({ holiday: [day(0), "9990-01-01"] }),
            preview({ exemption: ["0001-01-01", "9999-12-31"] }),
            preview({ exemption: ["0001-01-01", null] }),
            preview({ holiday: [day(0), day(3650)] }),
            preview({ cancel: Array.from({ length: 200_000 }, (_, index) => index) }),
            preview({ book: Array.from({ length: 50_000 }, () => own(w).shift) }),
            preview({ book: [[own(w).shift]], cancel: { length: 3 } }),
            preview({ holiday: { 0: "x" } }),
            preview({ holiday: "2025-01-01" }),
            preview({ sr: 50, unsubscribed: false }),
            preview("x".repeat(100_000)),
            preview(null),
        ];
    },
    "previews of one's own": (w) => [
        status(own(w).status, "preview_alert", { cancel: [own(w).shift] }),
        status(own(w).status, "preview_alert", { holiday: [day(1), day(9)] }),
        status(own(w).status, "get_alert_answer"),
    ],
    "dialogs and settings": (w, k) => [
        on("shift.confirmation", "create", [{ shift_id: k.free, worker_id: own(w).partner }]),
        on("shift.subscribe", "create", [{ cooperator_id: own(w).partner, reset_counter: true }]),
        on("shift.holiday", "create", [{ status_id: own(w).status, start_date: day(0) }]),
        on("shift.generate", "create", [{}]),
        on("shift.mass", "create", [
            { kind: "holiday", status_ids: [own(w).status], start_date: day(0), end_date: day(9) },
        ]),
        on("shift.reminder", "create", [{}]),
        on("res.config.settings", "create", [{ shift_period: 1 }]),
        on("ir.config_parameter", "set_param", "shift.shift_period", "1"),
        on("shift.type", "create", [{ name: "x" }]),
        on("shift.template", "create", [{ name: "x" }]),
    ],
    "the scheduled actions": (w) => [
        on(STATUS, "_cron_compute_counter_irregular"),
        on(STATUS, "_cron_refresh_expired_answers"),
        on("ir.cron", "method_direct_trigger", [1, 2, 3]),
        on("base.partner.merge.automatic.wizard", "create", [
            { partner_ids: [[6, 0, [own(w).partner, w.scene.users.visitor]]] },
        ]),
    ],
};
