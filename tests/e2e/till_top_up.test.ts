import { expect } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import { tillTest as test } from "./support/kept_till";
import { onScreens } from "./support/screens";
import { countTaps } from "./support/taps";
import { serverBalance, setTopUpButtons } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const BASKET = "Panier de légumes";

/** A customer for each test and screen: who has nothing, less than the basket costs, or more. */
for (const [screen, { nothing, little, enough }] of onScreens({
    desktop: {
        nothing: "Gaspard Lenaertsen",
        little: "Joris Heymbeeck",
        enough: "Bérénice Walgraffe",
    },
    "touch screen": {
        nothing: "Fatou Diarrassou",
        little: "Capucine Delhauteur",
        enough: "Aurèle Bellenoit",
    },
    phone: {
        nothing: "Tiago Ferrandes",
        little: "Clémentine Dujardinet",
        enough: "Liselot Verbraeken",
    },
})) {
    test(`${screen}: the change is kept, and undone`, async ({ till, stage }) => {
        await till.resize(screen);
        await till.chooseCustomer(nothing);
        await till.add(BASKET);
        const payment = await till.pay();
        await payment.tap(WALLET);
        expect(await till.readOffer()).toMatch(new RegExp(`${nothing}.*0,00`));
        expect(await payment.payments()).toEqual([]);
        await payment.choose(CASH);
        await payment.type("20");
        await payment.keepChange();
        expect(await payment.projectedBalance()).toBe(7.5);
        await payment.takeOff(7.5);
        await payment.keepChange();
        await payment.validate();
        expect(await till.receipt.balances()).toEqual([0, 7.5, 7.5]);
        expect(await serverBalance(stage.coop, nothing)).toBe(7.5);
    });

    test(`${screen}: what lacks is put on it in one tap, or taken off, and pays the goods`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await serverBalance(stage.coop, little);
        await till.chooseCustomer(little);
        await till.add(BASKET);
        const payment = await till.pay();
        await payment.choose(WALLET);
        await shows(payment, [{ method: WALLET, amount: before }]);
        await payment.tap(WALLET);
        await till.takeOffer(/10,00/);
        await shows(payment, [{ method: WALLET, amount: 12.5 }]);
        await payment.takeOff(10);
        await shows(payment, [{ method: WALLET, amount: before }]);

        await (await payment.openTopUp()).tap(20);
        const again = await payment.openTopUp();
        expect(await again.onOrder()).toBe(20);
        await again.leave();
        await payment.choose(WALLET);
        await payment.choose(CASH);
        await shows(payment, [
            { method: WALLET, amount: 12.5 },
            { method: CASH, amount: 20 },
        ]);
        const after = inCents(before + 7.5);
        expect(await payment.projectedBalance()).toBe(after);
        await payment.validate();
        expect(await till.receipt.balances()).toEqual([before, 7.5, after]);
        expect(await serverBalance(stage.coop, little)).toBe(after);
    });

    test(`${screen}: few taps: four to top up in cash, one to pay all`, async ({ till, stage }) => {
        await till.resize(screen);
        const before = await serverBalance(stage.coop, enough);
        await till.chooseCustomer(enough);
        let taps = await countTaps(till.page);
        await (await till.openTopUp()).tap(20);
        let payment = await till.pay();
        await payment.choose(CASH);
        await payment.validate();
        expect(await till.receipt.balanceAfter()).toBe(before + 20);
        expect(await taps()).toBe(4);
        await till.receipt.leave();

        await till.add(BASKET);
        await till.chooseCustomer(enough);
        taps = await countTaps(till.page);
        await till.payAtOnce(WALLET);
        const after = inCents(before + 7.5);
        expect(await till.receipt.balanceAfter()).toBe(after);
        expect(await taps()).toBe(1);
        expect(await serverBalance(stage.coop, enough)).toBe(after);
        await till.receipt.leave();

        await till.chooseCustomer(enough);
        await till.topUp(10);
        payment = await till.pay();
        await payment.tap(WALLET);
        expect(await till.readDialog(), "it never pays its own top-up").toMatch(new RegExp(WALLET));
        await shows(payment, [{ method: CASH, amount: 10 }]); // its button: cash instead
    });
}

test("a typed amount is lowered to what is available, and never above what is due", async ({
    till,
}) => {
    for (const [baskets, most] of [
        [1, 12.5],
        [2, 15],
    ]) {
        await till.chooseCustomer("Rachid Ouaddahi"); // has 15.00
        for (let basket = 0; basket < baskets; basket += 1) {
            await till.add(BASKET);
        }
        const payment = await till.pay();
        await payment.choose(WALLET);
        expect(await payment.payments()).toEqual([{ method: WALLET, amount: most }]);
        await payment.type("6");
        await shows(payment, [{ method: WALLET, amount: 6 }]);
        await payment.type("0");
        await shows(payment, [{ method: WALLET, amount: most }]);
        await till.nextOrder();
    }
});

test("one tap on an amount of the shop's; the receipt says before and after", async ({ stage }) => {
    const member = "Odile Marchandeau";
    await setTopUpButtons(stage.coop, "15", "30.50");
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add(BASKET);
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

/** The screen comes to show these payments: the numpad waits a moment for a barcode. */
function shows(payment: PaymentScreen, expected: object[]): Promise<void> {
    return expect(async () => expect(await payment.payments()).toEqual(expected)).toPass();
}
