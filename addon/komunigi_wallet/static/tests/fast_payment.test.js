// Generated from tests/hoot/komunigi_wallet/fast_payment.test.ts by build.mjs: edit the source.
import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { makeServerError, onRpc } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { amounts, Till } from "./till";
definePosModels();
beforeEach(() => {
  onRpc("pos.order", "sync_from_ui", ({ args }) => {
    expect.step("sent");
    for (const sent of args[0]) {
      delete sent.customer_wallet_attempt;
    }
  });
});
async function tillWith(balance, lines = { goods: 12.5 }) {
  const till = await Till.open({ balance });
  const order = await till.order(lines);
  const tap = (name) => till.pos.validateOrderFast(till.method(name));
  return { till, order, tap };
}
describe("the wallet's", () => {
  test("pays and validates in one tap", async () => {
    const { till, order, tap } = await tillWith(20);
    await tap("wallet");
    expect([order.state, amounts(order), till.pages]).toEqual([
      "paid",
      [12.5],
      ["ReceiptScreen"]
    ]);
    expect.verifySteps(["sent"]);
  });
  test("leads to the payment screen for what the wallet has not", async () => {
    const { till, order, tap } = await tillWith(5);
    await tap("wallet");
    expect([amounts(order), till.pages]).toEqual([[5], ["PaymentScreen"]]);
    expect.verifySteps([]);
  });
  test("leads to the payment screen where the server refuses", async () => {
    const { till, order, tap } = await tillWith(20);
    onRpc("pos.order", "sync_from_ui", () => {
      till.state = { balance: 4 };
      throw makeServerError({
        message: "It has 4.00.",
        errorName: "odoo.exceptions.UserError"
      });
    });
    await tap("wallet");
    expect([order.state, amounts(order), till.pages]).toEqual([
      "draft",
      [4],
      ["PaymentScreen"]
    ]);
    expect(till.dialogs.map(({ body }) => body)).toEqual(["It has 4.00."]);
  });
  test("can be tapped again once it is over", async () => {
    const { order, tap } = await tillWith(5);
    await tap("wallet");
    order.removePaymentline(order.payment_ids[0]);
    await tap("wallet");
    expect(amounts(order)).toEqual([5]);
  });
  test("leads nowhere where the wallet pays nothing", async () => {
    const { till, order, tap } = await tillWith(20);
    till.state = { balance: 20, blocked: true };
    await tap("wallet");
    expect([amounts(order), till.pages, till.dialogs.length]).toEqual([[], [], 1]);
  });
  test("does not validate what other money pays: the wallet was meant", async () => {
    const { till, order, tap } = await tillWith(20);
    till.pay(order, "cash", 12.5);
    await tap("wallet");
    expect([order.state, amounts(order)]).toEqual(["draft", [12.5]]);
    expect(till.dialogs.map(({ title }) => title)).toEqual(["Nothing left to pay"]);
    expect.verifySteps([]);
  });
  test("validates what the wallet pays already", async () => {
    const { till, order, tap } = await tillWith(20);
    till.pay(order, "wallet", 12.5);
    await tap("wallet");
    expect([order.state, amounts(order), till.dialogs]).toEqual(["paid", [12.5], []]);
    expect.verifySteps(["sent"]);
  });
});
describe("another one", () => {
  test("shows the payment, where the wallet pays it all already", async () => {
    const { till, order, tap } = await tillWith(20);
    till.pay(order, "wallet", 12.5);
    await tap("cash");
    expect([order.state, amounts(order), till.pages]).toEqual([
      "draft",
      [12.5],
      ["PaymentScreen"]
    ]);
    expect.verifySteps([]);
  });
  test("pays nothing of an order that waits for the server", async () => {
    const { till, order, tap } = await tillWith(20);
    till.pay(order, "wallet", 5);
    order.uiState.customerWalletUnanswered = true;
    await tap("cash");
    expect([order.state, amounts(order), till.pages]).toEqual([
      "draft",
      [5],
      ["PaymentScreen"]
    ]);
    expect.verifySteps([]);
  });
  test("pays what the wallet does not", async () => {
    const { till, order, tap } = await tillWith(5);
    till.pay(order, "wallet", 5);
    await tap("cash");
    expect([order.state, amounts(order), till.pages]).toEqual([
      "paid",
      [5, 7.5],
      ["ReceiptScreen"]
    ]);
    expect.verifySteps(["sent"]);
  });
});
for (const [name, lines] of [
  ["wallet", { goods: 12.5 }],
  ["cash", { goods: 12.5, topUp: 20 }]
]) {
  test(`a second tap on the ${name}'s does nothing`, async () => {
    const { till, order, tap } = await tillWith(20, lines);
    await Promise.all([tap(name), tap(name)]);
    expect([order.state, till.pages, till.dialogs]).toEqual(["paid", ["ReceiptScreen"], []]);
    expect.verifySteps(["sent"]);
  });
}
