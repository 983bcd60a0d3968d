/** The routes of the portal's page, by a member and by others who sign in: they reach their own. */
import { BYPASS, SHIFT, STATUS, day, on, status } from "./calls.mjs";

const door = (name, parameters = {}) => [`/my/shifts/${name}`, parameters];
const onShift = (name, shift, more = {}) => door(name, { shift_id: shift, ...more });
const onReplacement = (name, id, more = {}) => door(name, { replacement_id: id, ...more });
const leave = (name, start, end, more = {}) => door(name, { start, end, ...more });

/** Ids that are none. */
const WRONG = [
    ...[null, "1", "1 OR 1=1", 2 ** 31, 2 ** 40, -1, 0, 0.5, true, [1], { id: 1 }],
    ...["@NaN", "@Infinity", "x".repeat(100_000)],
];
const DATES = [
    null,
    7,
    [],
    {},
    "x",
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    true,
    "x".repeat(9e4),
];
const SHIFT_DOORS = [
    ...["book", "give_back", "ask_replacement", "withdraw_replacement"],
    ...["preview_booking", "preview_giving_back"],
];
const REPLACEMENT_DOORS = ["take_over", "preview_taking_over"];

/** Every door that is told a shift. */
const everywhere = (shift, more) => SHIFT_DOORS.map((name) => onShift(name, shift, more));
/** A status that a client would rather act for, in every way that it could be told. */
const as = (worker) => ({
    ...{ status_id: worker.status, id: worker.status, partner_id: worker.partner },
    ...{ cooperator_id: worker.partner, uid: 2, user_id: 2, context: BYPASS },
});

