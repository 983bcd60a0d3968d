// Generated from tests/hoot/komunigi_wallet/receipts.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { queryText } from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { FeedbackScreen } from "@point_of_sale/app/screens/feedback_screen/feedback_screen";
import { OrderReceipt } from "@point_of_sale/app/screens/receipt_screen/receipt/order_receipt";
import { ReceiptScreen } from "@point_of_sale/app/screens/receipt_screen/receipt_screen";
import { shown, Till } from "./till";
definePosModels();
const part = (name) => `.o_komunigi_wallet_${name}`;
async function recorded(lines, after, config = {}, method = lines.goods ? "wallet" : "cash") {
  const till = await Till.open({ balance: after }, config);
  const order = await till.order(lines);
  till.pay(order, method, order.totalDue);
  const balances = { customer_wallet_balance_before: 20, customer_wallet_balance_after: after };
  Object.assign(order, { state: "paid", ...balances });
  return order;
}
describe("the receipt", () => {
  test("says the balance before, what it did, and the balance", async () => {
    const order = await recorded({ goods: 12.5 }, 7.5);
    await mountWithCleanup(OrderReceipt, { props: { order } });
    const text = queryText(part("receipt"), { inline: true });
    expect(text).toBe(
      `Member account Before ${shown("20.00")} This receipt ${shown("-12.50")} Balance ${shown("7.50")}`
    );
    expect(part("money_out")).toHaveCount(0);
  });
  test("writes what was put on a wallet with its sign", async () => {
    const order = await recorded({ topUp: 5 }, 25);
    await mountWithCleanup(OrderReceipt, { props: { order } });
    expect(queryText(part("receipt"), { inline: true })).toMatch(`+${shown("5.00")}`);
  });
  test("says no balance where the shop wants none", async () => {
    const order = await recorded({ goods: 12.5 }, 7.5, { customer_wallet_on_receipt: false });
    await mountWithCleanup(OrderReceipt, { props: { order } });
    expect(part("receipt")).toHaveCount(0);
  });
  test("of a pay-out is signed: how much was received, and why", async () => {
    const order = await recorded({ topUp: -20 }, 0);
    patchWithCleanup(order.config, {
      _customer_wallet_operations: { pay_out: "Balance paid out" }
    });
    order.customer_wallet_cash_out_reason = "Leaves the coop";
    await mountWithCleanup(OrderReceipt, { props: { order } });
    expect(queryText(part("money_out"), { inline: true })).toBe(
      `Reason Leaves the coop Received ${shown("20.00")} Signature`
    );
    expect(queryText(".orderline .product-name")).toMatch("Balance paid out");
  });
});
for (const [name, screen] of [
  ["with the receipt", ReceiptScreen],
  ["that thanks", FeedbackScreen]
]) {
  test(`the screen ${name} says the balance after a recorded order`, async () => {
    const { uuid } = await recorded({ goods: 12.5 }, 7.5);
    await mountWithCleanup(screen, { props: { orderUuid: uuid } });
    expect(queryText(part("after"))).toBe(`Member account${shown("7.50")}`);
  });
}
for (const [method, count] of [
  ["cash", 1],
  ["wallet", 0]
]) {
  test(`a recorded payment by ${method} is ${count ? "" : "not "}edited`, async () => {
    const order = await recorded({ goods: 12.5 }, 7.5, {}, method);
    order.nb_print = 0;
    await mountWithCleanup(ReceiptScreen, { props: { orderUuid: order.uuid } });
    expect(".edit-order-payment").toHaveCount(count);
  });
}
