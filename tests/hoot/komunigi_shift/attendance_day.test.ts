import { describe, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { openSheet, seat, UNDO } from "./attendance_screen";
import { clickOn, defineShiftModels, expectCount, textOf } from "./office";
import { sheetSeat, sheetShift } from "./sheets";

defineShiftModels();

describe("the attendance of a day", () => {
    test("each button says what it counts; a tap enters it, and can be undone", async () => {
        const office = await openSheet();
        expect(queryAllTexts(`${seat(21)} button:has(small)`, { inline: true })).toEqual([
            "Present +1",
            "Absent −1, in alert",
            "Excused 0",
        ]);
        await clickOn(`${seat(21)} .o_komunigi_shift_done`);
        expect(textOf(`${seat(21)} .badge`)).toBe("Present");
        expect(textOf(".o_notification")).toMatch(/Ada: Present.*Counter: 0 → 1/);
        await clickOn(UNDO);
        expectCount(`${seat(21)} .o_komunigi_shift_done`, 1);
        expect(office.calls.filter(([, method]) => method === "enter_attendance")).toEqual([
            ["shift.shift", "enter_attendance", [21], "done", "open"],
            ["shift.shift", "enter_attendance", [21], "open", "done"],
        ]);
    });

    test("another kind of absence is one more tap away", async () => {
        const office = await openSheet();
        await clickOn(`${seat(21)} .o_komunigi_shift_more`);
        await clickOn(".o-dropdown-item:contains(Absent, one compensation)");
        expect(office.calls.at(-2)).toEqual([
            ...["shift.shift", "enter_attendance", [21], "absent_1", "open"],
        ]);
        expect(textOf(`${seat(21)} .badge`)).toBe("Absent, one compensation");
    });

    test("all who are left are present in one tap", async () => {
        const office = await openSheet();
        await clickOn(".o_komunigi_shift_all");
        expect(office.calls.at(-2)).toEqual(["shift.shift", "action_all_attended", [21, 22]]);
        expect(textOf(".o_komunigi_shift_sheet_shift header")).toMatch("All entered");
        expectCount(".o_komunigi_shift_all", 0);
        expect(textOf(".o_notification")).toMatch("2 entered as present");
    });

    test("all who are left, but for whom somebody else has entered it: undone are only these", async () => {
        const office = await openSheet({}, { action_all_attended: () => [22] });
        await clickOn(".o_komunigi_shift_all");
        expect(textOf(".o_notification")).toMatch("1 entered as present");
        await clickOn(UNDO);
        expect(office.calls.at(-2)).toEqual([
            ...["shift.shift", "enter_attendance", [22], "open", "done"],
        ]);
    });

    test("what somebody else has entered meanwhile is neither entered over nor undone", async () => {
        await openSheet({}, { enter_attendance: () => [] });
        await clickOn(`${seat(21)} .o_komunigi_shift_done`);
        expectCount(UNDO, 0);
        expect(textOf(".o_notification")).toMatch("Somebody else has entered it meanwhile");
        await clickOn(".o_notification_close");
        await clickOn(".o_komunigi_shift_all");
        await clickOn(UNDO);
        expect(textOf(".o_notification")).toMatch("Somebody else has entered it meanwhile");
    });

    test("only seats of former days are asked for once they are entered", async () => {
        const late = sheetShift([sheetSeat(11, "Bob")]);
        const office = await openSheet({ unvalidated: [{ day: "2026-11-20", shifts: [late] }] });
        await clickOn(`${seat(21)} .o_komunigi_shift_done`);
        await clickOn(`${seat(11)} .o_komunigi_shift_done`);
        expect(office.calls.at(-1)).toEqual([
            ...["shift.shift", "get_attendance", "2026-11-24", [11]],
        ]);
    });

    test("all who are left, where somebody else has entered them: nothing is to be undone", async () => {
        await openSheet({}, { action_all_attended: () => [] });
        await clickOn(".o_komunigi_shift_all");
        expectCount(".o_notification", 0);
    });

    test("a tap without a connection is tapped again once it is back", async () => {
        const office = await openSheet();
        const tap = () => clickOn(`${seat(21)} .o_komunigi_shift_done`);
        await office.withoutConnection(tap);
        await tap();
        expect(textOf(`${seat(21)} .badge`)).toBe("Present");
    });

    test("before a shift has begun, who is expected can only be excused", async () => {
        await openSheet({ shifts: [sheetShift([sheetSeat(21, "Ada")], { is_started: false })] });
        expect(textOf(`${seat(21)} .o_komunigi_shift_sheet_buttons`)).toBe("Expected Excused 0");
        expectCount(".o_komunigi_shift_add", 0);
    });

    test("who came besides takes a seat only where one is free, or may be added", async () => {
        const full = sheetShift([sheetSeat(21, "Ada")], { free: 0 });
        await openSheet({ shifts: [full] });
        expectCount(".o_komunigi_shift_add", 0);
    });

    test("goes from day to day, and back to today", async () => {
        const office = await openSheet();
        expect(textOf(".o_komunigi_shift_day")).toMatch(/^Today, Tuesday/);
        await clickOn("button[title='The day after']");
        expect(textOf(".o_komunigi_shift_day")).toMatch(/^Wednesday/);
        await clickOn(".o_komunigi_shift_today");
        const days = office.calls.map(([, , day]) => day);
        expect(days).toEqual([null, "2026-11-25", null]);
    });

    test("what nobody has entered of former days stands first, and the rest is in a list", async () => {
        const late = sheetShift([sheetSeat(11, "Bob")]);
        const office = await openSheet({
            unvalidated: [{ day: "2026-11-20", shifts: [late] }],
            older: 3,
        });
        expect(queryAllTexts(".o_komunigi_shift_sheet_name")).toEqual(["Bob", "Ada", "Cleo"]);
        await clickOn(".o_komunigi_shift_unvalidated .btn-link:contains(3 more from earlier days)");
        const [[action, { additionalContext }]] = office.actions;
        expect(action).toBe("komunigi_shift.shift_shift_action");
        expect(additionalContext).toEqual({
            ...{ search_default_coming: 0, search_default_to_validate: 1 },
        });
        await clickOn("button[title='The day after']");
        expect(queryAllTexts(".o_komunigi_shift_sheet_name")).toEqual(["Ada", "Cleo"]);
    });

    test("a name leads to the worker", async () => {
        const office = await openSheet();
        await clickOn(`${seat(21)} .o_komunigi_shift_sheet_name`);
        const [[action]] = office.actions as [{ res_model: string; res_id: number }, object][];
        expect([action.res_model, action.res_id]).toEqual(["cooperative.status", 21]);
    });
});
