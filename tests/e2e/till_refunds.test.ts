import { expect } from "@playwright/test";
import { OrdersScreen } from "./pages/orders_screen";
import { PayOutPopup } from "./pages/pay_out_popup";
import { Till } from "./pages/till";
import { coopTest } from "./support/scenario";
import { serverBalance } from "./support/wallets";

const test = coopTest("till_refunds");
const WALLET = "Compte membre";
const CASH = "Espèces";
const BASKET = "Panier de légumes";
const TOP_UP = "Recharge";
const PAY_OUT = "Remboursement du solde";
const RETURNED_TOP_UP = "Recharge reprise";
const SCREENS = {
    desktop: { member: "Wout Saelmans", balance: 52.9, options: {} },
    "touch screen": {
        member: "Rachid Ouaddahi",
        balance: 15,
        options: { viewport: { width: 1024, height: 600 }, hasTouch: true },
    },
};

for (const [screen, { member, balance, options }] of Object.entries(SCREENS)) {
    test(`${screen}: what the wallet paid goes back on it by itself`, async ({ stage }) => {
        const { coop } = stage;
        const till = await Till.open(await stage.as("cashier", options), coop);
        await till.chooseCustomer(member);
        await till.add(BASKET);
        const payment = await till.pay();
        await payment.choose(WALLET);
        await payment.finish();
        expect(await serverBalance(coop, member)).toBe(round(balance - 12.5));

        const orders = await OrdersScreen.open(till);
        const refund = await orders.refund({ customer: member, total: "12,50" }, BASKET, "1");
        expect(await refund.payments()).toEqual([{ method: WALLET, amount: -12.5 }]);
        expect(await refund.projectedBalance()).toBe(balance);
        await refund.validate();
        expect(await till.receipt.balances()).toEqual([round(balance - 12.5), 12.5, balance]);
        expect(await serverBalance(coop, member)).toBe(balance);
    });
}

test("a part of a wallet order goes back on the wallet, never in cash", async ({ stage }) => {
    const member = "Nour Belkhadra"; // has 67.00
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add(BASKET);
    await till.add(BASKET);
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose(WALLET);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 29.2 }]);
    await payment.finish();

    const orders = await OrdersScreen.open(till);
    const refund = await orders.refund({ customer: member, total: "29,20" }, BASKET, "1");
    await refund.removePayment();
    await refund.choose(CASH);
    await refund.validate();
    expect(await till.readDialog(), "cash is refused, and why").toMatch(new RegExp(WALLET));
    expect(await serverBalance(stage.coop, member)).toBe(37.8);
    await expect(async () => {
        expect(await refund.payments()).toEqual([{ method: WALLET, amount: -12.5 }]);
    }).toPass();
    await refund.finish();
    expect(await serverBalance(stage.coop, member)).toBe(50.3);
});

test("a top-up already spent in part is given back as far as the wallet has it", async ({
    stage,
}) => {
    const member = "Gaspard Lenaertsen"; // has nothing
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await buyTopUp(till, member, 20);
    await till.chooseCustomer(member);
    await till.add(BASKET);
    const payment = await till.pay();
    await payment.choose(WALLET);
    await payment.finish();

    const orders = await OrdersScreen.open(till);
    const refund = await orders.refund({ customer: member, total: "20,00" }, TOP_UP, "1");
    expect(await till.readDialog(), "the till says how much that is").toMatch(/7,50/);
    expect(await refund.payments()).toEqual([{ method: CASH, amount: -7.5 }]);
    expect(await refund.projectedBalance()).toBe(0);
    await refund.validate();
    expect(await till.receipt.lineNames()).toEqual([RETURNED_TOP_UP]);
    expect(await till.receipt.balances()).toEqual([7.5, -7.5, 0]);
    expect(await serverBalance(stage.coop, member)).toBe(0);
});

test("a part of a top-up is given back in cash", async ({ stage }) => {
    const member = "Basile Trémouroux"; // has nothing
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await buyTopUp(till, member, 20);
    const orders = await OrdersScreen.open(till);
    const refund = await orders.refund({ customer: member, total: "20,00" }, TOP_UP, "0,5");
    expect(await refund.payments()).toEqual([{ method: CASH, amount: -10 }]);
    expect(await refund.projectedBalance()).toBe(10);
    await refund.back();
    expect(await till.lineNames()).toEqual([RETURNED_TOP_UP]);
    await till.pay();
    await refund.validate();
    expect(await till.receipt.lineNames()).toEqual([RETURNED_TOP_UP]);
    expect(await serverBalance(stage.coop, member)).toBe(10);
});

test("a pay-out takes five taps and no keyboard, on every screen", async ({ stage }) => {
    const till = await Till.open(await stage.as("administrator"), stage.coop);
    for (const [member, balance, width, height] of [
        ["Maëlys Vandersteene", 57.25, 1280, 800],
        ["Aurèle Bellenoit", 45.3, 1024, 600],
        ["Odile Marchandeau", 11.2, 390, 844],
    ] as const) {
        await till.chooseCustomer(member);
        expect(await serverBalance(stage.coop, member)).toBe(balance);
        const popup = await PayOutPopup.open(till);
        await till.page.setViewportSize({ width, height });
        await popup.takeAll();
        await popup.chooseReason("Quitte la coopérative");
        const payment = await popup.confirm();
        await payment.choose(CASH);
        expect(await payment.payments()).toEqual([{ method: CASH, amount: -balance }]);
        expect(await payment.projectedBalance()).toBe(0);
        await payment.validate();
        expect(await till.receipt.lineNames()).toEqual([PAY_OUT]);
        expect(await till.receipt.moneyOut()).toMatch(/Quitte la coopérative.*Reçu.*Signature/);
        expect(await serverBalance(stage.coop, member)).toBe(0);
        await till.page.setViewportSize({ width: 1280, height: 800 });
        await till.receipt.leave();
    }
});

/** Tops a wallet up in cash, on an order of its own. */
async function buyTopUp(till: Till, member: string, euros: number): Promise<void> {
    await till.chooseCustomer(member);
    await till.topUp(euros);
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.finish();
}

function round(amount: number): number {
    return Math.round(amount * 100) / 100;
}
