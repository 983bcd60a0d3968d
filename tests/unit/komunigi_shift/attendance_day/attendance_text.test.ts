import { expect, test } from "@jest/globals";
import type { Effect, SheetSeat } from "@komunigi_shift/attendance_day/attendance_sheet";
import {
    changeText,
    counterText,
    effectText,
    openSeats,
    outcomeText,
    progressText,
} from "@komunigi_shift/attendance_day/attendance_text";

const effect = (sr: number, sc = 0, short = false, unsubscribes = false): Effect => {
    return { sr, sc, short, unsubscribes };
};

function seat(state: SheetSeat["state"], sr = 1, counted = 0): SheetSeat {
    const worker = { id: 1, partner_id: 1, name: "Ada", phone: "", sr, sc: 0 };
    return { id: 1, state, worker, counted: { sr: counted, sc: 0 }, effects: {} };
}

function shift(...states: SheetSeat["state"][]) {
    const seats = states.map((state, index) => ({ ...seat(state), id: index + 1 }));
    return { id: 1, name: "Till", task_type: "", hours: "", is_started: true, free: 0, seats };
}

test.each([
    [effect(1), "+1"],
    [effect(0), "0"],
    [effect(-1), "−1"],
    [effect(-1, -1), "−1, −1 compensation"],
    [effect(0, 1), "+1 compensation"],
])("what is added: %j is %s", (change, text) => {
    expect(changeText(change)).toBe(text);
});

test("an outcome that leaves a worker short says so, one that only raises does not", () => {
    expect(effectText(effect(-1, 0, true))).toBe("−1, in alert");
    expect(effectText(effect(1, 0, true))).toBe("+1");
    expect(effectText(effect(0, -1, true))).toBe("−1 compensation, in alert");
    expect(effectText(effect(-1, 0, true, true))).toBe("−1, unsubscribed");
    expect(effectText(undefined)).toBe("");
});

test("the counter is told from what it was without this shift", () => {
    expect(counterText(seat("open", 1), effect(-1))).toBe("Counter: 1 → 0");
    expect(counterText(seat("done", 1, 1), effect(-1))).toBe("Counter: 0 → −1");
    expect(counterText(seat("open", 1), effect(0))).toBe("Counter: 1, as before");
});

test("how far a shift is entered", () => {
    const halfway = shift("done", "open", "open");
    expect(progressText(halfway)).toBe("1 of 3 entered");
    expect(openSeats(halfway)).toEqual([2, 3]);
    expect(progressText(shift("done", "excused"))).toBe("All entered");
});

test("the usual outcomes have short names", () => {
    const names = { open: "Confirmed", done: "Attended", excused: "Excused" };
    const states = { ...names, absent_2: "Absent - 2", absent_1: "Absent - 1", absent_0: "None" };
    expect(outcomeText("done", states)).toBe("Present");
    expect(outcomeText("absent_2", states)).toBe("Absent");
    expect(outcomeText("absent_1", states)).toBe("Absent - 1");
});
