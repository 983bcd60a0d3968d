// Generated from tests/hoot/komunigi_wallet/problems.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { dollars, Till } from "./till";
definePosModels();
const problem = (till, order) => till.wallet.problem(order)?.body ?? "";
describe("problem", () => {
  const cases = [
    ["a fitting payment", { goods: 10 }, [["wallet", 10]], 20, ""],
    ["change in cash alone", { goods: 10 }, [["cash", 20]], 0, ""],
    [
      "a note for the rest",
      { goods: 10 },
      [
        ["wallet", 4],
        ["cash", 20]
      ],
      4,
      ""
    ],
    [
      "change on a wallet order",
      { goods: 10 },
      [
        ["wallet", 10],
        ["cash", 5]
      ],
      20,
      "You cannot give change from Member account: lower the payments to what is due."
    ],
    [
      "more than the balance",
      { goods: 10 },
      [["wallet", 10]],
      4,
      `Member account has ${dollars("4.00")}, which is less than this payment.`
    ],
    [
      "a top-up paid on account",
      { goods: 10, topUp: 20 },
      [
        ["wallet", 10],
        ["onAccount", 5],
        ["cash", 15]
      ],
      20,
      `At least ${dollars("20.00")} of this order must be paid in cash or by card.`
    ],
    [
      "more than the balance and the top-up",
      { goods: 30, topUp: 20 },
      [
        ["wallet", 30],
        ["cash", 20]
      ],
      4,
      `Member account has ${dollars("4.00")}, which is less than this payment.`
    ],
    [
      "a negative top-up",
      { goods: 10, topUp: -5 },
      [["cash", 5]],
      20,
      "The amount to put on Member account must be more than zero."
    ]
  ];
  for (const [name, lines, payments, balance, expected] of cases) {
    test(name, async () => {
      const till = await Till.open({ balance });
      const order = await till.order(lines);
      payments.forEach(([method, amount]) => till.pay(order, method, amount));
      await till.wallet.balances.refreshOrder(order);
      expect(problem(till, order)).toBe(expected);
    });
  }
  for (const [balance, expected] of [
    [20, ""],
    [7.5, `Member account has ${dollars("7.50")}: no more than that can be given back.`]
  ]) {
    test(`a top-up of 20.00 is given back where ${balance} is left`, async () => {
      const till = await Till.open({ balance });
      const sold = await till.order({ topUp: 20 });
      const order = await till.order({ topUp: -20 }, { refunded: sold });
      till.pay(order, "cash", -20);
      await till.wallet.balances.refreshOrder(order);
      expect(problem(till, order)).toBe(expected);
    });
  }
  test("offline", async () => {
    const till = await Till.open({ balance: 20 });
    const order = await till.order({ goods: 10 });
    till.pay(order, "wallet", 10);
    await till.wallet.balances.refreshOrder(order);
    patchWithCleanup(till.pos.data.network, { offline: true });
    expect(problem(till, order)).toMatch(/^Member account needs the connection/);
  });
  test("an overdraft pays goods, and gives no top-up back", async () => {
    const till = await Till.open({ balance: 5, minimum: -20 });
    const goods = await till.order({ goods: 10 });
    till.pay(goods, "wallet", 10);
    const sold = await till.order({ topUp: 10 });
    const back = await till.order({ topUp: -10 }, { refunded: sold });
    await till.wallet.balances.refreshOrder(goods);
    expect(problem(till, goods)).toBe("");
    const refusal = `Member account has ${dollars("5.00")}: no more than that can be given back.`;
    expect(problem(till, back)).toBe(refusal);
  });
});
