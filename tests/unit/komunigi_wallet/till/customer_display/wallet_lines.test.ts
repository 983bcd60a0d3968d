import { describe, expect, test } from "@jest/globals";
import { walletOnDisplay } from "@komunigi_wallet/till/customer_display/wallet_lines";
import { adaHas, FakeOrder, makeTill, WALLET, type Till } from "../../../support/till";

async function tillWith(order: FakeOrder, display = "always"): Promise<Till> {
    const till = makeTill(() => adaHas(20), [order]);
    till.fake.config.customer_wallet_display = display;
    await till.wallet.refreshOrder(order.real);
    return till;
}

describe("walletOnDisplay", () => {
    test("the balance, and what it will be", async () => {
        const order = new FakeOrder({ goods: 12.5 });
        order.pay(WALLET, 12.5);
        const { wallet } = await tillWith(order);
        expect(walletOnDisplay(wallet, order.real)).toEqual({
            label: "Member account",
            balance: "20.00 EUR",
            projected: "7.50 EUR",
        });
    });

    test("once recorded, the balance after the order", async () => {
        const order = new FakeOrder({ goods: 12.5 });
        order.pay(WALLET, 12.5);
        const { wallet } = await tillWith(order);
        Object.assign(order, { state: "paid", customer_wallet_balance_after: 7.5 });
        expect(walletOnDisplay(wallet, order.real)).toMatchObject({
            balance: "7.50 EUR",
            projected: "",
        });
    });

    test.each(["payment", "tap"])(
        "nothing where the shop shows it on %s alone",
        async (display) => {
            const order = new FakeOrder({ goods: 12.5 });
            const { wallet } = await tillWith(order, display);
            expect(walletOnDisplay(wallet, order.real)).toBeNull();
        },
    );

    test("nothing without a customer", async () => {
        const order = new FakeOrder({ goods: 5, partner: null });
        const { wallet } = await tillWith(order);
        expect(walletOnDisplay(wallet, order.real)).toBeNull();
    });
});
