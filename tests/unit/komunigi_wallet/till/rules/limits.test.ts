import { expect, test } from "@jest/globals";
import { mostToTopUp } from "@komunigi_wallet/till/rules/limits";

const wallet = { balance: 2990.5, minimum: 0, blocked: false };

test.each([
    ["nothing limits it", undefined, 0, 0, Infinity],
    ["one top-up", wallet, 50, 0, 50],
    ["what the wallet may hold", wallet, 0, 3000, 9.5],
    ["the smaller of both", wallet, 50, 3000, 9.5],
    ["a wallet that is full", wallet, 50, 2000, 0],
    ["a balance that is not known", undefined, 50, 3000, 50],
])("mostToTopUp: %s", (_name, known, largestTopUp, largestBalance, expected) => {
    expect(mostToTopUp(known, { largestTopUp, largestBalance }, 0.01)).toBe(expected);
});
