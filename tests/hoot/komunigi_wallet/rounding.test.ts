/** A till that rounds what is due in cash, or all that is due, to five cents. */
import { describe, expect, test } from "@odoo/hoot";
import { waitUntil } from "@odoo/hoot-dom";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, dollars, Till, type AdasWallet, type Opened } from "./till";

definePosModels();

const IN_CASH = { only_round_cash_method: true };
const IN_ALL = { only_round_cash_method: false };

async function roundingTill(
    state: AdasWallet,
    which: object = IN_CASH,
    config = {},
): Promise<Till> {
    const till = await Till.open(state, config);
    const { models } = till.pos as unknown as {
        models: Record<string, { create(values: object): { rounding: number } }>;
    };
    const values = { rounding: 0.05, rounding_method: "HALF-UP" };
    const rounding_method = models["account.cash.rounding"].create(values);
    Object.assign(till.pos.config, { cash_rounding: true, rounding_method, ...which });
    return till;
}

describe("the wallet and cash, which is rounded", () => {
    for (const [goods, inCash] of [
        [6.53, 4.55],
        [6.52, 4.5],
    ]) {
        test(`${goods}: the wallet pays what it was asked to`, async () => {
            const till = await roundingTill({ balance: 60 });
            const order = await till.order({ goods });
            till.pay(order, "wallet", 2);
            order.addPaymentline(till.method("cash"));
            expect(amounts(order)).toEqual([2, inCash]);
            expect(await till.wallet.readyToValidate(order)).toBe(true);
            expect([amounts(order), till.dialogs.length]).toEqual([[2, inCash], 0]);
        });
    }

    test("with change", async () => {
        const till = await roundingTill({ balance: 60 });
        const order = await till.order({ goods: 6.53 });
        till.pay(order, "wallet", 2);
        till.pay(order, "cash", 20);
        expect(await till.wallet.readyToValidate(order)).toBe(true);
        expect(amounts(order)).toEqual([2, 20]);
    });

    test("a refund, too", async () => {
        const till = await roundingTill({ balance: 60 });
        const sold = await till.order({ goods: 3.53 });
        till.pay(sold, "wallet", 2);
        till.pay(sold, "cash", 1.55);
        sold.state = "paid";
        const refund = await till.order({ goods: -3.53 }, { refunded: sold });
        till.wallet.refunds.payAsPaid(refund);
        expect(amounts(refund)).toEqual([-2, -1.55]);
        expect(await till.wallet.readyToValidate(refund)).toBe(true);
        expect(amounts(refund)).toEqual([-2, -1.55]);
    });
});

/** What is offered of what lacks; nothing of it is taken. */
function noteOffers(till: Till): number[] {
    const offered: number[] = [];
    patchWithCleanup(till.pos.dialog, {
        add: (_component: unknown, { offers, getPayload }: Opened) => {
            offered.push(...(offers ?? []).map(({ amount }) => amount));
            getPayload?.(undefined);
            return () => {};
        },
    });
    return offered;
}

for (const [name, which] of [
    ["in cash", IN_CASH],
    ["all", IN_ALL],
] as const) {
    describe(`a till that rounds ${name}: coins pay what goes on a wallet, and what leaves it`, () => {
        test("what lacks", async () => {
            const till = await roundingTill({ balance: 0 }, which);
            const order = await till.order({ goods: 7.5, topUp: 0.05 });
            const offered = noteOffers(till);
            till.state = { balance: 0.03 };
            await till.wallet.pay(order, till.method("wallet"));
            order.payment_ids[0].setAmount(0.08);
            await till.wallet.pay(order, till.method("wallet"));
            expect(offered).toEqual([7.45, 10]);
        });

        test("the most that may be put on it, in one tap", async () => {
            const till = await roundingTill({ balance: 5.03 }, which);
            Object.assign(till.pos.company, { customer_wallet_largest_balance: 20 });
            const order = await till.order({ topUp: 20 });
            till.pay(order, "cash", 20);
            expect(await till.wallet.readyToValidate(order)).toBe(true);
            expect(till.wallet.check(order)).toBe(false);
            expect(till.dialogs[0].confirmLabel).toBe(`Top up ${dollars("14.95")}`);
        });

        test("a pay-out", async () => {
            const till = await roundingTill({ balance: 32.28 }, which);
            void till.wallet.payOut(await till.order({})); // nobody answers
            await waitUntil(() => till.dialogs.length > 0);
            expect(till.dialogs.map(({ most }) => most)).toEqual([32.25]);
        });

        test("nothing can be paid out of less than a coin", async () => {
            const till = await roundingTill({ balance: 0.04 }, which);
            await till.wallet.payOut(await till.order({}));
            expect(till.dialogs[0].body).toMatch(/nothing can be paid out/);
        });

        test("a top-up that is given back", async () => {
            const till = await roundingTill({ balance: 12.28 }, which);
            const sold = await till.order({ topUp: 20 });
            till.pay(sold, "cash", 20);
            sold.state = "paid";
            const refund = await till.order({ topUp: -20 }, { refunded: sold });
            await till.wallet.refunds.prepare(refund);
            expect([topUpLines(refund).map(topUpAmount), amounts(refund)]).toEqual([
                [-12.25],
                [-12.25],
            ]);
        });
    });
}

test("no amount is offered for a tap that no coin pays", async () => {
    const config = { customer_wallet_top_up_amount_ids: [1, 2] };
    const till = await roundingTill({ balance: 60 }, IN_CASH, config);
    Object.assign(till.pos.config.rounding_method ?? {}, { rounding: 5 });
    expect(till.wallet.settings.quickAmounts).toEqual([20]);
});
