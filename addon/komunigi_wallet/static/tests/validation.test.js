// Generated from tests/hoot/komunigi_wallet/validation.test.ts by build.mjs: edit the source.
import { describe, expect, runAllTimers, test } from "@odoo/hoot";
import { makeServerError, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { amounts, Till } from "./till";
definePosModels();
async function paid(by, lines = { goods: 12.5 }) {
  const till = await Till.open({ balance: 20 });
  const order = await till.order(lines);
  Object.entries(by).forEach(([name, amount]) => till.pay(order, name, amount));
  const { pos } = till;
  const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
  return { till, order, validation };
}
describe("the validation of a wallet order", () => {
  test("records it, as a first attempt, and shows the receipt", async () => {
    onRpc("pos.order", "sync_from_ui", ({ args }) => {
      const [sent] = args[0];
      expect.step(sent.customer_wallet_attempt);
      delete sent.customer_wallet_attempt;
    });
    const { till, order, validation } = await paid({ wallet: 12.5 });
    await validation.validateOrder(false);
    expect.verifySteps([1]);
    expect([order.state, isUnanswered(order)]).toEqual(["paid", false]);
    expect(till.pages).toEqual(["ReceiptScreen"]);
  });
  test("that the server refuses leaves it open, with the server's words", async () => {
    const message = "Member account (Ada): the balance is 4.00. You cannot take 12.50.";
    const { till, order, validation } = await paid({ wallet: 12.5 });
    onRpc("pos.order", "sync_from_ui", () => {
      till.state = { balance: 4 };
      throw makeServerError({ message, errorName: "odoo.exceptions.UserError" });
    });
    await validation.validateOrder(false);
    expect([order.state, isUnanswered(order)]).toEqual(["draft", false]);
    expect(till.dialogs.map(({ body }) => body)).toEqual([message]);
    expect([amounts(order), till.pages]).toEqual([[4], []]);
  });
  test("whose payment the balance no longer covers is lowered, and not sent", async () => {
    onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
    const { till, order, validation } = await paid({ wallet: 12.5 });
    till.state = { balance: 6 };
    await validation.validateOrder(false);
    expect([order.state, amounts(order)]).toEqual(["draft", [6]]);
    expect(till.dialogs[0].title).toBe("Payment from Member account lowered");
    expect.verifySteps([]);
  });
  test("that is recorded stays so, where another one sent with it is refused", async () => {
    const { till, order, validation } = await paid({ wallet: 12.5 });
    const message = "The invoice cannot be made.";
    patchWithCleanup(till.pos, {
      async syncAllOrders() {
        markAnswered(order);
        throw makeServerError({ message, errorName: "odoo.exceptions.UserError" });
      }
    });
    await validation.validateOrder(false);
    expect([order.state, isUnanswered(order)]).toEqual(["paid", false]);
    expect(till.dialogs.map(({ body }) => body)).toEqual([message]);
    expect(till.pages).toEqual(["ReceiptScreen"]);
  });
  test("waits for what is asked about a customer who has just been chosen", async () => {
    const { till, validation } = await paid({ cash: 20 }, { topUp: 20 });
    till.state = { balance: 20, blocked: true, blocked_reason: "Moved" };
    onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
    till.pos.setPartnerToCurrentOrder(till.ada);
    const validated = validation.validateOrder(false);
    await runAllTimers();
    expect(till.dialogs[0].confirmLabel).toBe("Top up anyway");
    expect.verifySteps([]);
    await till.dialogs[0].confirm?.();
    await validated;
    expect.verifySteps(["sent"]);
  });
  test("is not sent where the till cannot ask for the balance", async () => {
    onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
    const { till, order, validation } = await paid({ wallet: 12.5 });
    till.reachable = false;
    await validation.validateOrder(false);
    expect([order.state, amounts(order)]).toEqual(["draft", [12.5]]);
    expect(till.dialogs[0].title).toBe("Member account needs the connection");
    expect.verifySteps([]);
  });
  test("that cannot be is refused before anything is sent", async () => {
    onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
    const { till, order, validation } = await paid({ onAccount: 20 }, { topUp: 20 });
    await validation.validateOrder(true);
    expect(order.state).toBe("draft");
    expect(till.dialogs[0].confirmLabel).toMatch(/in cash/);
    expect.verifySteps([]);
  });
});
test("an order that Odoo refuses stays refused, whatever the wallet has", async () => {
  const { validation } = await paid({ cash: 5 });
  expect(await validation.isOrderValid(true)).toBe(false);
});
test("an order without the wallet is validated as by Odoo alone", async () => {
  onRpc("pos.order", "sync_from_ui", ({ args }) => {
    const [sent] = args[0];
    expect.step("customer_wallet_attempt" in sent);
  });
  const { till, order, validation } = await paid({ cash: 12.5 });
  await validation.validateOrder(false);
  expect(order.state).toBe("paid");
  expect.verifySteps([false]);
  expect(till.asked.map(({ method }) => method)).not.toInclude("get_recorded_order");
});
