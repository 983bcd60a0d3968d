import { describe, expect, test } from "@jest/globals";
import {
    cappedPayment,
    downToCoin,
    payableByWallet,
    projectedBalance,
    round,
    spendable,
    upToCoin,
} from "@komunigi_wallet/till/rules/amounts";

const CENT = 0.01;

function wallet(balance: number) {
    return { balance, minimum: 0, blocked: false };
}

function order(
    goods: number,
    { toppedUp = 0, walletPaid = 0, onCredit = 0, refundable = Infinity } = {},
) {
    const due = goods + toppedUp - walletPaid - onCredit;
    return { goods, toppedUp, walletPaid, onCredit, refundable, due };
}

describe("round", () => {
    test.each([
        [1.005, CENT, 1.01],
        [-1.005, CENT, -1.01],
        [0.1 + 0.2, CENT, 0.3],
        [-0.001, CENT, 0],
        [12.32, 0.05, 12.3],
        [12.33, 0.05, 12.35],
        [99.5, 1, 100],
    ])("%d by steps of %d is %d", (amount, step, expected) => {
        expect(round(amount, step)).toBe(expected);
    });
});

describe("payableByWallet", () => {
    test.each([
        ["goods paid from the wallet", order(12.5, { walletPaid: 12.5 }), 0],
        ["goods with a top-up that is on credit", order(12.5, { toppedUp: 20, onCredit: 20 }), 0],
        ["a refund to the wallet in part", order(-8, { refundable: 5, walletPaid: -3 }), -2],
        ["a refund of goods that no known order sold", order(-8), -8],
    ])("%s", (_name, figures, expected) => {
        expect(payableByWallet(figures, CENT)).toBe(expected);
    });
});

test("a wallet gives back no more than it has", () => {
    expect(spendable(wallet(3), order(0, { toppedUp: -20 }), CENT)).toBe(3);
});

describe("cappedPayment", () => {
    test.each([
        ["lowered", 4, wallet(20), order(12.5), 4],
        ["raised above what is due", 13, wallet(20), order(12.5), 12.5],
        ["raised above what is available", 9, wallet(7.5), order(10), 7.5],
        ["negative on a sale", -5, wallet(20), order(12.5), 0],
        ["a refund lowered", -3, wallet(0), order(-8), -3],
        ["a refund raised above what was paid", -20, wallet(0), order(-8), -8],
        ["above what the wallet paid", -8, wallet(0), order(-8, { refundable: 5 }), -5],
        ["positive on a refund", 5, wallet(20), order(-8), 0],
        ["more decimals than the currency has", 3.14159, wallet(20), order(12.5), 3.14],
    ])("%s", (_name, asked, figures, amounts, expected) => {
        expect(cappedPayment(asked, figures, amounts, CENT)).toBe(expected);
    });
});

describe("projectedBalance", () => {
    test.each([
        ["nothing of the wallet", 20, order(12.5), 20],
        ["a payment", 20, order(12.5, { walletPaid: 12.5 }), 7.5],
        ["a top-up", -3, order(0, { toppedUp: 20 }), 17],
        ["both", 10, order(15, { walletPaid: 10, toppedUp: 30 }), 30],
        ["a refund", 7.5, order(-8, { walletPaid: -8 }), 15.5],
        ["the refund of a top-up", 20, order(0, { toppedUp: -20 }), 0],
        ["amounts that floats cannot hold", 0.3, order(0.1, { walletPaid: 0.1 }), 0.2],
    ])("%s", (_name, balance, amounts, expected) => {
        expect(projectedBalance(balance, amounts, CENT)).toBe(expected);
    });
});

test.each([
    [32.28, 0.05, 32.25, 32.3],
    [32.25, 0.05, 32.25, 32.25],
    [0.04, 0.05, 0, 0.05],
    [0, 0.05, 0, 0],
    [7.1, CENT, 7.1, 7.1],
    [0.1 + 0.2, CENT, 0.3, 0.3],
    [Infinity, 0.05, Infinity, Infinity],
])("%s in coins of %s: down to %s, up to %s", (amount, coin, down, up) => {
    expect([downToCoin(amount, coin), upToCoin(amount, coin)]).toEqual([down, up]);
});
