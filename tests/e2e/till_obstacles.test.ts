import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { coopTest } from "./support/scenario";
import { blockWallet, serverBalance } from "./support/wallets";

const test = coopTest("till_obstacles");
const WALLET = "Compte membre";
const CASH = "Espèces";

test("without a customer the list opens, then the payment goes on", async ({ stage }) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    await till.pickCustomer("Wout Saelmans");
    await expect(async () => {
        expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    }).toPass();
    expect(await payment.projectedBalance()).toBe(40.4);
});

test("a blocked wallet does not pay: the till says so, and what next", async ({ stage }) => {
    const member = "Philomène Gosselaire";
    await blockWallet(stage.coop, member);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    const message = await till.readDialog();
    expect(message).toMatch(/bloqué/);
    expect(message).toMatch(/Philomène Gosselaire/);
    expect(await payment.payments()).toEqual([]);
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([{ method: CASH, amount: 12.5 }]);
});

test("what a wallet lacks is put on it in one tap, and pays the goods", async ({ stage }) => {
    const member = "Basile Trémouroux"; // has 0.00
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    expect(await till.readOffer()).toMatch(/Basile Trémouroux.*0,00/);
    expect(await payment.payments()).toEqual([]);
    await payment.tap(WALLET);
    await till.takeOffer(/20,00/);
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([
        { method: WALLET, amount: 12.5 },
        { method: CASH, amount: 20 },
    ]);
    expect(await payment.projectedBalance()).toBe(7.5);
    await payment.validate();
    expect(await till.receiptBalances()).toEqual([0, 7.5, 7.5]);
    expect(await serverBalance(stage.coop, member)).toBe(7.5);
});
