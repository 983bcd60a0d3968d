import assert from "node:assert/strict";
import { ShiftForm } from "./pages/shift_form";
import { WorkerForm } from "./pages/worker_form";
import { freeSeatBefore, shiftDay } from "./support/shifts";
import { scenarios } from "./support/scenario";

const scenario = scenarios("badge");
/** A flying worker of the demonstration, without a shift before the alert date. */
const WORKER = "Gaspard Lenaertsen";

scenario("assigning a shift before the alert date turns no into yes", async (stage) => {
    const office = await stage.as("office");
    const form = await WorkerForm.open(office, stage.coop, WORKER);
    await form.waitForState("no");

    const seat = await freeSeatBefore(stage.coop, form.statusId);
    await (await ShiftForm.open(office, seat.id)).assign(WORKER);

    await form.reload();
    await form.waitForState("yes");
    const said = await form.badgeText();
    assert.match(said, new RegExp(shiftDay(seat)), `${said} does not say the date of the shift`);
});
