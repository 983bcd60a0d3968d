import { describe, expect, test } from "@jest/globals";
import { filtered, rowsOf, tasksOf } from "@komunigi_shift/board/board_layout";
import type { Shown } from "@komunigi_shift/board/period";
import { seat, shift } from "../../../hoot/komunigi_shift/boards";

const DAYS = ["2026-11-23", "2026-11-24"];
const FULL = shift([seat("Ada")]);
const GAP = shift([seat("Bob"), seat()], { start: "09:30", task_id: 2, task: "Stock" });
const NONE = shift([seat()], { start: "14:00", day: DAYS[1], task_id: false, task: "" });
const OVER = shift([seat("Cleo"), seat()], { started: true });
const ALL: Shown = { span: "week", day: DAYS[0], tasks: [], withGaps: false };

test("shifts that begin within the same hour share a row; each day has its cell", () => {
    const rows = rowsOf([FULL, GAP, NONE], DAYS);
    expect(rows.map(({ hour }) => hour)).toEqual(["09:00", "14:00"]);
    expect(rows[0].cells).toEqual([
        { day: DAYS[0], shifts: [FULL, GAP] },
        { day: DAYS[1], shifts: [] },
    ]);
    expect(rows[1].cells[1].shifts).toEqual([NONE]);
    expect(rowsOf([], DAYS)).toEqual([]);
});

test("tasks are there once each, by name, also that there is none", () => {
    expect(tasksOf([FULL, GAP, OVER, NONE], "Other")).toEqual([
        { id: 0, name: "Other" },
        { id: 2, name: "Stock" },
        { id: 1, name: "Till" },
    ]);
});

describe("filtered", () => {
    test.each([
        ["nothing", {}, [FULL, GAP, NONE, OVER]],
        ["a task", { tasks: [2] }, [GAP]],
        ["a task and none", { tasks: [2, 0] }, [GAP, NONE]],
        ["gaps, which what is over does not have", { withGaps: true }, [GAP, NONE]],
        ["both", { tasks: [1], withGaps: true }, []],
    ])("by %s", (_name, more, left) => {
        expect(filtered([FULL, GAP, NONE, OVER], { ...ALL, ...more })).toEqual(left);
    });
});
