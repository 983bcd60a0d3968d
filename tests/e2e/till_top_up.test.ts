import { expect } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import { Till } from "./pages/till";
import { coopTest } from "./support/scenario";
import { countTaps } from "./support/taps";
import { serverBalance, setTopUpButtons } from "./support/wallets";

const test = coopTest("till_top_up");
const WALLET = "Compte membre";
const CASH = "Espèces";

test("the change is kept on the wallet", async ({ stage }) => {
    const member = "Gaspard Lenaertsen";
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.type("20");
    await payment.keepChange();
    expect(await payment.projectedBalance()).toBe(7.5);
    await payment.takeOff(7.5);
    await payment.keepChange();
    await payment.validate();
    expect(await till.receipt.balances()).toEqual([0, 7.5, 7.5]);
    expect(await serverBalance(stage.coop, member)).toBe(7.5);
});

test("few taps: four to top up in cash, one to pay all; a wallet never pays its own top-up", async ({
    stage,
}) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.chooseCustomer("Bérénice Walgraffe");
    let taps = await countTaps(page);
    await (await till.openTopUp()).tap(20);
    let payment = await till.pay();
    await payment.choose(CASH);
    await payment.validate();
    expect(await till.receipt.balanceAfter()).toBe(55);
    expect(await taps()).toBe(4);
    await till.receipt.leave();

    await till.chooseCustomer("Bérénice Walgraffe");
    await till.add("Panier de légumes");
    taps = await countTaps(page);
    await till.payAtOnce(WALLET);
    expect(await till.receipt.balanceAfter()).toBe(42.5);
    expect(await taps()).toBe(1);
    await till.receipt.leave();

    await till.chooseCustomer("Bérénice Walgraffe");
    await till.topUp(10);
    payment = await till.pay();
    await payment.tap(WALLET);
    expect(await till.readDialog()).toMatch(new RegExp(WALLET));
    await shows(payment, [{ method: CASH, amount: 10 }]); // its button: cash instead
});

test("one tap on an amount of the shop's; the receipt says before and after", async ({ stage }) => {
    const member = "Odile Marchandeau";
    await setTopUpButtons(stage.coop, "15", "30.50");
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add("Panier de légumes");
    const popup = await till.openTopUp();
    expect(await popup.amounts()).toEqual([15, 30.5]);
    await popup.tap(30.5);
    const payment = await till.pay();
    await payment.choose(WALLET);
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([
        // It had 11.20: what is put on it pays for the goods of the same order.
        { method: WALLET, amount: 12.5 },
        { method: CASH, amount: 30.5 },
    ]);
    expect(await payment.projectedBalance()).toBe(29.2);
    await payment.type("50"); // a note: the change is given from it
    await shows(payment, [
        { method: WALLET, amount: 12.5 },
        { method: CASH, amount: 50 },
    ]);
    await payment.validate();
    expect(await till.receipt.balances()).toEqual([11.2, 18, 29.2]);
    expect(await till.receipt.balanceAfter()).toBe(29.2);
    expect(await serverBalance(stage.coop, member)).toBe(29.2);
});

test("a typed amount is lowered to what is available, and never above what is due", async ({
    stage,
}) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer("Clémentine Dujardinet"); // has 10.00
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.choose(WALLET);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 10 }]);
    await payment.type("6");
    await shows(payment, [{ method: WALLET, amount: 6 }]);
    await payment.type("0");
    await shows(payment, [{ method: WALLET, amount: 10 }]);
});

/** The screen comes to show these payments: the numpad waits a moment for a barcode. */
function shows(payment: PaymentScreen, expected: object[]): Promise<void> {
    return expect(async () => expect(await payment.payments()).toEqual(expected)).toPass({
        timeout: 5_000,
    });
}
