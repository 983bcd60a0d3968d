import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, dollars, Till, type AdasWallet } from "./till";

definePosModels();

const problem = (till: Till, order: PosOrder) => till.wallet.problem(order)?.body ?? "";

const methods = (order: PosOrder) => {
    return order.payment_ids.map((payment) => payment.payment_method_id.name);
};

describe("a refund", () => {
    test("is preset to the ways in which it was paid, the wallet first", async () => {
        const till = await Till.open({ balance: 50 });
        const sold = await till.order({ goods: 15 });
        till.pay(sold, "cash", 5);
        till.pay(sold, "wallet", 10);
        const refund = await till.order({ goods: -15 }, { refunded: sold });
        await till.wallet.refunds.prepare(refund);
        expect(methods(refund)).toEqual(["Member account", till.method("cash").name]);
        expect(amounts(refund)).toEqual([-10, -5]);
        expect(problem(till, refund)).toBe("");
        const { refunds } = till.wallet;
        expect(refunds.givenBackBy(refund, till.method("cash"))).toBe(refund.payment_ids[1]);
        refund.payment_ids[1].setAmount(-4);
        expect(refunds.givenBackBy(refund, till.method("cash"))).toBe(undefined);
        expect(refunds.givenBackBy(sold, till.method("cash"))).toBe(undefined);
    });

    test("that was cancelled has given nothing back", async () => {
        const till = await Till.open({ balance: 50 });
        const sold = await till.order({ goods: 15 });
        till.pay(sold, "wallet", 15);
        const cancelled = await till.order({ goods: -15 }, { refunded: sold });
        till.pay(cancelled, "wallet", -15);
        cancelled.state = "cancel";
        const refund = await till.order({ goods: -15 }, { refunded: sold });
        await till.wallet.refunds.prepare(refund);
        expect([methods(refund), amounts(refund)]).toEqual([["Member account"], [-15]]);
    });

    test("of a top-up gives back money, never the wallet's own", async () => {
        const till = await Till.open({ balance: 50 });
        const sold = await till.order({ topUp: 20 });
        till.pay(sold, "cash", 20);
        const refund = await till.order({ topUp: -20 }, { refunded: sold });
        await till.wallet.refunds.prepare(refund);
        expect([methods(refund), amounts(refund)]).toEqual([[till.method("cash").name], [-20]]);
    });

    test("in cash of what the wallet paid is refused, with the button that works", async () => {
        const till = await Till.open({ balance: 50 });
        const sold = await till.order({ goods: 15 });
        till.pay(sold, "wallet", 15);
        const refund = await till.order({ goods: -15 }, { refunded: sold });
        till.pay(refund, "cash", -15);
        expect(till.wallet.check(refund)).toBe(false);
        const [told] = till.dialogs;
        expect(told.body).toBe("What was paid from Member account goes back to it.");
        expect(told.confirmLabel).toBe("Give it back as it was paid");
        await told.confirm?.();
        expect([methods(refund), amounts(refund)]).toEqual([["Member account"], [-15]]);
        expect(till.wallet.check(refund)).toBe(true);
    });
});

