import { expect, test } from "@jest/globals";
import { missingFor, roundedUp } from "@komunigi_wallet/till/rules/offers";

const SALE = { goods: 10, toppedUp: 0, walletPaid: 0, onCredit: 0, due: 10, refundable: Infinity };

function wallet(balance: number, minimum = 0) {
    return { balance, minimum, blocked: false };
}

test.each([
    ["an empty wallet", wallet(0), SALE, 10],
    ["a part of it", wallet(0.4), SALE, 9.6],
    ["below zero, within the overdraft", wallet(-2, -5), SALE, 7],
    ["all of it taken", wallet(4), { ...SALE, walletPaid: 4, due: 6 }, 6],
    ["a top-up on the order", wallet(1), { ...SALE, toppedUp: 5, due: 15 }, 4],
    ["enough", wallet(20), SALE, 0],
])("missingFor: %s", (_name, figures, order, expected) => {
    expect(missingFor(figures, order, 0.01)).toBe(expected);
});

test.each([
    [9.6, [10, 20], 10],
    [10, [10, 20], 10],
    [10.01, [10, 20], 20],
    [31.2, [10, 20], 40],
    [7, [], 10],
])("roundedUp: %s of %s", (missing, usual, expected) => {
    expect(roundedUp(missing, usual)).toBe(expected);
});
