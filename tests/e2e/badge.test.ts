import { expect } from "@playwright/test";
import { ShiftForm } from "./pages/shift_form";
import { WorkerForm } from "./pages/worker_form";
import { seriousFaults } from "./support/accessibility";
import { test } from "./support/scenario";
import { freeSeatBefore, shiftDay } from "./support/shifts";

/** A flying worker of the demonstration, without a shift before the alert date. */
const WORKER = "Gaspard Lenaertsen";

test("assigning a shift before the alert date turns no into yes", async ({ stage }) => {
    const office = await stage.as("office");
    const form = await WorkerForm.open(office, stage.coop, WORKER);
    await form.waitForState("no");
    expect(await seriousFaults(office, ".o_form_sheet")).toEqual([]);

    const seat = await freeSeatBefore(stage.coop, form.statusId);
    await (await ShiftForm.open(office, seat.id)).assign(WORKER);

    await form.reload();
    await form.waitForState("yes");
    const said = await form.badgeText();
    expect(said, `${said} does not say the date of the shift`).toMatch(new RegExp(shiftDay(seat)));
});
