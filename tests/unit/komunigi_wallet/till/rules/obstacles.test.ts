import { describe, expect, test } from "@jest/globals";
import {
    obstacleMessage,
    paymentObstacle,
    type Obstacle,
} from "@komunigi_wallet/till/rules/obstacles";

const NOTHING = { goods: 0, toppedUp: 0, walletPaid: 0, onCredit: 0, due: 0, refundable: Infinity };
const SALE = { ...NOTHING, goods: 10, due: 10 };
const TOP_UP = { ...NOTHING, toppedUp: 20, due: 20 };
const BOTH = { ...NOTHING, goods: 10, toppedUp: 20, due: 30 };
const REFUND = { ...NOTHING, goods: -10, due: -10 };
const PAID_IN_CASH = { ...REFUND, refundable: 0 };
const COVERED = { ...NOTHING, goods: 10, walletPaid: 10 };
const TOP_UP_LEFT = { ...REFUND, toppedUp: -20, walletPaid: -10, due: -20, refundable: 10 };

function wallet(balance: number, { minimum = 0, blocked = false } = {}) {
    return { balance, minimum, blocked };
}

describe("paymentObstacle", () => {
    test.each([
        ["enough", wallet(20), SALE, false, null],
        ["not enough for all", wallet(1), SALE, false, null],
        ["empty", wallet(0), SALE, false, "empty"],
        ["below zero", wallet(-5), SALE, false, "empty"],
        ["an overdraft left", wallet(-5, { minimum: -10 }), SALE, false, null],
        ["the overdraft used", wallet(-10, { minimum: -10 }), SALE, false, "empty"],
        ["all of it taken", wallet(4), { ...SALE, walletPaid: 4, due: 6 }, false, "used_up"],
        ["a part taken", wallet(4), { ...SALE, walletPaid: 3, due: 7 }, false, null],
        ["blocked", wallet(20, { blocked: true }), SALE, false, "blocked"],
        ["no wallet here", undefined, SALE, false, "unavailable"],
        ["offline", wallet(20), SALE, true, "offline"],
        ["a top-up alone", wallet(20), TOP_UP, false, "top_up_only"],
        ["empty, topped up", wallet(0), BOTH, false, null],
        ["below the minimum, topped up", wallet(-25), BOTH, false, null],
        ["blocked, topped up", wallet(0, { blocked: true }), BOTH, false, null],
        ["nothing due", wallet(20), COVERED, false, "nothing_due"],
        ["nothing due, offline", wallet(20), COVERED, true, "nothing_due"],
        ["a refund to an empty wallet", wallet(0), REFUND, false, null],
        ["a refund to a blocked wallet", wallet(0, { blocked: true }), REFUND, false, null],
        ["a refund without a wallet", undefined, REFUND, false, "unavailable"],
        ["a refund offline", wallet(0), REFUND, true, "offline"],
        ["a refund of a cash order", wallet(20), PAID_IN_CASH, false, "paid_otherwise"],
        ["a top-up left to give back", wallet(20), TOP_UP_LEFT, false, "top_up_only"],
    ] as const)("%s", (_name, figures, order, offline, expected) => {
        expect(paymentObstacle(figures, order, { offline, step: 0.01 })).toBe(expected);
    });
});

describe("obstacleMessage", () => {
    const known = { label: "Member account", customer: "Ada", balance: "0.40" };
    const words = { ...known, reason: "Card lost" };
    const all: Obstacle[] = [
        "offline",
        "unavailable",
        "nothing_due",
        "paid_otherwise",
        "top_up_only",
        "blocked",
        "empty",
        "used_up",
    ];

    test.each(all)("%s: every placeholder is filled in", (obstacle) => {
        const { title, body } = obstacleMessage(obstacle, words);
        expect(title).toBeTruthy();
        expect(title + body).not.toMatch(/%\(|undefined/);
    });

    test("an empty wallet is told with its balance and what to do", () => {
        expect(obstacleMessage("empty", words)).toEqual({
            title: "Not enough on Member account",
            body: "Ada has 0.40. Top up first, or take another payment.",
        });
    });

    test("a blocked wallet is told with its reason", () => {
        expect(obstacleMessage("blocked", words).body).toContain(": Card lost. Take another");
    });
});
