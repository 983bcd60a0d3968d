import { describe, expect, test } from "@jest/globals";
import { receiptBalances } from "@komunigi_wallet/till/rules/receipt";
import { CASH, FakeOrder, WALLET } from "../../../support/till";

function recorded(values: object, { method = WALLET as typeof WALLET | typeof CASH } = {}) {
    const order = new FakeOrder({ goods: 12.5 });
    order.pay(method, 12.5);
    const balances = { customer_wallet_balance_before: 20, customer_wallet_balance_after: 7.5 };
    return Object.assign(order, { state: "paid", config: {} }, balances, values).real;
}

describe("receiptBalances", () => {
    test("before, movement and after, as recorded with the order", () => {
        expect(receiptBalances(recorded({}))).toEqual({ before: 20, movement: -12.5, after: 7.5 });
    });

    test("a balance of zero is printed", () => {
        expect(receiptBalances(recorded({ customer_wallet_balance_after: 0 }))?.after).toBe(0);
    });

    test.each([
        ["not where the shop does not want it", { config: { customer_wallet_on_receipt: false } }],
        ["not before the order is recorded", { state: "draft" }],
        ["not where the server told none", { customer_wallet_balance_after: false }],
    ])("%s", (_name, values) => {
        expect(receiptBalances(recorded(values))).toBeNull();
    });

    test("not on an order that leaves the wallet alone", () => {
        expect(receiptBalances(recorded({}, { method: CASH }))).toBeNull();
    });
});
