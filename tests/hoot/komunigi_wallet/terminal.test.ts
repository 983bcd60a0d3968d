/** An order that is paid by a card terminal and from the wallet. */
import { describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PosPayment } from "@point_of_sale/app/models/pos_payment";
import { topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, Till } from "./till";

definePosModels();

const UNFINISHED = "Card payment not finished";

/** 25.00, of which the wallet pays some; the rest is in a state at the terminal. */
async function tillWith(status: string, fromWallet = 5) {
    const till = await Till.open({ balance: 60 });
    const order = await till.order({ goods: 25 });
    till.pay(order, "wallet", fromWallet);
    const card = till.pay(order, "cash", 20); // the mock's methods have no terminal: its state says so
    card.setPaymentStatus(status);
    return { till, order, titles: () => till.dialogs.map(({ title }) => title) };
}

for (const status of ["waiting", "waitingCard", "waitingCapture", "waitingCancel", "force_done"]) {
    describe(`while the terminal is in the state ${status}`, () => {
        test("the wallet pays no more: the card would be charged as well", async () => {
            const { till, order, titles } = await tillWith(status);
            expect(Boolean(await till.wallet.pay(order, till.method("wallet")))).toBe(false);
            expect([amounts(order), titles()]).toEqual([[5, 20], [UNFINISHED]]);
        });

        test("nothing is recorded, though the wallet pays it all", async () => {
            const { till, order, titles } = await tillWith(status, 25);
            expect(await till.wallet.readyToValidate(order)).toBe(false);
            expect([amounts(order), titles()]).toEqual([[25, 20], [UNFINISHED]]);
        });

        test("no top-up is asked for, which the order may be recorded without", async () => {
            const { till, order, titles } = await tillWith(status);
            await till.wallet.topUp(order);
            expect([topUpLines(order).length, titles()]).toEqual([0, [UNFINISHED]]);
        });

        test("no pay-out is asked for, which the card would have paid", async () => {
            const { till, order, titles } = await tillWith(status);
            await till.wallet.payOut(order);
            expect(titles()).toEqual([UNFINISHED]);
        });

        test("what it takes stays in sight, though another device has recorded the order", async () => {
            const { till, order, titles } = await tillWith(status);
            till.pos.models["pos.payment"].create({
                ...{ id: 60, pos_order_id: order, amount: 25 },
                payment_method_id: till.method("wallet"),
            });
            order.state = "paid";
            till.wallet.payments.dropUnrecorded(order);
            expect(await till.wallet.readyToValidate(order)).toBe(false);
            expect([amounts(order), titles()]).toEqual([[20, 25], [UNFINISHED]]);
        });

        test("a top-up stays that the card may be paying already", async () => {
            const till = await Till.open({ balance: 60 });
            const order = await till.order({ topUp: 20 });
            till.pay(order, "cash", 20).setPaymentStatus(status);
            till.wallet.takeOff(order, topUpLines(order)[0]);
            expect(topUpLines(order)).toHaveLength(1);
            expect(till.dialogs.map(({ title }) => title)).toEqual([UNFINISHED]);
        });

        test("no change is kept, which the order may be recorded without", async () => {
            const { till, order, titles } = await tillWith(status);
            till.pay(order, "cash", 40);
            expect(order.change).not.toBe(0);
            await till.wallet.keepChange(order);
            expect([topUpLines(order).length, titles()]).toEqual([0, [UNFINISHED]]);
        });
    });
}

for (const status of ["pending", "retry"]) {
    test(`${status}: the wallet pays once the card payment is taken off`, async () => {
        const { till, order, titles } = await tillWith(status);
        expect(Boolean(await till.wallet.pay(order, till.method("wallet")))).toBe(false);
        expect([amounts(order), titles()]).toEqual([[5, 20], [UNFINISHED]]);
        order.removePaymentline(order.payment_ids[1]);
        await till.wallet.pay(order, till.method("wallet"));
        expect(amounts(order)).toEqual([25]);
    });

    test(`${status}: the terminal has taken nothing, and what pays it all is recorded`, async () => {
        const { till, order, titles } = await tillWith(status, 25);
        expect(await till.wallet.readyToValidate(order)).toBe(true);
        expect(titles()).toEqual([]);
    });
}

test("what the terminal has taken stays where the wallet pays the rest", async () => {
    const { till, order, titles } = await tillWith("done", 2);
    await till.wallet.pay(order, till.method("wallet"));
    expect([amounts(order), titles()]).toEqual([[5, 20], []]);
    expect(await till.wallet.readyToValidate(order)).toBe(true);
});

test("a refund that is preset tells the terminal which payment it gives back", async () => {
    const { till, order: sold } = await tillWith("done");
    sold.state = "paid";
    patchWithCleanup(PosPayment.prototype, {
        updateRefundPaymentLine(refunded: PosPayment) {
            super.updateRefundPaymentLine(refunded);
            expect.step([(this as PosPayment).getAmount(), refunded.getAmount()]);
        },
    });
    const refund = await till.order({ goods: -25 }, { refunded: sold });
    till.wallet.refunds.payAsPaid(refund);
    expect(amounts(refund)).toEqual([-5, -20]);
    expect.verifySteps([
        [-5, 5],
        [-20, 20],
    ]);
});
