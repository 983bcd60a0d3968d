import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { toppedUp } from "@komunigi_wallet/till/rules/order_figures";
import { dollars, Till } from "./till";

definePosModels();

const problem = (till: Till, order: PosOrder) => till.wallet.problem(order)?.body ?? "";

for (const [lines, limits, expected] of [
    [
        { topUp: 20 },
        { customer_wallet_largest_top_up: 19.99 },
        `At most ${dollars("19.99")} can be put on Member account at once.`,
    ],
    [
        { topUp: 20 },
        { customer_wallet_largest_balance: 24 },
        `Member account has ${dollars("5.00")} and may hold ${dollars("24.00")} at most.`,
    ],
    [
        { topUp: 20 },
        { customer_wallet_largest_top_up: 20, customer_wallet_largest_balance: 25 },
        "",
    ],
    [
        { topUp: 20, goods: 30 },
        { customer_wallet_largest_balance: 1 },
        `Member account has ${dollars("5.00")} and may hold ${dollars("1.00")} at most.`,
    ],
    [{ goods: 20 }, { customer_wallet_largest_balance: 1 }, ""],
] as const) {
    test(`limited: ${JSON.stringify([lines, limits])}`, async () => {
        const till = await Till.open({ balance: 5 });
        Object.assign(till.pos.company, limits);
        const order = await till.order(lines);
        await till.wallet.balances.refreshOrder(order);
        expect(problem(till, order)).toBe(expected);
    });
}

for (const [goods, expected] of [
    [20, ""],
    [19.99, "Cash cannot pay for a top-up: take another payment for that part."],
] as const) {
    test(`a payment that may not pay top-ups pays ${goods} of goods alone`, async () => {
        const till = await Till.open({ balance: 5 });
        till.method("cash").customer_wallet_pays_top_ups = false;
        const order = await till.order({ topUp: 20, goods });
        till.pay(order, "cash", 20);
        await till.wallet.balances.refreshOrder(order);
        expect(problem(till, order)).toBe(expected);
    });
}

for (const [limits, most] of [
    [{ customer_wallet_largest_top_up: 19.99 }, 19.99],
    [{ customer_wallet_largest_balance: 24 }, 19],
] as const) {
    test(`too much, by ${JSON.stringify(limits)}: one tap lowers it`, async () => {
        const till = await Till.open({ balance: 5 });
        Object.assign(till.pos.company, limits);
        const order = await till.order({ topUp: 30 });
        till.pay(order, "cash", 30);
        await till.wallet.balances.refreshOrder(order);
        expect(till.wallet.check(order)).toBe(false);
        expect(till.dialogs[0].confirmLabel).toBe(`Top up ${dollars(most.toFixed(2))}`);
        await till.dialogs[0].confirm?.();
        expect(toppedUp(order)).toBe(most);
        expect(till.wallet.check(order)).toBe(true);
    });
}

test("a full wallet is offered nothing", async () => {
    const till = await Till.open({ balance: 24 });
    Object.assign(till.pos.company, { customer_wallet_largest_balance: 24 });
    const order = await till.order({ topUp: 30 });
    till.pay(order, "cash", 30);
    await till.wallet.balances.refreshOrder(order);
    expect(till.wallet.check(order)).toBe(false);
    expect(till.dialogs[0].confirmLabel).toBe(undefined);
});
