import { describe, expect, test } from "@jest/globals";
import { AttendanceDialog } from "@komunigi_shift/alert_attendance/attendance_dialog";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { user } from "@web/core/user";
import { mountComponent, settle, textOf } from "../../support/mount";
import { answer, BOOKED, inAlert, registered, services } from "../support/answers";

const groups = (user as unknown as { groups: string[] }).groups;

async function open(env: ReturnType<typeof services>) {
    const props = { resModel: "cooperative.status", resId: 3, close: () => {} };
    return mountComponent(AlertPopover, { props, env: { services: env } });
}

describe("AlertPopover", () => {
    test("says the reason once, the dates, and the line in words", async () => {
        const target = await open(services({ get_alert_answer: () => registered() }));
        expect(textOf(target.querySelector(".o_shift_alert_reason"))).toBe(
            "Shift on 20 Feb at 09:00, before the alert date 26 Feb",
        );
        expect(textOf(target.querySelector("dl"))).toMatch(/^Alert date ?26 Feb, in 21 days/);
        const events = [...target.querySelectorAll("li")].map(textOf);
        expect(events[0]).toMatch(/^5 Feb ?Today$/);
        expect(events[1]).toMatch(/^20 Feb ?09:00 Till: booked/);
        expect(events[2]).toMatch(/^26 Feb ?Alert date: no shift left/);
    });

    test("the drawing is hidden from screen readers, which have the list", async () => {
        const target = await open(services({ get_alert_answer: () => registered() }));
        expect(target.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
        expect(target.querySelector("ul")?.getAttribute("aria-label")).toBe("Dates");
    });

    test("in alert: how many of how many, as words and as a bar", async () => {
        const target = await open(services({ get_alert_answer: () => inAlert() }));
        const bar = target.querySelector("[role=progressbar]");
        expect(bar?.getAttribute("aria-label")).toBe("1 of 2 shifts booked before 26\u00a0Feb");
        expect(bar?.getAttribute("aria-valuenow")).toBe("1");
    });

    test("registering and cancelling open their dialogs with the answer", async () => {
        const env = services({ get_alert_answer: () => registered() });
        const target = await open(env);
        target.querySelector<HTMLElement>(".o_shift_register_button")?.click();
        expect(env.dialog.add).toHaveBeenLastCalledWith(RegisterDialog, { answer: registered() });
        target.querySelector<HTMLElement>(".o_shift_cancel_button")?.click();
        expect(env.dialog.add).toHaveBeenLastCalledWith(CancelDialog, {
            answer: registered(),
            shift: BOOKED,
        });
    });

    test("leave is for the management alone", async () => {
        const env = services({ get_alert_answer: () => answer() });
        expect((await open(env)).querySelector(".o_shift_leave_button")).toBeNull();
        groups.push("komunigi_shift.group_shift_management");
        (await open(env)).querySelector<HTMLElement>(".o_shift_leave_button")?.click();
        groups.pop();
        expect(env.action.doAction).toHaveBeenCalledWith(
            "komunigi_shift.shift_holiday_action",
            expect.objectContaining({ additionalContext: { active_id: 3 } }),
        );
    });

    test("a passed shift is validated here", async () => {
        const worked = { ...BOOKED, date: "2025-02-03", past: true };
        const pending = answer({ state: "pending", timeline: [worked, ...answer().timeline] });
        const env = services({ get_alert_answer: () => pending });
        const target = await open(env);
        for (const button of [".o_shift_validate_button", ".o_shift_enter_attendance"]) {
            target.querySelector<HTMLElement>(button)?.click();
            expect(env.dialog.add).toHaveBeenLastCalledWith(AttendanceDialog, {
                answer: pending,
                shift: worked,
            });
        }
    });

    test("what is missing is entered by the management", async () => {
        const missing = answer({
            ...{ state: "incomplete", reason: "Incomplete: the start date is missing" },
            ...{ alert_date: null, timeline: [] },
        } as const);
        const env = services({ get_alert_answer: () => missing });
        expect((await open(env)).querySelector("button")).toBeNull();
        groups.push("komunigi_shift.group_shift_management");
        (await open(env)).querySelector<HTMLElement>(".o_shift_complete_button")?.click();
        groups.pop();
        const [action] = env.action.doAction.mock.lastCall as [{ res_id: number }];
        expect(action).toMatchObject({ res_model: "cooperative.status", res_id: 3, target: "new" });
    });

    test("in alert, the management can give more time", async () => {
        groups.push("komunigi_shift.group_shift_management");
        const env = services({ get_alert_answer: () => inAlert() });
        (await open(env)).querySelector<HTMLElement>(".o_shift_more_time_button")?.click();
        groups.pop();
        expect(env.action.doAction).toHaveBeenCalledWith(
            "komunigi_shift.shift_extension_action",
            expect.objectContaining({ additionalContext: { active_id: 3 } }),
        );
    });

    test("nothing to act upon where the question does not arise", async () => {
        const none = answer({
            ...{ state: "not_applicable", reason: "Not applicable: not a flying worker" },
            ...{ alert_date: null, timeline: [] },
        } as const);
        const target = await open(services({ get_alert_answer: () => none }));
        expect(target.querySelector("button")).toBeNull();
        expect(textOf(target.querySelector(".o_shift_alert_reason"))).toBe("Not a flying worker");
    });

    test("asks again when the answer may have changed", async () => {
        let current = answer();
        const env = services({ get_alert_answer: () => current });
        const target = await open(env);
        const [, changed] = env.alert_live.watch.mock.calls[0] as unknown as [object, () => void];
        current = registered();
        changed();
        await settle();
        expect(textOf(target.querySelector(".o_shift_alert_reason"))).toContain("Shift on 20 Feb");
    });
});
