import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Records } from "@point_of_sale/app/models/related_models";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, dollars, Till, type AdasWallet, type Lines } from "./till";

definePosModels();

const toppedUp = (order: PosOrder) => topUpLines(order).map(topUpAmount);

describe("topUp", () => {
    test("puts the chosen amount on the order, in place of an earlier one", async () => {
        const till = await Till.open({ balance: 1 });
        const order = await till.order({ goods: 3, topUp: 10 });
        till.answerDialog(50);
        await till.wallet.topUp(order);
        expect(toppedUp(order)).toEqual([50]);
        expect(order.totalDue).toBe(53);
        expect(till.pages).toEqual([]);
    });

    test("alone on its order, it goes to the payment", async () => {
        const till = await Till.open({ balance: 1 });
        const order = await till.order({});
        till.answerDialog(50);
        await till.wallet.topUp(order);
        expect(till.pages).toEqual(["PaymentScreen"]);
    });

    test("has no other price before: French receipts tell the former one of a change", async () => {
        const till = await Till.open({ balance: 1 });
        const order = await till.order({});
        till.answerDialog(50);
        await till.wallet.topUp(order);
        const types = order.lines.map((line) => (line as { price_type?: string }).price_type);
        expect(types).toEqual(["automatic"]);
    });

    test("puts money on the wallet, also where a preset has goods returned", async () => {
        const till = await Till.open({ balance: 1 });
        const order = await till.order({});
        const { models } = till.pos as unknown as { models: Record<string, Records<object>> };
        const preset = models["pos.preset"].create({ name: "Returns", is_return: true });
        Object.assign(order, { preset_id: preset });
        till.answerDialog(50);
        await till.wallet.topUp(order);
        expect(toppedUp(order)).toEqual([50]);
    });

    test("asks for the customer first", async () => {
        const till = await Till.open({ balance: 1 });
        const order = await till.order({}, { partner: null });
        patchWithCleanup(till.pos, { selectPartner: async () => false as const });
        await till.wallet.topUp(order);
        expect([toppedUp(order), till.dialogs]).toEqual([[], []]);
    });

    test("a refund cannot be topped up", async () => {
        const till = await Till.open({ balance: 1 });
        const sold = await till.order({ goods: 3 });
        const order = await till.order({ goods: -3 }, { refunded: sold });
        await till.wallet.topUp(order);
        expect(till.dialogs[0].body).toMatch(/^This order is a refund/);
        expect(toppedUp(order)).toEqual([]);
    });
});

test("the buttons offer the amounts of this till's settings", async () => {
    const config = { customer_wallet_top_up_amount_ids: [1, 3] };
    const till = await Till.open({ balance: 1 }, config);
    expect(till.wallet.settings.quickAmounts).toEqual([7.5, 30]);
});

describe("keepChange", () => {
    const cases: [string, Lines, number, number[]][] = [
        ["the change", { goods: 12.5 }, 20, [7.5]],
        ["the change, beside a top-up", { goods: 12.5, topUp: 20 }, 40, [20, 7.5]],
        ["nothing without change", { goods: 12.5 }, 12.5, []],
    ];
    for (const [name, lines, cash, expected] of cases) {
        test(`${name} goes on the wallet`, async () => {
            const till = await Till.open({ balance: 0 });
            const order = await till.order(lines);
            till.pay(order, "cash", cash);
            await till.wallet.keepChange(order);
            expect(toppedUp(order)).toEqual(expected);
            expect(order.change).toBe(0);
        });
    }
});

describe("takeOff", () => {
    test("change that was kept is change again; what was topped up before stays", async () => {
        const till = await Till.open({ balance: 0 });
        const order = await till.order({ goods: 12.5, topUp: 20 });
        till.pay(order, "cash", 40);
        await till.wallet.keepChange(order);
        till.wallet.takeOff(order, topUpLines(order)[1]);
        expect(toppedUp(order)).toEqual([20]);
        expect(Math.abs(order.change)).toBe(7.5);
    });

    test("the wallet pays no longer what it had from the top-up", async () => {
        const till = await Till.open({ balance: 5 });
        const order = await till.order({ goods: 12.5, topUp: 20 });
        await till.wallet.pay(order, till.method("wallet"));
        expect(amounts(order)).toEqual([12.5]);
        till.wallet.takeOff(order, topUpLines(order)[0]);
        expect(amounts(order)).toEqual([5]);
        expect(order.totalDue).toBe(12.5);
    });

    test("nothing chosen in the popup takes the top-up off, and closing it changes nothing", async () => {
        const till = await Till.open({ balance: 5 });
        const order = await till.order({ goods: 3, topUp: 20 });
        patchWithCleanup(till.pos.dialog, {
            add: (_popup: unknown, _props: object, options: { onClose(): void }) => {
                options.onClose();
                return () => {};
            },
        });
        await till.wallet.topUp(order);
        expect(toppedUp(order)).toEqual([20]);
        till.answerDialog(0);
        await till.wallet.topUp(order);
        expect(toppedUp(order)).toEqual([]);
    });
});

describe("payOut", () => {
    test("puts a negative line and the reason on the order, then goes to its payment", async () => {
        const till = await Till.open({ balance: 30 });
        const order = await till.order({});
        till.answerDialog({ amount: 12.5, reason: "Leaves the coop" });
        await till.wallet.payOut(order);
        expect(order.totalDue).toBe(-12.5);
        expect(order.customer_wallet_cash_out_reason).toBe("Leaves the coop");
        order.removeOrderline(order.lines[0]);
        expect(order.customer_wallet_cash_out_reason).toBe(false);
        expect(till.pages).toEqual(["PaymentScreen"]);
    });

    const nothing = `Ada has ${dollars("0.00")}: nothing can be paid out.`;
    const refusals: [string, Lines, AdasWallet, string | RegExp][] = [
        ["an order with goods", { goods: 3 }, { balance: 30 }, /^Finish this order first/],
        ["an empty wallet", {}, { balance: 0 }, nothing],
        ["a blocked wallet", {}, { balance: 9, blocked: true }, /nothing can be paid out/],
    ];
    for (const [name, lines, state, body] of refusals) {
        test(`${name}: refused with a message`, async () => {
            const till = await Till.open(state);
            const order = await till.order(lines);
            await till.wallet.payOut(order);
            expect(till.dialogs[0].body).toMatch(body);
            expect(order.lines).toHaveLength(Object.keys(lines).length);
        });
    }
});

describe("who pays out", () => {
    for (const [cashier, user, may] of [
        ["manager", null, true],
        ["cashier", null, false],
        ["minimal", null, false],
        // an employee, who works as the user who is logged in
        ["manager", "manager", true],
        ["manager", "cashier", false],
        ["cashier", "manager", false],
    ] as const) {
        test(`${cashier}, logged in as ${user ?? "themself"}: ${may}`, async () => {
            const till = await Till.open({ balance: 30 });
            const standing = { _role: cashier, raw: { role: cashier } };
            patchWithCleanup(till.pos, {
                getCashier: () => standing,
                user: user ? { _role: user, raw: { role: user } } : standing,
            });
            expect(till.wallet.settings.mayPayOut).toBe(may);
        });
    }
});
