import { describe, expect, test } from "@jest/globals";
import {
    cappedPayment,
    payableByWallet,
    projectedBalance,
    proposedPayment,
    round,
    spendable,
} from "@komunigi_wallet/till/rules/amounts";

const CENT = 0.01;

function wallet(balance: number, minimum = 0, blocked = false) {
    return { balance, minimum, blocked };
}

/** @param otherPaid in cash or by card */
function order(
    goods: number,
    { toppedUp = 0, walletPaid = 0, onCredit = 0, otherPaid = 0, refundable = Infinity } = {},
) {
    const due = goods + toppedUp - walletPaid - onCredit - otherPaid;
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

describe("spendable", () => {
    const goods = order(10);
    test.each([
        [wallet(20), goods, 20],
        [wallet(0), goods, 0],
        [wallet(-3), goods, 0],
        [wallet(5, -10), goods, 15],
        [wallet(-10, -10), goods, 0],
        [wallet(-12, -10), goods, 0],
        [wallet(20, 0, true), goods, 0],
        [wallet(0.1 + 0.2), goods, 0.3],
        [wallet(3), order(10, { toppedUp: 20 }), 23],
        [wallet(3), order(10, { toppedUp: 20, walletPaid: 10 }), 23],
        [wallet(-12, -10), order(10, { toppedUp: 20 }), 18],
        [wallet(3, 0, true), order(10, { toppedUp: 20 }), 0],
        [wallet(3), order(0, { toppedUp: -20 }), 3],
    ])("%j has for %j: %d", (figures, amounts, expected) => {
        expect(spendable(figures, amounts, CENT)).toBe(expected);
    });
});

describe("payableByWallet", () => {
    test.each([
        ["goods alone", order(12.5), 12.5],
        ["a top-up alone", order(0, { toppedUp: 20 }), 0],
        ["goods with a top-up", order(12.5, { toppedUp: 20 }), 12.5],
        ["goods partly paid by card", order(12.5, { otherPaid: 10 }), 2.5],
        ["goods with a top-up paid in cash", order(12.5, { toppedUp: 20, otherPaid: 20 }), 12.5],
        ["goods with a top-up, all but 5 paid", order(12.5, { toppedUp: 20, otherPaid: 27.5 }), 5],
        ["goods paid from the wallet", order(12.5, { walletPaid: 12.5 }), 0],
        ["goods overpaid in cash", order(12.5, { otherPaid: 20 }), 0],
        ["goods on credit", order(12.5, { toppedUp: 20, onCredit: 12.5 }), 0],
        ["goods partly on credit", order(12.5, { toppedUp: 20, onCredit: 10 }), 2.5],
        ["a top-up on credit", order(12.5, { toppedUp: 20, onCredit: 20 }), 0],
        ["a refund", order(-8), -8],
        ["a refund of what the wallet paid in part", order(-8, { refundable: 5 }), -5],
        ["a refund of what the wallet did not pay", order(-8, { refundable: 0 }), 0],
        ["a refund to the wallet in part", order(-8, { refundable: 5, walletPaid: -3 }), -2],
        ["a part of what the wallet paid", order(-8, { refundable: 20 }), -8],
        ["a refund, partly paid back", order(-8, { otherPaid: -5 }), -3],
        ["the refund of a top-up", order(0, { toppedUp: -20 }), 0],
    ])("%s", (_name, figures, expected) => {
        expect(payableByWallet(figures, CENT)).toBeCloseTo(expected, 10);
    });
});

describe("proposedPayment", () => {
    test.each([
        ["enough", wallet(20), order(12.5), 12.5],
        ["short", wallet(7.5), order(10), 7.5],
        ["empty", wallet(0), order(10), 0],
        ["below zero", wallet(-4), order(10), 0],
        ["a tolerated overdraft", wallet(5, -10), order(12), 12],
        ["short with an overdraft", wallet(5, -10), order(20), 15],
        ["blocked", wallet(50, 0, true), order(10), 0],
        ["spent already on this order", wallet(10), order(15, { walletPaid: 10 }), 0],
        ["partly spent on this order", wallet(10), order(15, { walletPaid: 6 }), 4],
        ["empty, topped up", wallet(0), order(10, { toppedUp: 20 }), 10],
        ["empty, topped up by less", wallet(0), order(10, { toppedUp: 4 }), 4],
        ["short, topped up", wallet(3), order(10, { toppedUp: 4 }), 7],
        ["topped up, never more than goods", wallet(50), order(10, { toppedUp: 20 }), 10],
        ["topped up below the minimum", wallet(-30, -10), order(10, { toppedUp: 25 }), 5],
        ["blocked, topped up", wallet(0, 0, true), order(10, { toppedUp: 20 }), 0],
        ["topped up, spent", wallet(3), order(10, { toppedUp: 4, walletPaid: 7 }), 0],
        ["a refund of a blocked wallet", wallet(0, 0, true), order(-6), -6],
        ["a refund below the minimum", wallet(-30, -10), order(-6), -6],
    ])("%s", (_name, figures, amounts, expected) => {
        expect(proposedPayment(figures, amounts, CENT)).toBe(expected);
    });
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
