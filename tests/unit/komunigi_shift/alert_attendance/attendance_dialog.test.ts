import { describe, expect, test } from "@jest/globals";
import { AttendanceDialog } from "@komunigi_shift/alert_attendance/attendance_dialog";
import { mountComponent, settle, textOf } from "../../support/mount";
import { answer, BOOKED, registered, services } from "../support/answers";

const SHIFT = { ...BOOKED, date: "2025-02-03", past: true };

async function open() {
    const env = services({
        action_attended: () => true,
        action_absent: () => true,
        action_excused: () => true,
        get_alert_answer: () => registered(),
    });
    const props = { answer: answer({ state: "pending" }), shift: SHIFT, close: () => {} };
    const target = await mountComponent(AttendanceDialog, { props, env: { services: env } });
    return { env, target };
}

describe("AttendanceDialog", () => {
    test("asks about the worker and the shift", async () => {
        const { target } = await open();
        expect(textOf(target)).toContain("Did Ada attend on 3 Feb at 09:00, Till?");
    });

    test.each([
        ["o_shift_attended", "action_attended"],
        ["o_shift_absent", "action_absent"],
        ["o_shift_excused", "action_excused"],
    ])("%s enters it, and says what the answer becomes", async (button, method) => {
        const { env, target } = await open();
        target.querySelector<HTMLElement>(`.${button}`)?.click();
        await settle();
        expect(env.orm.call.mock.calls).toEqual([
            ["shift.shift", method, [[11]]],
            ["cooperative.status", "get_alert_answer", [[3]]],
        ]);
        expect(env.alert_live.announceOf).toHaveBeenCalledWith(registered());
        expect(env.notification.add).toHaveBeenCalledWith(registered().reason, expect.anything());
    });
});
