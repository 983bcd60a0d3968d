import { describe, expect, test } from "@jest/globals";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import {
    capEditedPayment,
    lowerWalletPayments,
    orderProblem,
    payFromWallet,
} from "@komunigi_wallet/till/paying/paying";
import { ADA, adaHas, CASH, FakeOrder, makeTill, ON_ACCOUNT, WALLET } from "../../../support/till";

const METHOD = WALLET as PaymentMethod;

function amounts(order: FakeOrder): number[] {
    return order.payment_ids.map((payment) => payment.amount);
}

describe("payFromWallet", () => {
    test("takes what is available and leaves the rest", async () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, wallet } = makeTill(() => adaHas(7.5), [order]);
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([7.5]);
        expect(order.remainingDue).toBe(2.5);
    });

    test("a second tap adds to the payment that is there, up to what is available", async () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, wallet } = makeTill(() => adaHas(7.5), [order]);
        order.pay(WALLET, 3);
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([7.5]);
    });

    test("never pays for a top-up", async () => {
        const order = new FakeOrder({ goods: 4, topUp: 20 });
        const { pos, wallet } = makeTill(() => adaHas(50), [order]);
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([4]);
    });

    test("an order's own top-up pays for its goods", async () => {
        const order = new FakeOrder({ goods: 12.5, topUp: 20 });
        const { pos, wallet } = makeTill(() => adaHas(0), [order]);
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([12.5]);
        order.pay(CASH, 20);
        expect(orderProblem(wallet, order.real)).toBeNull();
    });

    test("without a customer the list opens, then the payment goes on", async () => {
        const order = new FakeOrder({ goods: 10, partner: null });
        const { pos, fake, wallet } = makeTill(() => adaHas(50), [order]);
        fake.selectPartner = async () => {
            order.partner_id = ADA;
            return ADA;
        };
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([10]);
    });

    test("nobody chosen: nothing happens", async () => {
        const order = new FakeOrder({ goods: 10, partner: null });
        const { pos, wallet, dialogs } = makeTill(() => adaHas(50), [order]);
        expect(await payFromWallet(pos, wallet, order.real, METHOD)).toBeNull();
        expect([amounts(order), dialogs]).toEqual([[], []]);
    });

    test.each([
        [adaHas(0), "Not enough on Member account"],
        [adaHas(50, { blocked: true }), "Member account is blocked"],
        [[], "No Member account for this customer"],
    ])("%j: no payment, and a message", async (answer, title) => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, wallet, dialogs } = makeTill(() => answer, [order]);
        expect(await payFromWallet(pos, wallet, order.real, METHOD)).toBeNull();
        expect(amounts(order)).toEqual([]);
        expect(dialogs[0].props.title).toBe(title);
    });

    test("a refund of what was paid in cash does not go to the wallet", async () => {
        const sold = new FakeOrder({ goods: 8 });
        sold.pay(CASH, 8);
        const order = new FakeOrder({ goods: -8 });
        order.refunds(sold);
        const { pos, wallet, dialogs } = makeTill(() => adaHas(20), [order]);
        expect(await payFromWallet(pos, wallet, order.real, METHOD)).toBeNull();
        expect(dialogs[0].props.title).toBe("Give it back another way");
    });

    test("a refund goes to the wallet whole, whatever it holds", async () => {
        const order = new FakeOrder({ goods: -8 });
        const { pos, wallet } = makeTill(() => adaHas(0, { blocked: true }), [order]);
        await payFromWallet(pos, wallet, order.real, METHOD);
        expect(amounts(order)).toEqual([-8]);
    });
});

describe("lowerWalletPayments", () => {
    test.each([
        ["nothing changed", 10, 10, 20, [10], false],
        ["goods were taken off", 6, 10, 20, [6], true],
        ["the balance sank", 10, 10, 3, [3], true],
        ["the balance is gone", 10, 10, 0, [], true],
    ])("%s", async (_name, goods, paid, balance, expected, lowered) => {
        const order = new FakeOrder({ goods });
        order.pay(WALLET, paid);
        const { wallet } = makeTill(() => adaHas(balance), [order]);
        await wallet.refreshOrder(order.real);
        expect(lowerWalletPayments(wallet, order.real)).toBe(lowered);
        expect(amounts(order)).toEqual(expected);
    });
});

