// Generated from tests/hoot/komunigi_wallet/loading_again.test.ts by build.mjs: edit the source.
import { expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { DataServiceOptions } from "@point_of_sale/app/models/data_service_options";
import { fateOf, isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { Till } from "./till";
definePosModels();
async function orderOf(till, { by = "wallet", as = "draft", fate }) {
  const order = await till.order({ goods: 10 });
  till.pay(order, by, 10);
  order.state = as;
  order.uiState.customerWalletUnanswered = fate;
  return order;
}
test("it holds an order of a wallet back that was left as paid; others go on", async () => {
  const till = await Till.open({ balance: 10 });
  const left = await orderOf(till, { as: "paid" });
  const unanswered = await orderOf(till, { as: "paid", fate: true });
  const draft = await orderOf(till, {});
  const cash = await orderOf(till, { by: "cash", as: "paid" });
  const removed = [];
  patchWithCleanup(till.pos, {
    removePendingOrder: (order) => Boolean(removed.push(order.uuid)),
    syncAllOrders: async () => {
    }
  });
  await till.pos.afterProcessServerData();
  const orders = [left, unanswered, draft, cash];
  expect(orders.map((order) => [order.state, isUnanswered(order)])).toEqual([
    ["draft", true],
    ["draft", true],
    ["draft", false],
    ["paid", false]
  ]);
  expect(removed.sort()).toEqual([left.uuid, unanswered.uuid].sort());
});
for (const [fate, as, held] of [
  ["sent", "draft", ["draft", true]],
  ["sent", "paid", ["draft", true]],
  [void 0, "paid", ["paid", void 0]],
  ["paid", "draft", ["draft", "paid"]]
]) {
  test(`one that the server had as a draft, with the mark ${fate}, as ${as}: ${held}`, async () => {
    const till = await Till.open({ balance: 10 });
    const order = await orderOf(till, { by: "wallet" });
    await till.pos.syncAllOrders({ orders: [order] });
    expect(order.isSynced).toBe(true);
    Object.assign(order, { state: as });
    order.uiState.customerWalletUnanswered = fate;
    till.wallet.recording.holdBackAfterReload();
    expect([order.state, fateOf(order)]).toEqual(held);
  });
}
for (const [fate, kept] of [
  ["sent", true],
  [true, true],
  ["paid", true],
  ["unpaid", true],
  [void 0, false]
]) {
  test(`the browser ${kept ? "keeps" : "drops"} what is recorded, with the mark ${fate}`, async () => {
    const till = await Till.open({ balance: 10 });
    const order = await orderOf(till, {});
    await till.pos.syncAllOrders({ orders: [order] });
    Object.assign(order, { state: "paid" });
    order.uiState.customerWalletUnanswered = fate;
    const table = new DataServiceOptions().databaseTable;
    const dropped = {
      order: table["pos.order"].condition(order),
      line: table["pos.order.line"].condition(order.lines[0]),
      payment: table["pos.payment"].condition(order.payment_ids[0])
    };
    expect(dropped).toEqual({ order: !kept, line: !kept, payment: !kept });
  });
}
