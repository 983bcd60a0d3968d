// Generated from tests/hoot/komunigi_wallet/order_figures.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { operationName } from "@komunigi_wallet/till/rules/kind_of_line";
import { orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { receiptBalances } from "@komunigi_wallet/till/rules/receipt";
import { paidInEachWay } from "@komunigi_wallet/till/rules/refund";
import { dollars, Till } from "./till";
definePosModels();
describe("orderFigures", () => {
  const sold = [
    ["goods", { goods: 12.5 }, { due: 12.5, goods: 12.5, toppedUp: 0 }],
    ["a top-up", { topUp: 20 }, { due: 20, goods: 0, toppedUp: 20 }],
    ["both", { goods: 12.5, topUp: 20 }, { due: 32.5, goods: 12.5, toppedUp: 20 }]
  ];
  for (const [name, lines, expected] of sold) {
    test(`of ${name}`, async () => {
      const till = await Till.open(null);
      expect(orderFigures(await till.order(lines))).toMatchObject(expected);
    });
  }
  const givenBack = [
    ["goods", { goods: 12.5 }, { goods: -12.5 }, { due: -12.5, goods: -12.5, toppedUp: 0 }],
    ["a top-up", { topUp: 20 }, { topUp: -20 }, { due: -20, goods: 0, toppedUp: -20 }]
  ];
  for (const [name, lines, back, expected] of givenBack) {
    test(`of ${name} given back`, async () => {
      const till = await Till.open(null);
      const order = await till.order(back, { refunded: await till.order(lines) });
      expect(orderFigures(order)).toMatchObject(expected);
    });
  }
  test("what is paid already is no longer due", async () => {
    const till = await Till.open(null);
    const order = await till.order({ topUp: 20 });
    till.pay(order, "cash", 15);
    expect(orderFigures(order)).toMatchObject({ due: 5, toppedUp: 20, walletPaid: 0 });
  });
  test("payments by kind, one of them left out", async () => {
    const till = await Till.open(null);
    const order = await till.order({ goods: 30 });
    const payment = till.pay(order, "wallet", 10);
    till.pay(order, "onAccount", 12.5);
    expect(orderFigures(order)).toMatchObject({ due: 7.5, walletPaid: 10, onCredit: 12.5 });
    const without = { due: 17.5, walletPaid: 0, onCredit: 12.5 };
    expect(orderFigures(order, payment)).toMatchObject(without);
  });
});
describe("what a refund may give back to the wallet", () => {
  async function sale(till, fromWallet) {
    const sold = await till.order({ goods: 20 });
    if (fromWallet) {
      till.pay(sold, "wallet", fromWallet);
    }
    till.pay(sold, "cash", 20 - fromWallet);
    sold.state = "paid";
    return sold;
  }
  for (const [name, paid] of [
    ["all", 20],
    ["a part", 12.5],
    ["nothing", 0]
  ]) {
    test(`the wallet paid ${name}`, async () => {
      const till = await Till.open(null);
      const sold = await sale(till, paid);
      const refund = await till.order({ goods: -20 }, { refunded: sold });
      expect(orderFigures(refund).refundable).toBe(paid);
    });
  }
  test("what an earlier refund gave back is given back once", async () => {
    const till = await Till.open(null);
    const sold = await sale(till, 12.5);
    const first = await till.order({ goods: -8 }, { refunded: sold });
    till.pay(first, "wallet", -8);
    first.state = "paid";
    const second = await till.order({ goods: -12 }, { refunded: sold });
    till.pay(second, "wallet", -1);
    expect(orderFigures(second).refundable).toBe(4.5);
  });
  test("an exchange that the wallet paid for leaves no more to give back", async () => {
    const till = await Till.open(null);
    const sold = await sale(till, 12.5);
    const exchange = await till.order({ goods: -8 }, { refunded: sold });
    till.pay(exchange, "wallet", 42);
    exchange.state = "paid";
    const second = await till.order({ goods: -12 }, { refunded: sold });
    expect(orderFigures(second).refundable).toBe(12.5);
    const left = paidInEachWay(second).map(({ amount }) => amount);
    expect(left).toEqual([12.5, 7.5]);
  });
  test("goods that no order sold: the server says how much", async () => {
    const till = await Till.open(null);
    expect(orderFigures(await till.order({ goods: -1 })).refundable).toBe(Infinity);
  });
});
describe("operationName", () => {
  const config = {
    _customer_wallet_operations: {
      ...{ top_up: "Top-up", top_up_return: "Returned top-up", pay_out: "Pay-out" }
    }
  };
  const nameOf = async (lines, sold, known = config) => {
    const till = await Till.open(null);
    const refunded = sold ? await till.order(sold) : null;
    const order = await till.order(lines, { refunded });
    Object.assign(order.config, known);
    return operationName(order.lines[0]);
  };
  test("money paid out", async () => {
    expect(await nameOf({ topUp: -20 })).toBe("Pay-out");
  });
  test("a top-up given back", async () => {
    expect(await nameOf({ topUp: -20 }, { topUp: 20 })).toBe("Returned top-up");
  });
  test("a top-up keeps the name of its product", async () => {
    expect(await nameOf({ topUp: 20 })).toBe("");
  });
  test("so do goods that are given back", async () => {
    expect(await nameOf({ goods: -5 }, { goods: 5 })).toBe("");
  });
  test("and all lines where the wallet is not in use", async () => {
    expect(await nameOf({ topUp: -20 }, void 0, {})).toBe("");
  });
});
describe("receiptBalances", () => {
  async function recorded(values, { method = "wallet" } = {}) {
    const till = await Till.open(null);
    const order = await till.order({ goods: 12.5 });
    till.pay(order, method, 12.5);
    const balances = { customer_wallet_balance_before: 20, customer_wallet_balance_after: 7.5 };
    return { till, order: Object.assign(order, { state: "paid" }, balances, values) };
  }
  test("before, movement and after, as recorded with the order", async () => {
    const { order } = await recorded({});
    expect(receiptBalances(order)).toEqual({ before: 20, movement: -12.5, after: 7.5 });
  });
  test("a balance of zero is printed", async () => {
    const { order } = await recorded({ customer_wallet_balance_after: 0 });
    expect(receiptBalances(order)?.after).toBe(0);
  });
  test("not where the shop does not want it", async () => {
    const { order } = await recorded({});
    order.config.customer_wallet_on_receipt = false;
    expect(receiptBalances(order)).toBe(null);
  });
  test("the cashier's screen says it where it shows balances", async () => {
    const { order, till } = await recorded({});
    order.config.customer_wallet_on_receipt = false;
    expect(till.wallet.display.after(order)).toBe(dollars("7.50"));
    order.config.customer_wallet_display = "tap";
    expect(till.wallet.display.after(order)).toBe("");
  });
  for (const [name, values] of [
    ["before the order is recorded", { state: "draft" }],
    ["where the server told none", { customer_wallet_balance_after: false }]
  ]) {
    test(`not ${name}`, async () => {
      expect(receiptBalances((await recorded(values)).order)).toBe(null);
    });
  }
  test("not on an order that leaves the wallet alone", async () => {
    expect(receiptBalances((await recorded({}, { method: "cash" })).order)).toBe(null);
  });
});
