// Generated from tests/hoot/komunigi_wallet/offers.test.ts by build.mjs: edit the source.
import { expect, test } from "@odoo/hoot";
import { waitUntil } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { toppedUp } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, Till } from "./till";
definePosModels();
for (const [balance, paid, missing] of [
  [0, [], 10],
  [4, [4], 6]
]) {
  test(`${missing} missing: put on the wallet in one tap, it pays the goods`, async () => {
    const till = await Till.open({ balance });
    const order = await till.order({ goods: 10 });
    paid.forEach((amount) => till.pay(order, "wallet", amount));
    const paying = till.wallet.pay(order, till.method("wallet"));
    await waitUntil(() => till.dialogs.length);
    const [{ title, offers, getPayload }] = till.dialogs;
    expect(title).toBe("Not enough on Member account");
    expect(offers?.[0].amount).toBe(missing);
    getPayload?.(missing);
    await paying;
    expect(amounts(order)).toEqual([10]);
    expect(toppedUp(order)).toBe(missing);
  });
}
