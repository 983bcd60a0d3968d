import { describe, expect, test } from "@jest/globals";
import { nearestStop, nextStop, stopId, stopsOf } from "@komunigi_shift/board/board_keys";
import { rowsOf } from "@komunigi_shift/board/board_layout";
import { seat, shift } from "../../../hoot/komunigi_shift/boards";

const DAYS = ["2026-11-23", "2026-11-24", "2026-11-25"];
const [ADA, BOB, CLEO, DAN] = ["Ada", "Bob", "Cleo", "Dan"].map((name) => seat(name));
const MORNING = shift([ADA, BOB, seat(), seat()], { key: "morning" });
const EVENING = shift([CLEO], { key: "evening", start: "18:00" });
const LATER = shift([DAN, seat()], { key: "later", day: DAYS[2], start: "17:00" });
const ROWS = rowsOf([MORNING, EVENING, LATER], DAYS);
const STOPS = stopsOf(ROWS);
const at = (key: string, { shift_id }: { shift_id: number }) => stopId(key, shift_id);
const [ada, bob, cleo, dan] = [
    at("morning", ADA),
    at("morning", BOB),
    at("evening", CLEO),
    at("later", DAN),
];

test("stops are the names and, once a shift, its free seats", () => {
    const ids = STOPS.map(({ id }) => id);
    expect(ids).toEqual([ada, bob, "morning free", cleo, dan, "later free"]);
});

test("while one is moved, only where they can go", () => {
    const ids = stopsOf(ROWS, { seat: ADA, shift: MORNING }).map(({ id }) => id);
    expect(ids).toEqual(["later free"]);
});

describe("nextStop", () => {
    test.each([
        [ada, "ArrowDown", bob],
        ["morning free", "ArrowDown", cleo],
        [cleo, "ArrowDown", undefined],
        [cleo, "ArrowUp", "morning free"],
        [ada, "ArrowUp", undefined],
        [ada, "End", cleo],
        [cleo, "Home", ada],
        // over the day without a shift, to the nearest hour, as far down in it
        [bob, "ArrowRight", "later free"],
        [ada, "ArrowRight", dan],
        ["morning free", "ArrowRight", "later free"],
        [dan, "ArrowLeft", cleo],
        ["later free", "ArrowLeft", cleo],
        [ada, "ArrowLeft", undefined],
        [dan, "ArrowRight", undefined],
        [ada, "x", undefined],
        ["gone", "ArrowDown", ada],
        ["gone", "Tab", undefined],
    ])("%s, %s: %s", (from, key, to) => {
        expect(nextStop(STOPS, from, key)).toBe(to);
    });
});

describe("nearestStop", () => {
    const from = (id: string) => STOPS.find((stop) => stop.id === id);

    test.each([
        ["in its own column", STOPS.slice(2), from(ada), "morning free"],
        ["in the nearest column", STOPS.slice(4), from(ada), dan],
        ["from nowhere, the first", STOPS, undefined, ada],
        ["there is none", [], from(ada), undefined],
    ])("%s", (_name, stops, start, id) => {
        expect(nearestStop(stops, start)?.id).toBe(id);
    });
});
