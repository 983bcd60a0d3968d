/** The welcome screen at the door: its link opens a few questions and the check-in, nothing else. */
import { SHIFT, STATUS, act, book, on, status, walkIn, write } from "./calls.mjs";

const KINDS = ["card", "search", "person", "check_in"];

const ask = (w, kind, value, more = {}) => [
    `/shift/welcome/${kind}`,
    { key: w.scene.door.key, lang: "en_US", value, ...more },
];
const checkInBy = (w, ticket, more) => ask(w, "check_in", w.scene.door.tickets[ticket], more);

/** A ticket of which one character is another. */
function altered(ticket, index) {
    const other = ticket[index] === "A" ? "B" : "A";
    return ticket.slice(0, index) + other + ticket.slice(index + 1);
}

/** What the tablet must not reach with its link. */
export const tablet = {
    "shifts of others, of another day, of nobody": (w) =>
        ["tomorrow", "others", "past", "free", "nobody"].map((name) => checkInBy(w, name)),
    "another coop's members and shifts": (w) => [
        checkInBy(w, "foreign"),
        checkInBy(w, "mixed"),
        checkInBy(w, "own", { key: w.scene.door.foreignKey }),
        ask(w, "person", w.scene.door.tickets.mixed),
        ask(w, "person", w.scene.door.tickets.foreign),
        ask(w, "card", w.scene.door.card, { key: w.scene.door.foreignKey }),
    ],
    "tickets of its own making": (w) => {
        const { own } = w.scene.door.tickets;
        const forged = Buffer.from(`\x01${"\0".repeat(40)}[1, 1, 1]`).toString("base64url");
        return [
            ...[20, 60, own.length - 4].map((index) => ask(w, "check_in", altered(own, index))),
            ...[w.scene.door.seat, [w.scene.door.seat], { id: 1 }, null, true, "", "=", forged].map(
                (ticket) => ask(w, "check_in", ticket),
            ),
            ask(w, "check_in", "x".repeat(100_000)),
        ];
    },
    "methods of models": (w, k) => [
        write(w.scene.door.seat, { state: "done" }),
        act(w.scene.door.seat, "action_attended"),
        walkIn(k.pastFree, w.scene.door.status),
        book(k, k.free),
        status(w.scene.door.status, "get_alert_answer"),
        on(SHIFT, "_check_in", [w.scene.door.seat], true),
        on(SHIFT, "_cron_enter_arrivals"),
        on("shift.welcome", "_check_in", w.scene.door.tickets.own),
        on("shift.welcome", "_by_name", "Wor"),
        on("shift.welcome.question", "search_read", []),
        on("shift.welcome.question", "unlink", [1]),
        on(STATUS, "_standings", 1, [1]),
        on("res.company", "read", [1, 2], ["name", "shift_welcome_key"]),
        on("res.company", "_renew_welcome_key", [1]),
    ],
    "questions that are none": (w) => [
        ...["%%%", "___", "a%b%c", "", null, 1, ["ilike", "%"], "x".repeat(100_000), "a\0bc"].map(
            (text) => ask(w, "search", text),
        ),
        ...["%", "", null, false, ["=", "%"], { like: "%" }, "0420001' OR 1=1"].map((code) =>
            ask(w, "card", code),
        ),
        ask(w, "card", "1", { lang: "'; DROP TABLE shift_shift" }),
        ask(w, "card", "1", { lang: ["fr_BE"] }),
        ask(w, "card", "1", { context: { su: true } }),
    ],
};

/** Checking in, also twice, at once, and more often than a screen may ask. */
export const checkIn = {
    "twice at once, and once more": (w) => [
        [checkInBy(w, "own"), checkInBy(w, "own")],
        checkInBy(w, "own"),
        ask(w, "card", w.scene.door.card),
    ],
    "one name after the other": (w) =>
        Array.from({ length: 80 }, (_, index) => ask(w, "card", String(420000 + index))),
};

/** By whoever has no link that holds. */
export const outsiders = {
    "an old or a wrong link": (w) => {
        const { key, oldKey } = w.scene.door;
        return KINDS.flatMap((kind) =>
            [oldKey, key.slice(1), "", null, true, [key], { key }, "%", "x".repeat(100_000)].map(
                (wrong) => ask(w, kind, w.scene.door.tickets.own, { key: wrong }),
            ),
        );
    },
    "the link is read and changed": (w) => [
        on("res.company", "read", w.scene.companies, ["shift_welcome_key"]),
        on("res.company", "search_read", [["shift_welcome_key", "!=", false]]),
        on("res.company", "search", [["shift_welcome_key", "=like", "a%"]]),
        on("res.company", "write", w.scene.companies, { shift_welcome_key: "mine" }),
        on("res.config.settings", "create", [{ shift_welcome_check_in: "attended" }]),
        on("shift.welcome.question", "create", [{ company_id: w.scene.companies[0] }]),
        on(SHIFT, "write", [w.scene.door.seat], { arrived_at: "2001-01-01 00:00:00" }),
    ],
};
