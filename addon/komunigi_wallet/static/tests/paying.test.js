// Generated from tests/hoot/komunigi_wallet/paying.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { queryText } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { payFromWallet } from "@komunigi_wallet/till/paying/paying";
import { amounts, Till } from "./till";
definePosModels();
describe("payFromWallet", () => {
  const pay = async (till, lines) => {
    const order = await till.order(lines);
    await payFromWallet(till.pos, till.wallet, order, till.method("wallet"));
    return order;
  };
  test("takes what is available and leaves the rest", async () => {
    const order = await pay(await Till.open({ balance: 7.5 }), { goods: 10 });
    expect(amounts(order)).toEqual([7.5]);
    expect(order.remainingDue).toBe(2.5);
  });
  test("never pays for a top-up", async () => {
    const order = await pay(await Till.open({ balance: 50 }), { goods: 4, topUp: 20 });
    expect(amounts(order)).toEqual([4]);
  });
});
void queryText;
