// Generated from tests/hoot/komunigi_wallet/taking_back.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { RPCError } from "@web/core/network/rpc";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { amounts, Till } from "./till";
definePosModels();
async function tillThatHears(error, { balance }) {
  const till = await Till.open({ balance });
  const removed = [];
  patchWithCleanup(till.pos, {
    removePendingOrder: (order2) => Boolean(removed.push(order2.uuid))
  });
  const order = await till.order({ goods: 10 });
  till.pay(order, "wallet", 10);
  order.state = "paid";
  order.uiState.customerWalletUnanswered = "sent";
  await till.wallet.takeBack(order, error);
  return { till, order, removed };
}
function answerOf(exceptionName, message) {
  return Object.assign(new RPCError(message), { exceptionName, data: { message } });
}
describe("takeBack", () => {
  test("a refusal brings the order back as it was, lowered to the balance of now", async () => {
    const words = "Member account (Ada): the balance is 4.00. You cannot take 10.00.";
    const refusal = answerOf("odoo.exceptions.UserError", words);
    const { till, order, removed } = await tillThatHears(refusal, { balance: 4 });
    expect([order.state, isUnanswered(order)]).toEqual(["draft", false]);
    expect(removed).toEqual([order.uuid]);
    expect(amounts(order)).toEqual([4]);
    expect(till.dialogs[0].body).toBe(words);
  });
  for (const [what, error] of Object.entries({
    "an error of the page": new Error("the page broke"),
    "a database that went away": answerOf("psycopg2.OperationalError", "server closed")
  })) {
    test(`anything but a refusal leaves the question open: ${what}`, async () => {
      const { till, order } = await tillThatHears(error, { balance: 10 });
      expect([order.state, isUnanswered(order)]).toEqual(["draft", true]);
      expect(till.dialogs).toEqual([]);
    });
  }
});
