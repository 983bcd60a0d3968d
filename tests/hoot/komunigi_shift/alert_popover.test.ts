import { describe, expect, test } from "@odoo/hoot";
import { advanceTime, animationFrame } from "@odoo/hoot";
import { queryAllTexts, queryFirst, queryOne } from "@odoo/hoot-dom";
import { getService, mountWithCleanup } from "@web/../tests/web_test_helpers";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { GATHERING, type AlertLive } from "@komunigi_shift/alert_live/alert_live_service";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { answer, BOOKED, inAlert, registered } from "./answers";
import { clickOn, defineShiftModels, expectCount, Office, STATUS, textOf } from "./office";

defineShiftModels();

const part = (name: string) => `.o_komunigi_shift_${name}`;

/** The popover of Ada; `close` is a step. */
async function open(current: AlertAnswer | (() => AlertAnswer), { isManagement = false } = {}) {
    const office = await Office.open(
        {
            get_alert_answer: () => (typeof current === "function" ? current() : current),
            get_free_seats_before_alert: () => [],
            get_later_seats: () => [],
            preview_alert: () => ({ before: registered(), after: answer(), frees: [] }),
        },
        { isManagement },
    );
    const close = () => expect.step("closed");
    await mountWithCleanup(AlertPopover, { props: { resModel: STATUS, resId: 3, close } });
    return office;
}

describe("AlertPopover", () => {
    test("says the reason once, the dates, and the line in words", async () => {
        await open(registered());
        expect(textOf(part("alert_reason"))).toBe(
            "Shift on 20 Feb at 09:00, before the alert date 26 Feb",
        );
        expect(textOf("dl")).toMatch(/^Alert date 26 Feb, in 21 days/);
        const events = queryAllTexts(`${part("timeline")} li`, { inline: true });
        expect(events[0]).toMatch(/^5 Feb ?Today$/);
        expect(events[1]).toMatch(/^20 Feb ?09:00 Till: booked/);
        expect(events[2]).toMatch(/^26 Feb ?Alert date: no shift left/);
    });

    test("the drawing is hidden from screen readers, which have the list", async () => {
        await open(registered());
        expect(queryOne(part("timeline_drawing"))).toHaveAttribute("aria-hidden", "true");
        expect(queryOne(`${part("timeline")} ul`)).toHaveAttribute("aria-label", "Dates");
    });

    test("in alert: how many of how many, as words and as a bar", async () => {
        await open(inAlert());
        const bar = queryOne("[role=progressbar]");
        expect(bar).toHaveAttribute("aria-label", "1 of 2 shifts booked before 26\u00a0Feb");
        expect(bar).toHaveAttribute("aria-valuenow", "1");
    });

    test("registering opens its dialog with the answer", async () => {
        await open(registered());
        await clickOn(part("register_button"));
        expect.verifySteps(["closed"]);
        expect(textOf(".o_dialog .modal-title")).toBe("Book a shift for Ada");
    });

    test("cancelling opens its dialog with the shift", async () => {
        const office = await open(registered());
        await clickOn(part("cancel_button"));
        expect.verifySteps(["closed"]);
        expect(textOf(".o_dialog main p")).toBe("Give back the seat of 20 Feb at 09:00, Till?");
        expect(office.calls.at(-1)).toEqual([STATUS, "preview_alert", [3], { cancel: [11] }]);
    });

    test("leave is not for everybody", async () => {
        await open(answer());
        expectCount(part("holiday_button"), 0);
    });

    test("the management takes leave", async () => {
        const office = await open(answer(), { isManagement: true });
        await clickOn(part("holiday_button"));
        expect.verifySteps(["closed"]);
        const [[action, options] = []] = office.actions;
        expect(action).toBe("komunigi_shift.shift_holiday_action");
        expect(options?.additionalContext).toEqual({ active_id: 3 });
        options?.onClose?.();
        expect(office.announced).toEqual([answer()]);
    });

    for (const button of ["validate_button", "enter_attendance"]) {
        test(`a passed shift is validated here: ${button}`, async () => {
            const worked = { ...BOOKED, date: "2025-02-03", past: true };
            await open(answer({ state: "pending", timeline: [worked, ...answer().timeline] }));
            await clickOn(part(button));
            expect.verifySteps(["closed"]);
            expect(textOf(".o_dialog main")).toBe("Did Ada attend on 3 Feb at 09:00, Till?");
        });
    }

    const missing = answer({
        ...{ state: "incomplete", reason: "Incomplete: the start date is missing" },
        ...{ alert_date: null, timeline: [] },
    } as const);

    test("what is missing is not entered by everybody", async () => {
        await open(missing);
        expectCount(`${part("alert_popover")} button`, 0);
    });

    test("the management enters what is missing", async () => {
        const office = await open(missing, { isManagement: true });
        await clickOn(part("complete_button"));
        expect.verifySteps(["closed"]);
        expect(office.actions[0]?.[0]).toMatchObject({
            ...{ res_model: STATUS, res_id: 3, target: "new" },
        });
    });

    test("in alert, the management can give more time", async () => {
        const office = await open(inAlert(), { isManagement: true });
        await clickOn(part("extension_button"));
        expect.verifySteps(["closed"]);
        const [[action, options] = []] = office.actions;
        expect(action).toBe("komunigi_shift.shift_extension_action");
        expect(options?.additionalContext).toEqual({ active_id: 3 });
    });

    test("nothing to act upon where the question does not arise", async () => {
        await open(
            answer({
                ...{ state: "not_applicable", reason: "Not applicable: not a flying worker" },
                ...{ alert_date: null, timeline: [] },
            } as const),
        );
        expect(queryFirst(`${part("alert_popover")} button`)).toBe(null);
        expect(textOf(part("alert_reason"))).toBe("Not a flying worker");
    });

    test("asks again when the answer may have changed", async () => {
        let current = answer();
        await open(() => current);
        current = registered();
        getService<AlertLive>("komunigi_shift_alert_live").announceOf(current);
        await advanceTime(GATHERING);
        await animationFrame();
        expect(textOf(part("alert_reason"))).toMatch("Shift on 20 Feb");
    });
});