/** By the portal's member. */
export const member = {
    "pages of one's own": () => [door("page"), door("seats")],
    "pages for somebody else": (w, k) => [door("page", as(k)), door("seats", as(k))],
    "a free seat, and back": (w, k) => [
        onShift("preview_booking", k.free),
        onShift("book", k.free),
        onShift("preview_giving_back", k.free),
        onShift("give_back", k.free),
    ],
    "a free seat for somebody else": (w, k) => [onShift("book", k.free, as(k)), door("page")],
    "a seat that somebody has": (w, k) => everywhere(k.taken),
    "a seat that somebody has, and a free one at its time": (_w, k) => [
        onShift("book", k.free),
        onShift("book", k.twin),
        onShift("book", k.twin),
        onShift("give_back", k.twin),
        onShift("give_back", k.free),
    ],
    "somebody else's shift given back": (w, k) => [
        onShift("give_back", k.booked),
        onShift("give_back", k.booked, as(k)),
        onShift("preview_giving_back", k.booked),
    ],
    "somebody else's past": (w, k) => [k.past, k.done].flatMap((shift) => everywhere(shift)),
    "a cancelled seat": (w, k) => everywhere(k.cancelled),
    "a seat that has started": (w, k) => everywhere(k.pastFree),
    "a seat of another coop": (w) => everywhere(w.scene.foreign.free),
    "a shift of another coop": (w) => everywhere(w.scene.foreign.booked),
    "a seat after the alert date": (w) => everywhere(w.scene.late),
    "a seat after the alert date, despite": (w) => [
        onShift("book", w.scene.late, { despite: ["too_late"] }),
        onShift("book", w.scene.late, { context: BYPASS }),
        [...onShift("book", w.scene.late), { context: BYPASS }],
    ],
    "a seat without a credit": (w) => everywhere(w.scene.solidarity),
    "ids that are none": () => WRONG.flatMap((id) => everywhere(id)),
    "no id at all": () => [...SHIFT_DOORS, ...REPLACEMENT_DOORS].map((name) => door(name)),
    "one seat at once, many times": (w, k) => [
        Array.from({ length: 6 }, () => onShift("book", k.free)),
        onShift("give_back", k.free),
        onShift("give_back", k.twin),
    ],
    "two seats at the same time at once": (w, k) => [
        [onShift("book", k.free), onShift("book", k.twin), onShift("book", k.other)],
        [onShift("give_back", k.free), onShift("give_back", k.twin)],
        onShift("give_back", k.other),
    ],
    "a seat booked and given back at once": (w, k) => [
        [onShift("book", k.free), onShift("give_back", k.free), onShift("book", k.free)],
        onShift("give_back", k.free),
        onShift("give_back", k.twin),
    ],
    "a shift that is too soon to be given back": (w) => [
        onShift("give_back", w.scene.soon),
        onShift("give_back", w.scene.soon, { context: BYPASS, hours: 0, delays: null }),
        onShift("preview_giving_back", w.scene.soon),
    ],
    "a shift that is too soon, by a leave": () => [
        leave("announce_leave", day(0), day(2)),
        leave("announce_leave", day(0), day(2), { mode: "direct", state: "approved" }),
    ],
    "a shift that is too soon, by a preview": (w) => [
        status(w.scene.own.status, "preview_alert", { cancel: [w.scene.soon] }),
        leave("preview_leave", day(0), day(2)),
    ],
    "a replacement for one's own shift, and withdrawn": (w) => [
        onShift("ask_replacement", w.scene.soon),
        onShift("ask_replacement", w.scene.soon),
        [onShift("ask_replacement", w.scene.soon), onShift("withdraw_replacement", w.scene.soon)],
        onShift("withdraw_replacement", w.scene.soon),
        onShift("withdraw_replacement", w.scene.soon),
    ],
    "a replacement for somebody else's shift": (w, k) => [
        onShift("ask_replacement", k.booked),
        onShift("ask_replacement", k.booked, as(k)),
        onShift("ask_replacement", k.free),
    ],
    "somebody else's replacement withdrawn": (w) => [
        onShift("withdraw_replacement", w.scene.asked.shift),
        onShift("withdraw_replacement", w.scene.asked.shift, as(w.scene.asked.worker)),
    ],
    "the shift of who looks for a replacement": (w) => everywhere(w.scene.asked.shift),
    "what a replacement tells": (w) => [
        onReplacement("preview_taking_over", w.scene.asked.replacement),
        onReplacement("preview_taking_over", w.scene.asked.replacement, as(w.scene.asked.worker)),
    ],
    "replacements of another coop": (w) => [
        ...REPLACEMENT_DOORS.map((name) => onReplacement(name, w.scene.askedElsewhere.replacement)),
        ...everywhere(w.scene.askedElsewhere.shift),
    ],
    "one's own replacement taken over": (w) => [
        onShift("ask_replacement", w.scene.soon),
        ...Array.from({ length: 6 }, (_, index) => onReplacement("take_over", index + 1)).filter(
            ([, { replacement_id }]) => replacement_id !== w.scene.asked.replacement,
        ),
        onShift("withdraw_replacement", w.scene.soon),
    ],
    "replacements that are none": () =>
        WRONG.flatMap((id) => REPLACEMENT_DOORS.map((name) => onReplacement(name, id))),
    "a replacement taken over for somebody else": (w, k) => [
        onReplacement("take_over", 2 ** 30, as(k)),
        onReplacement("preview_taking_over", w.scene.asked.replacement, as(k)),
    ],
    "leave of one's own, asked for twice": () => [
        leave("preview_leave", day(3), day(9)),
        leave("announce_leave", day(3), day(9)),
        [leave("announce_leave", day(4), day(9)), leave("announce_leave", day(5), day(9))],
    ],
    "leave for somebody else": (w, k) => [
        leave("announce_leave", day(3), day(9), as(k)),
        leave("preview_leave", day(3), day(9), as(k)),
    ],
    "leave in the past": () => [
        leave("announce_leave", day(-30), day(9)),
        leave("announce_leave", day(-9), day(-3)),
        leave("announce_leave", "2001-01-01", "2001-02-01"),
    ],
    "leave that does not end": () => [
        leave("announce_leave", day(3), null),
        leave("announce_leave", day(3), "9999-12-31"),
        leave("announce_leave", day(3), day(3650)),
        leave("announce_leave", day(9), day(3)),
    ],
    "dates that are none": () =>
        DATES.flatMap((date) =>
            ["announce_leave", "preview_leave"].flatMap((name) => [
                leave(name, date, day(9)),
                leave(name, day(3), date),
            ]),
        ),
    "a request withdrawn, and asked for again": () => [
        leave("announce_leave", day(3), day(9)),
        ...[1, 2, 3].map((id) => door("withdraw_leave_request", { request_id: id })),
        [1, 2, 3].map((id) =>
            door("withdraw_leave_request", { request_id: id, state: "approved" }),
        ),
        leave("announce_leave", day(3), day(9)),
    ],
    "a request of somebody else withdrawn": (w) => [
        door("withdraw_leave_request", { request_id: w.scene.otherRequest }),
        door("withdraw_leave_request", {
            ...{ request_id: w.scene.otherRequest, ...as(w.scene.asked.worker) },
        }),
    ],
    "requests that are none": () =>
        WRONG.map((id) => door("withdraw_leave_request", { request_id: id })),
    "a request answered by who asks": (w) => [
        ...["action_approve", "action_refuse", "unlink"].map((method) => [
            ...["shift.leave.request", method, [[1, 2, 3]]],
        ]),
        on("shift.leave.request", "write", [1, 2, 3], { state: "approved" }),
        on("shift.leave.request", "create", [
            ...[{ status_id: w.scene.own.status, start_date: day(1), end_date: day(2) }],
        ]),
        on("shift.leave.request", "search_read", []),
    ],
    "replacements as records": (w) => [
        on("shift.replacement", "search_read", []),
        on("shift.replacement", "write", [w.scene.asked.replacement], { state: "withdrawn" }),
        on("shift.replacement", "create", [
            ...[{ shift_id: w.scene.asked.shift, asked_by_id: w.scene.own.status }],
        ]),
        on("shift.replacement", "unlink", [w.scene.asked.replacement]),
        ["shift.replacement", "_take", [[w.scene.asked.replacement], w.scene.own.status]],
    ],
    "private methods by name": (w, k) => [
        status(w.scene.own.status, "_book_mine", k.free),
        status(k.status, "_book_mine", k.free),
        status(k.status, "_give_back_mine", k.booked),
        status(k.status, "_my_page"),
        status(k.status, "_my_history"),
        status(w.scene.own.status, "_take_holiday", { start_date: day(0), end_date: day(9) }),
        on(STATUS, "_mine"),
    ],
    "settings of the coop": (w) => [
        on("res.company", "write", [w.scene.companies[0]], { shift_portal_give_back_hours: 0 }),
        on("res.company", "read", [w.scene.companies[0]], ["shift_portal_names"]),
        on("res.config.settings", "create", [{ shift_portal_leave: "direct" }]),
    ],
    "a seat written around the doors": (w, k) => [
        [SHIFT, "write", [[w.scene.soon], { worker_id: false }]],
        [SHIFT, "_free", [[w.scene.soon]]],
        [SHIFT, "_give_to", [[k.free], w.scene.own.partner]],
        status(w.scene.own.status, "cancel_seat", w.scene.soon),
    ],
    "last: a replacement taken over, once": (w) => [
        [1, 2, 3].map(() => onReplacement("take_over", w.scene.asked.replacement)),
        onReplacement("take_over", w.scene.asked.replacement),
        onShift("give_back", w.scene.asked.shift, as(w.scene.asked.worker)),
        onShift("ask_replacement", w.scene.asked.shift),
    ],
};

/** By who has no shifts: a visitor of the portal, an employee, a stranger. */
export const others = {
    "every door of the portal": (w, k) => [
        ...["page", "seats"].map((name) => door(name, as(w.scene.own))),
        ...[k.free, k.booked, w.scene.soon, w.scene.asked.shift].flatMap((shift) =>
            everywhere(shift, as(w.scene.own)),
        ),
        ...REPLACEMENT_DOORS.map((name) => onReplacement(name, w.scene.asked.replacement)),
        leave("announce_leave", day(3), day(9), as(w.scene.own)),
        leave("preview_leave", day(3), day(9)),
        door("withdraw_leave_request", { request_id: w.scene.otherRequest, ...as(k) }),
    ],
};
