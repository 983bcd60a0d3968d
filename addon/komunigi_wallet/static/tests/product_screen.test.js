// Generated from tests/hoot/komunigi_wallet/product_screen.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ActionpadWidget } from "@point_of_sale/app/screens/product_screen/action_pad/action_pad";
import { ControlButtons } from "@point_of_sale/app/screens/product_screen/control_buttons/control_buttons";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { PayOutPopup } from "@komunigi_wallet/till/pay_out/pay_out_popup";
import { TopUpPopup } from "@komunigi_wallet/till/top_up/top_up_popup";
import { Till } from "./till";
definePosModels();
const TOP_UP = ".o_komunigi_wallet_top_up_button";
const PAY_OUT = ".o_komunigi_wallet_pay_out_button";
const none = () => {
};
const ACTIONS = { actionName: "Payment", actionToTrigger: none, onClickMore: none };
async function tap(till, selector) {
  await click(queryOne(selector));
  await animationFrame();
  return till.dialogs[0]?.component;
}
test("the top-up product is not among the goods", async () => {
  const till = await Till.open({ balance: 20 });
  const { uuid } = await till.order({});
  await mountWithCleanup(ProductScreen, { props: { orderUuid: uuid } });
  const names = queryAllTexts(".product-list .product-name");
  expect(names).toInclude("Product");
  expect(names).not.toInclude("Top-up of Member account");
});
for (const [where, screen, props, isSmall] of [
  ["beside the customer", ControlButtons, {}, false],
  ["on a narrow screen", ActionpadWidget, ACTIONS, true]
]) {
  test(`a wallet is topped up in one tap ${where}, where the wallet is on`, async () => {
    const till = await Till.open({ balance: 20 });
    patchWithCleanup(till.pos.ui, { isSmall });
    await till.order({});
    await mountWithCleanup(screen, { props });
    expect(await tap(till, TOP_UP)).toBe(TopUpPopup);
  });
  test(`nothing to tap ${where}, where it is off`, async () => {
    const till = await Till.open(null, { payment_method_ids: [1] });
    patchWithCleanup(till.pos.ui, { isSmall });
    await till.order({});
    await mountWithCleanup(screen, { props });
    expect(TOP_UP).toHaveCount(0);
  });
}
describe("paying a balance out", () => {
  async function openMore(role) {
    const till = await Till.open({ balance: 20 });
    const user = { _role: role, raw: { role } };
    patchWithCleanup(till.pos, { user, getCashier: () => user });
    await till.order({});
    const close = () => expect.step("closed");
    await mountWithCleanup(ControlButtons, { props: { showRemainingButtons: true, close } });
    return till;
  }
  test("begins at a manager's button, which closes the menu that it is in", async () => {
    const till = await openMore("manager");
    expect(await tap(till, PAY_OUT)).toBe(PayOutPopup);
    expect.verifySteps(["closed"]);
  });
  test("is not a cashier's", async () => {
    await openMore("cashier");
    expect(PAY_OUT).toHaveCount(0);
  });
});
