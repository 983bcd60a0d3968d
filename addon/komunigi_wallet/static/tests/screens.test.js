// Generated from tests/hoot/komunigi_wallet/screens.test.ts by build.mjs: edit the source.
import { describe, expect, runAllTimers, test } from "@odoo/hoot";
import {
  animationFrame,
  click,
  edit,
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
const LIST_PROPS = { getPayload: () => {
}, close: () => {
} };
const METHODS = ".paymentmethods .paymentmethod";
async function openPaymentScreen(balance, goods, sequence = 0) {
  const till = await Till.open({ balance });
  till.method("wallet").sequence = sequence;
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
  await press("Backspace");
  await runAllTimers();
  expect(amounts(order)).toEqual([12]);
});
for (const method of ["wallet", "cash"]) {
  test(`an order that another device has recorded, paid by ${method}, only shows its receipt`, async () => {
    const { till, order } = await openPaymentScreen(20, 12.5);
    await click(queryOne(`${METHODS}:contains(Member account)`));
    await animationFrame();
    till.recorded = { id: 4, state: "paid" };
    patchWithCleanup(till.pos.data, { loadServerOrders: async () => [] });
    till.pos.models["pos.payment"].create({
      ...{ id: 60, pos_order_id: order, amount: 12.5 },
      payment_method_id: till.method(method)
    });
    order.state = "paid";
    await animationFrame();
    expect(order.payment_ids.map(({ isSynced }) => isSynced)).toEqual([true]);
    await press("Backspace");
    await runAllTimers();
    for (const act of ["topUp", "keepChange", "payOut"]) {
      await till.wallet[act](order);
    }
    await click(queryOne(`${METHODS}:contains(Member account)`));
    await animationFrame();
    expect([amounts(order), till.dialogs]).toEqual([[12.5], []]);
    expect(till.pages.at(-1)).toBe("ReceiptScreen");
  });
}
test("what is typed before a method is tapped is money, although the wallet is the first", async () => {
  const { order } = await openPaymentScreen(20, 12.5, -1);
  for (const key of "20") {
    await press(key);
    await runAllTimers();
  }
  const paid = order.payment_ids.map((payment) => payment.payment_method_id.name);
  expect([paid, amounts(order)]).toEqual([["Cash"], [20]]);
});
for (const [display, has] of [
  ["always", true],
  ["payment", false]
]) {
  test(`the list of customers has ${has ? "a" : "no"} column of balances`, async () => {
    const till = await Till.open({ balance: 20 }, { customer_wallet_display: display });
    await till.wallet.balances.refresh([till.ada]);
    await mountWithCleanup(PartnerList, { props: LIST_PROPS });
    expect(queryAllTexts(".partner-line-balance").includes(shown("20.00"))).toBe(has);
  });
}
for (const [order, taps] of [
  ["by name", 0],
  ["by balance", 1]
]) {
  test(`a search in a list ${order} asks for the balances of whom it brings`, async () => {
    const till = await Till.open({ balance: 20 });
    onRpc("customer.wallet", "get_till_ranking", () => [ADA]);
    const found = [{ id: ZOE, name: "Zoe" }];
    onRpc("res.partner", "get_new_partner", () => ({ "res.partner": found }));
    await mountWithCleanup(PartnerList, { props: LIST_PROPS });
    for (let tap = 0; tap < taps; tap += 1) {
      await click(queryOne(SORT));
      await animationFrame();
    }
    await click(queryOne(".modal input"));
    await edit("Zoe");
    await runAllTimers();
    await press("Enter");
    await animationFrame();
    expect(till.asked.flatMap(({ args }) => args[1])).toInclude(ZOE);
  });
}
test("the list of customers is sorted by balance with those whom the till does not know", async () => {
  const till = await Till.open({ balance: 20 });
  const asked = [];
  onRpc("customer.wallet", "get_till_ranking", ({ args }) => {
    asked.push(args);
    return args[2] ? [] : [ZOE, ADA];
  });
  onRpc("res.partner", "get_new_partner", () => ({ "res.partner": [{ id: ZOE, name: "Zoe" }] }));
  await mountWithCleanup(PartnerList, { props: LIST_PROPS });
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
test("a list that is sorted anew while the server answers goes on where the last order is", async () => {
  await Till.open({ balance: 20 });
  const asked = [];
  onRpc("customer.wallet", "get_till_ranking", ({ args: [, order, offset] }) => {
    asked.push([order, offset]);
    return [ADA];
  });
  const list = await mountWithCleanup(PartnerList, { props: LIST_PROPS });
  await Promise.all([list.sortByWallet(), list.sortByWallet()]);
  await list.getNewPartners();
  expect(asked).toEqual([
    ["lowest", 0],
    ["highest", 0],
    ["highest", 1]
  ]);
});
describe("an order without an answer", () => {
  async function waiting() {
    const { till, order } = await openPaymentScreen(20, 12.5);
    order.selectPaymentline(till.pay(order, "wallet", 12.5));
    order.uiState.customerWalletUnanswered = true;
    await animationFrame();
    return { till, order };
  }
  test("keeps its payments", async () => {
    const { order } = await waiting();
    queryOne(".paymentline .delete-button").click();
    await press("9");
    await runAllTimers();
    expect(amounts(order)).toEqual([12.5]);
  });
  test("is asked about, where a tap on a method arrives", async () => {
    const { till } = await waiting();
    queryOne(`${METHODS}:contains(Member account)`).click();
    await animationFrame();
    expect(till.asked.map(({ method }) => method)).toInclude("get_recorded_order");
  });
});
test("what a refund gives back already is chosen by a tap, and not given twice", async () => {
  const till = await Till.open({ balance: 20 });
  const order = await till.order({ goods: 10 });
  till.pay(order, "wallet", 6);
  till.pay(order, "cash", 4);
  const back = await till.order({ goods: -10 }, { refunded: order });
  await till.wallet.refunds.prepare(back);
  back.selectPaymentline(back.payment_ids[0]);
  await mountWithCleanup(PaymentScreen, { props: { orderUuid: back.uuid } });
  await click(queryOne(`${METHODS}:contains(${till.method("cash").name})`));
  await animationFrame();
  expect(amounts(back)).toEqual([-6, -4]);
  expect(back.getSelectedPaymentline()?.getAmount()).toBe(-4);
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
  await press("Backspace");
  await runAllTimers();
  expect(amounts(order)).toEqual([2]);
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
