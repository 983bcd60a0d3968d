// Generated from tests/hoot/komunigi_shift/walk_in_dialog.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { WalkInDialog } from "@komunigi_shift/attendance_day/walk_in_dialog";
import { BOB } from "./found_worker";
import { clickOn, defineShiftModels, expectCount, isDisabled, Office, textOf } from "./office";
import { sheetSeat, sheetShift } from "./sheets";
defineShiftModels();
const BOB_FOUND = ".o_komunigi_shift_found_worker:contains(Bob)";
const ENTER = ".o_komunigi_shift_enter";
async function open(addWalkIn, free = 1) {
  const office = await Office.open({ search_read: () => [BOB], add_walk_in: addWalkIn });
  const entered = (seat, worker) => expect.step([seat, worker.id]);
  const shift = sheetShift([sheetSeat(21, "Ada")], { free });
  await office.show(WalkInDialog, { shift, entered });
  return office;
}
describe("WalkInDialog", () => {
  test("enters the chosen worker on the shift", async () => {
    const office = await open(() => 23);
    expect(textOf(".o_dialog main")).toMatch(/takes a free seat and is entered as present/);
    expect(textOf(BOB_FOUND)).toBe(
      "Bob In alert 0470 12 34 56 1 of 2 shifts booked before 26 Feb"
    );
    expect(isDisabled(ENTER)).toBe(true);
    await clickOn(`${BOB_FOUND} input`);
    await clickOn(ENTER);
    expect(office.calls.at(-1)).toEqual(["shift.shift", "add_walk_in", [21], BOB.id]);
    expect.verifySteps([[23, BOB.id]]);
    expectCount(".o_dialog", 0);
  });
  test("says where a seat has to be added", async () => {
    await open(() => 23, 0);
    expect(textOf(".o_dialog main")).toMatch(/No seat is free: one is added/);
  });
  test("a refusal is told in the dialog, in the server's words", async () => {
    await open(() => {
      throw makeServerError({ message: "Bob is on this shift already." });
    });
    await clickOn(`${BOB_FOUND} input`);
    await clickOn(ENTER);
    expect(textOf(".o_dialog [role=alert]")).toBe("Bob is on this shift already.");
    expect.verifySteps([]);
    expect(isDisabled(ENTER)).toBe(false);
  });
});
