/** What those who enter attendance, and the management, read of another coop or of reasons. */
import { BYPASS, SHIFT, STATUS, boards, day, on, status } from "./calls.mjs";

const board = (...args) => on(SHIFT, "get_board", ...args);

export const both = {
    "answers of another coop": (w) => {
        const { foreign } = w.scene;
        return [
            status(foreign.status, "get_alert_answer"),
            status(foreign.status, "preview_alert", {}),
            status(foreign.status, "get_free_seats_before_alert"),
            status(foreign.status, "read", ["sr", "alert_registration_reason"]),
            on("res.partner", "get_alert_answer", [foreign.partner]),
        ];
    },
    "shifts of another coop": (w, k) => {
        const { foreign } = w.scene;
        const context = { allowed_company_ids: w.scene.companies };
        return [
            on(SHIFT, "read", [foreign.booked], ["name"]),
            on(SHIFT, "search_read", [["worker_id", "=", foreign.partner]], ["name"]),
            [SHIFT, "search_read", [], { named: { fields: ["name"] }, context }],
            status(k.status, "preview_alert", { book: [foreign.free] }),
            on(STATUS, "search_read", [["company_id", "=", w.scene.companies[1]]], ["sr"]),
            on("res.partner", "web_read", [foreign.partner], {
                shift_shift_ids: { fields: { name: {} } },
            }),
            on("res.partner", "read", [foreign.partner], ["shift_shift_ids"]),
        ];
    },
    "the attendance and the forecast of another coop": (w) => {
        const context = { allowed_company_ids: [w.scene.companies[1]] };
        const keep = [w.scene.foreign.booked];
        return [
            [SHIFT, "get_attendance", [], { context }],
            ["shift.forecast", "get_forecast", [], { context }],
            on(SHIFT, "get_attendance", false, keep),
            on(SHIFT, "get_attendance", "now"),
            on(SHIFT, "get_attendance", false, "all"),
        ];
    },
    "the board of another coop": (w) => [
        ...boards(),
        ...boards({ context: { allowed_company_ids: w.scene.companies } }),
        ...boards({ context: BYPASS }),
    ],
    "boards without a bound": () => [
        ...[0, -1, 15, 2 ** 40, "7", null, 1.5, [7]].map((days) => board(day(0), days)),
        ...["9999-12-31", "0000-00-00", "x", null, 7, [day(0)], { day: day(0) }].map((first) =>
            board(first, 7),
        ),
    ],
    "previews without a bound": (w, k) => [
        status(k.status, "preview_alert", { holiday: ["2001-01-01", "9990-01-01"] }),
        status(k.status, "preview_alert", { book: Array.from({ length: 20_000 }, () => k.free) }),
        status(k.status, "get_free_seats_before_alert", 2 ** 40),
        status(k.status, "get_free_seats_before_alert", -5),
        status(k.status, "get_free_seats_before_alert", "80"),
    ],
};

export const clerk = {
    "the reason of an exemption": (w) => {
        const { ill } = w.scene.special;
        return [
            status(ill.status, "read", ["temporary_exempt_reason_id"]),
            on(STATUS, "search_read", [["temporary_exempt_reason_id.name", "like", "Unsp"]]),
            [STATUS, "search_read", [[["id", "=", ill.status]]]],
            on("cooperative.exempt.reason", "search_read", []),
            on("cooperative.status.history", "search_read", [["status_id", "=", ill.status]]),
            status(ill.status, "get_alert_answer"),
        ];
    },
};