describe("a top-up given back", () => {
    async function returned(state: AdasWallet) {
        const till = await Till.open(state);
        const sold = await till.order({ topUp: 20 });
        till.pay(sold, "cash", 20);
        return { till, sold };
    }

    test("is lowered to what the wallet has, and the till says so", async () => {
        const { till, sold } = await returned({ balance: 7.5 });
        const refund = await till.order({ topUp: -20 }, { refunded: sold });
        await till.wallet.refunds.prepare(refund);
        expect(topUpLines(refund).map(topUpAmount)).toEqual([-7.5]);
        expect(amounts(refund)).toEqual([-7.5]);
        expect(till.dialogs[0].body).toMatch(`has ${dollars("7.50")}: that much is given back`);
        expect(problem(till, refund)).toBe("");
    });

    test("given back in part, the rest can be once the wallet has it again", async () => {
        const { till, sold } = await returned({ balance: 7.5 });
        sold.state = "paid";
        const [line] = sold.lines;
        const first = await till.order({ topUp: -20 }, { refunded: sold });
        await till.wallet.refunds.prepare(first);
        expect(line.refundedQty).toBe(1); // until the first is paid
        first.state = "paid";
        expect(line.refundedQty).toBe(0);
        till.dialogs.length = 0;
        Object.assign(till.state as AdasWallet, { balance: 30 });
        const second = await till.order({ topUp: -20 }, { refunded: sold });
        await till.wallet.refunds.prepare(second);
        expect([topUpLines(second).map(topUpAmount), amounts(second)]).toEqual([[-12.5], [-12.5]]);
        expect([till.dialogs, problem(till, second)]).toEqual([[], ""]);
        second.state = "paid";
        expect(line.refundedQty).toBe(1); // nothing is left of it
    });

    const refusals: [string, AdasWallet, string][] = [
        ["spent", { balance: 0 }, "Not enough on Member account"],
        ["on a blocked wallet", { balance: 30, blocked: true }, "Member account is blocked"],
    ];
    for (const [name, state, title] of refusals) {
        test(`${name}: refused before it begins`, async () => {
            const { till, sold } = await returned(state);
            expect(await till.wallet.refunds.mayBegin(sold.lines)).toBe(false);
            expect(till.dialogs[0].title).toBe(title);
        });
    }

    test("once it is given back, nothing is said of what is spent", async () => {
        const { till, sold } = await returned({ balance: 0 });
        await till.order({ topUp: -20 }, { refunded: sold });
        expect(await till.wallet.refunds.mayBegin(sold.lines)).toBe(true);
        expect(till.dialogs).toEqual([]);
    });

    test("what is there, or not of a wallet, begins", async () => {
        const { till, sold } = await returned({ balance: 1 });
        expect(await till.wallet.refunds.mayBegin(sold.lines)).toBe(true);
        const goods = await till.order({ goods: 3 });
        expect(await till.wallet.refunds.mayBegin(goods.lines)).toBe(true);
        expect(till.dialogs).toEqual([]);
    });
});

describe("instead of the wallet", () => {
    test("a blocked one: cash, in one tap", async () => {
        const till = await Till.open({ balance: 50, blocked: true });
        const order = await till.order({ goods: 10 });
        await till.wallet.pay(order, till.method("wallet"));
        const [told] = till.dialogs;
        expect(told.confirmLabel).toBe("Pay in cash instead");
        await told.confirm?.();
        expect([methods(order), amounts(order)]).toEqual([[till.method("cash").name], [10]]);
        expect(till.pages).toEqual(["PaymentScreen"]);
    });

    test("the rest of what was lowered: more cash", async () => {
        const till = await Till.open({ balance: 4 });
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 7);
        till.pay(order, "cash", 3);
        expect(await till.wallet.readyToValidate(order)).toBe(false);
        await till.dialogs[0].confirm?.();
        expect(amounts(order)).toEqual([4, 6]);
    });

    test("without connection, all of it in cash", async () => {
        const till = await Till.open({ balance: 50 });
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 10);
        till.reachable = false;
        expect(await till.wallet.readyToValidate(order)).toBe(false);
        await till.dialogs[0].confirm?.();
        expect([methods(order), amounts(order)]).toEqual([[till.method("cash").name], [10]]);
    });
});

describe("the cash drawer of an order that moves a wallet", () => {
    for (const [name, state, expected] of [
        ["opens once the order is recorded", "paid", ["sent", "opened"]],
        ["stays shut where the order is refused", "draft", ["sent"]],
    ] as const) {
        test(name, async () => {
            const till = await Till.open({ balance: 50 });
            const { hardwareProxy } = till.pos;
            patchWithCleanup(till.pos.config, { iface_cashdrawer: true });
            Object.assign(hardwareProxy, {
                printer: { openCashbox: () => expect.step("opened") },
            });
            const order = await till.order({ topUp: 20 });
            till.pay(order, "cash", 20);
            const { pos } = till;
            const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
            patchWithCleanup(validation, {
                async finalizeValidation() {
                    await hardwareProxy.openCashbox();
                    expect.step("sent");
                    order.state = state;
                },
            });
            await till.wallet.recording.recordThenShow(validation);
            expect.verifySteps([...expected]);
        });
    }
});
