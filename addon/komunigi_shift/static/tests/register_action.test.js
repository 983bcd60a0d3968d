// Generated from tests/hoot/komunigi_shift/register_action.test.ts by build.mjs: edit the source.
import { expect, test } from "@odoo/hoot";
import { waitFor } from "@odoo/hoot-dom";
import { getService, mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { answer } from "./answers";
import { defineShiftModels, STATUS, textOf } from "./office";
defineShiftModels();
test("a button of the server's opens the free seats of a worker", async () => {
  onRpc(STATUS, "get_alert_answer", ({ args: [ids] }) => {
    expect(ids).toEqual([3]);
    return answer();
  });
  for (const method of ["get_free_seats_before_alert", "get_later_seats"]) {
    onRpc(STATUS, method, () => []);
  }
  onRpc("res.users", "has_group", () => true);
  await mountWithCleanup(MainComponentsContainer);
  const button = { type: "ir.actions.client", tag: "komunigi_shift_register" };
  await getService("action").doAction({
    ...button,
    params: { status_id: 3 }
  });
  await waitFor(".o_komunigi_shift_register");
  expect(textOf(".o_komunigi_shift_no_seat p:first-child")).toBe(
    "There is no free seat before 26 Feb."
  );
});
