import { expect, test } from "@jest/globals";
import { markOf } from "@komunigi_shift/board/seat_mark";
import { seat, shift, worker } from "../../../hoot/komunigi_shift/boards";

const COMING = shift([]);
const OVER = shift([], { started: true });
const inAlert = worker("Ada", { state: "in_alert" });

test.each([
    ["registered", seat("Ada"), COMING, undefined],
    ["free", seat(), COMING, undefined],
    ["in alert", seat("Ada", { worker: inAlert }), COMING, "In alert"],
    [
        "in alert, and too late",
        seat("Ada", { worker: inAlert, too_late: true }),
        COMING,
        "Too late",
    ],
    ["not registered", seat("Ada", { worker: worker("Ada", { state: "no" }) }), COMING, "No"],
    [
        "standing not known",
        seat("Ada", { worker: worker("A", { state: false }) }),
        COMING,
        undefined,
    ],
    ["over, nothing entered", seat("Ada", { worker: inAlert }), OVER, "Attendance to validate"],
    ["attended", seat("Ada", { state: "done" }), OVER, "Present"],
    ["absent", seat("Ada", { state: "absent_1" }), OVER, "Absent"],
    ["excused before it begins", seat("Ada", { state: "excused" }), COMING, "Excused"],
])("%s", (_name, one, its, word) => {
    expect(markOf(one, its)?.word).toBe(word);
});
