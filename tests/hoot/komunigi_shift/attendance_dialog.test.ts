import { describe, expect, test } from "@odoo/hoot";
import { AttendanceDialog } from "@komunigi_shift/alert_attendance/attendance_dialog";
import { answer, BOOKED, registered } from "./answers";
import { clickOn, defineShiftModels, expectCount, Office, STATUS, textOf } from "./office";

defineShiftModels();

const SHIFT = { ...BOOKED, date: "2025-02-03", past: true };

async function open(entered = [SHIFT.id]) {
    const office = await Office.open({
        enter_attendance: () => entered,
        get_alert_answer: () => registered(),
    });
    await office.show(AttendanceDialog, { answer: answer({ state: "pending" }), shift: SHIFT });
    return office;
}

describe("AttendanceDialog", () => {
    test("asks about the worker and the shift", async () => {
        await open();
        expect(textOf(".o_dialog main")).toBe("Did Ada attend on 3 Feb at 09:00, Till?");
    });

    for (const [button, state] of [
        ["attended", "done"],
        ["absent", "absent_2"],
        ["excused", "excused"],
    ] as const) {
        test(`${button}: enters it, and says what the answer becomes`, async () => {
            const office = await open();
            await clickOn(`.o_komunigi_shift_${button}`);
            expect(office.calls).toEqual([
                ["shift.shift", "enter_attendance", [11], state, "open"],
                [STATUS, "get_alert_answer", [3]],
            ]);
            expect(office.announced).toEqual([registered()]);
            expect(textOf(".o_notification")).toMatch(registered().reason);
            expectCount(".o_dialog", 0);
        });
    }

    test("what somebody else has entered meanwhile stays, and is said", async () => {
        await open([]);
        await clickOn(".o_komunigi_shift_absent");
        expect(textOf(".o_notification")).toMatch("Somebody else has entered it meanwhile");
        expectCount(".o_dialog", 0);
    });
});
