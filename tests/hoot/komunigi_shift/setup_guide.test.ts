import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { SetupGuide } from "@komunigi_shift/setup_guide/setup_guide";
import type { SetupStep } from "@komunigi_shift/setup_guide/setup_step";
import { clickOn, defineShiftModels, expectCount, Office, textOf } from "./office";

defineShiftModels();

const BUTTONS = ".o_komunigi_shift_step button";
const TASKS: SetupStep = {
    ...{ key: "tasks", is_done: false, found: "" },
    ...{ action: "komunigi_shift.shift_type_action", is_allowed: true },
};
const ZONE: SetupStep = {
    ...{ key: "time_zone", is_done: true, found: "Europe/Brussels" },
    ...{ action: "komunigi_shift.settings_action", is_allowed: false },
};
const USERS: SetupStep = { ...ZONE, key: "users", is_done: false, found: "" };

async function open(steps: () => SetupStep[]): Promise<Office> {
    const env = { config: { breadcrumbs: [{ name: "Set up" }] } };
    const office = await Office.open({}, { env });
    onRpc("shift.setup", "get_steps", steps);
    await mountWithCleanup(SetupGuide, { props: { action: {} } });
    await animationFrame();
    return office;
}

describe("the setup guide", () => {
    test("says how far the coop is, what is there, what comes next, and who else does it", async () => {
        await open(() => [ZONE, TASKS, USERS]);
        expect(textOf("[role=status]")).toBe("1 of 3 steps done");
        expect(textOf("[data-step=time_zone]")).toMatch(/Europe\/Brussels/);
        expect(textOf(".o_komunigi_shift_next_step")).toMatch(/^2 List the tasks/);
        expect(queryAllTexts(BUTTONS)).toEqual(["Add tasks"]);
        expect(textOf("[data-step=users]")).toMatch(/An administrator does this\.$/);
    });

    test("follows once a step's dialog is closed, and leads to the workers at the end", async () => {
        let tasks = TASKS;
        const office = await open(() => [tasks]);
        await clickOn(BUTTONS);
        const [[action, { onClose }]] = office.actions;
        expect(action).toBe(TASKS.action);
        expectCount(".o_komunigi_shift_setup_done", 0);
        tasks = { ...TASKS, is_done: true, found: "4 tasks" };
        onClose?.();
        await animationFrame();
        await animationFrame();
        expect(textOf("[role=status]")).toBe("1 of 1 steps done");
        await clickOn(".o_komunigi_shift_setup_done button");
        expect(office.actions[1][0]).toBe("komunigi_shift.cooperative_status_action");
    });
});