describe("capEditedPayment", () => {
    test("an amount above what is available goes down to it, and says so", async () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, wallet, notes } = makeTill(() => adaHas(7.5), [order]);
        await wallet.refreshOrder(order.real);
        const payment = order.pay(WALLET, 99);
        expect(capEditedPayment(pos, wallet, payment as never)).toBe(7.5);
        expect(payment.amount).toBe(7.5);
        expect(notes).toEqual(["At most 7.50 EUR from Member account for this order."]);
    });

    test("other methods are left alone", () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, wallet } = makeTill(() => null, [order]);
        expect(capEditedPayment(pos, wallet, order.pay(CASH, 50) as never)).toBeNull();
    });
});

describe("orderProblem", () => {
    test.each([
        ["a fitting payment", { goods: 10 }, [[WALLET, 10]], 20, false, null],
        ["change in cash alone", { goods: 10 }, [[CASH, 20]], 0, false, null],
        [
            "change on a wallet order",
            { goods: 10 },
            [
                [WALLET, 10],
                [CASH, 5],
            ],
            20,
            false,
            "No change is given on Member account: lower the payments to what is due.",
        ],
        [
            "more than the balance",
            { goods: 10 },
            [[WALLET, 10]],
            4,
            false,
            "Member account has 4.00 EUR, which is less than this payment.",
        ],
        [
            "a top-up paid on account",
            { goods: 10, topUp: 20 },
            [
                [WALLET, 10],
                [ON_ACCOUNT, 5],
                [CASH, 15],
            ],
            20,
            false,
            "At least 20.00 EUR of this order must be paid in cash or by card.",
        ],
        [
            "more than the balance and the top-up",
            { goods: 30, topUp: 20 },
            [
                [WALLET, 30],
                [CASH, 20],
            ],
            4,
            false,
            "Member account has 4.00 EUR, which is less than this payment.",
        ],
        [
            "a negative top-up",
            { goods: 10, topUp: -5 },
            [[CASH, 5]],
            20,
            false,
            "The amount to put on Member account must be more than zero.",
        ],
        [
            "a top-up given back as far as it is there",
            { topUp: -20 },
            [[CASH, -20]],
            20,
            false,
            null,
        ],
        [
            "a top-up given back that was spent",
            { topUp: -20 },
            [[CASH, -20]],
            7.5,
            false,
            "Member account has 7.50 EUR: no more than that can be given back.",
        ],
        [
            "offline",
            { goods: 10 },
            [[WALLET, 10]],
            20,
            true,
            "Member account needs the connection to the server, which is lost. Take another payment, or try again in a moment.",
        ],
    ] as const)("%s", async (_name, lines, payments, balance, offline, expected) => {
        const order = new FakeOrder(lines);
        payments.forEach(([method, amount]) => order.pay(method as typeof WALLET, amount));
        const { wallet, fake } = makeTill(() => adaHas(balance), [order]);
        await wallet.refreshOrder(order.real);
        fake.data.network.offline = offline;
        expect(orderProblem(wallet, order.real)).toBe(expected);
    });

    test("an overdraft pays goods, and gives no top-up back", async () => {
        const goods = new FakeOrder({ goods: 10 });
        goods.pay(WALLET, 10);
        const back = new FakeOrder({ topUp: -10 });
        const { wallet } = makeTill(() => adaHas(5, { minimum: -20 }), [goods]);
        await wallet.refreshOrder(goods.real);
        expect(orderProblem(wallet, goods.real)).toBeNull();
        expect(orderProblem(wallet, back.real)).toBe(
            "Member account has 5.00 EUR: no more than that can be given back.",
        );
    });
});
