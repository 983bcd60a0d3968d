import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { amounts, dollars, Till, type AdasWallet, type Lines } from "./till";

definePosModels();

const take = (till: Till, order: PosOrder) => {
    return till.wallet.pay(order, till.method("wallet"));
};

describe("pay", () => {
    test("takes what is available and leaves the rest", async () => {
        const till = await Till.open({ balance: 7.5 });
        const order = await till.order({ goods: 10 });
        await take(till, order);
        expect(amounts(order)).toEqual([7.5]);
        expect(order.remainingDue).toBe(2.5);
    });

    test("a second tap adds to the payment that is there, up to what is available", async () => {
        const till = await Till.open({ balance: 7.5 });
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 3);
        await take(till, order);
        expect(amounts(order)).toEqual([7.5]);
    });

    test("never pays for a top-up", async () => {
        const till = await Till.open({ balance: 50 });
        const order = await till.order({ goods: 4, topUp: 20 });
        await take(till, order);
        expect(amounts(order)).toEqual([4]);
    });

    test("an order's own top-up pays for its goods", async () => {
        const till = await Till.open({ balance: 0 });
        const order = await till.order({ goods: 12.5, topUp: 20 });
        await take(till, order);
        expect(amounts(order)).toEqual([12.5]);
        till.pay(order, "cash", 20);
        expect(till.wallet.problem(order)).toBe(null);
    });

    test("without a customer the list opens, then the payment goes on", async () => {
        const till = await Till.open({ balance: 50 });
        const order = await till.order({ goods: 10 }, { partner: null });
        patchWithCleanup(till.pos, {
            selectPartner: async () => {
                order.setPartner(till.ada);
                return till.ada;
            },
        });
        await take(till, order);
        expect(amounts(order)).toEqual([10]);
    });

    test("nobody chosen: nothing happens", async () => {
        const till = await Till.open({ balance: 50 });
        const order = await till.order({ goods: 10 }, { partner: null });
        patchWithCleanup(till.pos, { selectPartner: async () => false as const });
        expect(await take(till, order)).toBe(null);
        expect([amounts(order), till.dialogs]).toEqual([[], []]);
    });

    const refusals: [string, AdasWallet | null, string][] = [
        ["a blocked one", { balance: 50, blocked: true }, "Member account is blocked"],
        ["none", null, "No Member account for this customer"],
    ];
    for (const [name, state, title] of refusals) {
        test(`${name}: no payment, and a message`, async () => {
            const till = await Till.open(state);
            const order = await till.order({ goods: 10 });
            expect(await take(till, order)).toBe(null);
            expect(amounts(order)).toEqual([]);
            expect(till.dialogs[0].title).toBe(title);
        });
    }

    test("a refund of what was paid in cash does not go to the wallet", async () => {
        const till = await Till.open({ balance: 20 });
        const sold = await till.order({ goods: 8 });
        till.pay(sold, "cash", 8);
        const order = await till.order({ goods: -8 }, { refunded: sold });
        expect(await take(till, order)).toBe(null);
        expect(till.dialogs[0].title).toBe("Give it back another way");
    });

    test("a refund goes to the wallet whole, whatever it holds", async () => {
        const till = await Till.open({ balance: 0, blocked: true });
        const order = await till.order({ goods: -8 });
        await take(till, order);
        expect(amounts(order)).toEqual([-8]);
    });
});

describe("lower", () => {
    const cases: [string, number, number, number, number[], boolean][] = [
        ["nothing changed", 10, 10, 20, [10], false],
        ["goods were taken off", 6, 10, 20, [6], true],
        ["the balance sank", 10, 10, 3, [3], true],
        ["the balance is gone", 10, 10, 0, [], true],
    ];
    for (const [name, goods, paid, balance, expected, lowered] of cases) {
        test(name, async () => {
            const till = await Till.open({ balance });
            const order = await till.order({ goods });
            till.pay(order, "wallet", paid);
            await till.wallet.balances.refreshOrder(order);
            expect(till.wallet.payments.lower(order)).toBe(lowered);
            expect(amounts(order)).toEqual(expected);
        });
    }

    const notes: [string, Lines, number, number, number[]][] = [
        ["the rest", { goods: 12.5 }, 5, 10, [5, 10]],
        ["the top-up", { goods: 3.4, topUp: 7 }, 3.4, 20, [3.4, 20]],
        ["what the wallet pays already", { goods: 12.5 }, 12.5, 10, [2.5, 10]],
    ];
    for (const [name, lines, fromWallet, note, expected] of notes) {
        test(`a note for ${name}, with change`, async () => {
            const till = await Till.open({ balance: fromWallet });
            const order = await till.order(lines);
            till.pay(order, "wallet", fromWallet);
            till.pay(order, "cash", note);
            await till.wallet.balances.refreshOrder(order);
            expect(till.wallet.payments.lower(order)).toBe(expected[0] !== fromWallet);
            expect(amounts(order)).toEqual(expected);
            expect(till.wallet.problem(order)).toBe(null);
        });
    }
});

describe("capEdited", () => {
    test("an amount above what is available goes down to it, and says so", async () => {
        const till = await Till.open({ balance: 7.5 });
        const order = await till.order({ goods: 10 });
        await till.wallet.balances.refreshOrder(order);
        const payment = till.pay(order, "wallet", 99);
        expect(till.wallet.payments.capEdited(payment)).toBe(7.5);
        expect(amounts(order)).toEqual([7.5]);
        const said = `At most ${dollars("7.50")} from Member account for this order.`;
        expect(till.notes).toEqual([said]);
    });

    test("other methods are left alone", async () => {
        const till = await Till.open({ balance: 7.5 });
        const order = await till.order({ goods: 10 });
        const payment = till.pay(order, "cash", 50);
        expect(till.wallet.payments.capEdited(payment)).toBe(null);
    });
});
