// Generated from tests/hoot/komunigi_wallet/screens.test.ts by build.mjs: edit the source.
import { expect, runAllTimers, test } from "@odoo/hoot";
import {
  animationFrame,
  click,
  press,
  queryAllTexts,
  queryOne,
  queryText,
  waitFor
} from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { ADA, amounts, shown, Till } from "./till";
definePosModels();
const ZOE = 999;
const NAMES = ".partner-info b";
const SORT = ".o_komunigi_wallet_sort button";
const METHODS = ".paymentmethods .paymentmethod";
async function openPaymentScreen(balance, goods) {
  const till = await Till.open({ balance });
  const order = await till.order({ goods });
  await mountWithCleanup(PaymentScreen, { props: { orderUuid: order.uuid } });
  await animationFrame();
  return { till, order };
}
test("the method is called as the shop calls its wallet", async () => {
  await openPaymentScreen(20, 12.5);
  expect(queryAllTexts(METHODS).some((text) => text.startsWith("Member account"))).toBe(true);
});
test("one tap pays what the wallet has, and the panel says what is left of it", async () => {
  const { order } = await openPaymentScreen(20, 12.5);
  await click(queryOne(`${METHODS}:contains(Member account)`));
  await animationFrame();
  expect(amounts(order)).toEqual([12.5]);
  expect(queryText(".o_komunigi_wallet_projected")).toBe(shown("7.50"));
});
test("the list of customers is sorted by balance with those whom the till does not know", async () => {
  const till = await Till.open({ balance: 20 });
  const asked = [];
  onRpc("customer.wallet", "get_till_ranking", ({ args }) => {
    asked.push(args);
    return args[2] ? [] : [ZOE, ADA];
  });
  onRpc("res.partner", "get_new_partner", () => ({ "res.partner": [{ id: ZOE, name: "Zoe" }] }));
  const props = { getPayload: () => {
  }, close: () => {
  } };
  await mountWithCleanup(PartnerList, { props });
  await animationFrame();
  expect(queryAllTexts(NAMES)).not.toInclude("Zoe");
  await click(queryOne(SORT));
  await click(queryOne(SORT));
  await waitFor(`${NAMES}:contains(Zoe)`);
  expect(asked).toEqual([
    [till.pos.config.id, "lowest", 0],
    [till.pos.config.id, "highest", 0]
  ]);
});
test("a payment of an order without an answer is not deleted", async () => {
  const { till, order } = await openPaymentScreen(20, 12.5);
  till.pay(order, "wallet", 12.5);
  order.uiState.customerWalletUnanswered = true;
  await animationFrame();
  await click(queryOne(".paymentline .delete-button"));
  await animationFrame();
  expect(amounts(order)).toEqual([12.5]);
});
test("a typed amount is capped to what the wallet has", async () => {
  const { till, order } = await openPaymentScreen(20, 30);
  await click(queryOne(`${METHODS}:contains(Member account)`));
  await animationFrame();
  await press("9");
  await press("9");
  await runAllTimers();
  expect(amounts(order)).toEqual([20]);
  expect(till.notes).toHaveLength(1);
});
for (const [offline, words] of [
  [false, []],
  [true, ["needs the connection"]]
]) {
  test(`the method says that it needs the connection where it is ${offline ? "lost" : "there"}`, async () => {
    const till = await Till.open({ balance: 20 });
    patchWithCleanup(till.pos.data.network, { offline });
    const { uuid } = await till.order({ goods: 12.5 });
    await mountWithCleanup(PaymentScreen, { props: { orderUuid: uuid } });
    expect(queryAllTexts(`${METHODS} .o_komunigi_wallet_offline`)).toEqual([...words]);
  });
}
