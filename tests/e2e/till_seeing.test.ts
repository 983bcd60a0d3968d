import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { cutOff, isInSight, seriousFaults, smallestTarget } from "./support/accessibility";
import { test } from "./support/scenario";
import { onScreens, SCREEN_NAMES, SCREENS } from "./support/screens";
import {
    addToHousehold,
    callWallet,
    configureTill,
    loadCustomers,
    serverBalances,
} from "./support/wallets";

const MEMBER = "Bérénice Walgraffe";
const WALLET = "Compte membre";
const CASH = "Espèces";
const HOLDER = "Ysaline Crombez-Roy";
const CONTACT = "Achille Roy"; // Odoo shortens long names of customers
/** 40 characters. */
const LONG_LABEL = "Compte d'épargne solidaire des coopérants";

for (const [screen, { customer, has, hasTouch }] of onScreens({
    // each has too little for a basket of 12.50
    desktop: { customer: "Odile Marchandeau", has: 11.2, hasTouch: false },
    "touch screen": { customer: "Clémentine Dujardinet", has: 10, hasTouch: true },
    phone: { customer: "Capucine Delhauteur", has: 5.05, hasTouch: true },
})) {
    test(`${screen}: pay, top up, and read it all without a barrier`, async ({ stage }) => {
        const page = await stage.as("cashier", { viewport: SCREENS[screen], hasTouch });
        const till = await Till.open(page, stage.coop);
        await till.add("Panier de légumes");
        const payment = await till.pay();
        const top = await payment.panelTop();
        await payment.tap(WALLET); // there is no customer yet: the list opens
        await till.customers.pick(customer);
        await expect(async () => {
            expect(await payment.payments()).toEqual([{ method: WALLET, amount: has }]);
        }).toPass();
        expect(await seriousFaults(page, ".o_komunigi_wallet_panel")).toEqual([]);
        expect(await payment.panelFits()).toBe(true);
        expect(await payment.panelTop(), "the panel stays where it was").toBe(top);
        expect(await smallestTarget(page, ".o_komunigi_wallet_panel")).toBeGreaterThanOrEqual(44);
        await payment.tap(WALLET);
        expect(await till.readOffer()).toContain(customer);
        const asked = await payment.openTopUp();
        expect(await seriousFaults(page, ".o_komunigi_wallet_top_up")).toEqual([]);
        const popup = ".o_komunigi_wallet_top_up .modal-body";
        const quick = await smallestTarget(page, ".o_komunigi_wallet_quick");
        expect(quick).toBeGreaterThan(await smallestTarget(page, `${popup} .numpad`));
        expect(await smallestTarget(page, popup)).toBeGreaterThanOrEqual(44);
        await asked.tap(20);
        await payment.choose(CASH);
        await payment.validate();
        expect(await till.receipt.balanceAfter()).toBe(20);
        expect(await isInSight(page, ".o_payment_successful .o_komunigi_wallet_after")).toBe(true);
    });
}

test("the customer list shows balances and sorts all customers by them", async ({ stage }) => {
    const most = Math.max(...Object.values(await serverBalances(stage.coop)));
    await loadCustomers(stage.coop, 1);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await loadCustomers(stage.coop, 100);
    for (const screen of SCREEN_NAMES) {
        await till.resize(screen);
        await till.openCustomers();
        await till.customers.sortByBalance(); // the lowest first
        await till.customers.sortByBalance(); // the highest first
        await expect(async () => {
            const balances = await till.customers.balances();
            expect(balances[0]).toBe(most);
            expect(balances).toEqual([...balances].sort((a, b) => b - a));
        }).toPass();
        await till.customers.pick(MEMBER);
        await expect(async () => expect(await till.customerBalance()).toBe(35)).toPass();
    }
});

test("a name of 40 characters for the wallet is read in full on every screen", async ({
    stage,
}) => {
    const { coop } = stage;
    await callWallet(coop, LONG_LABEL);
    await addToHousehold(coop, HOLDER, CONTACT);
    const page = await stage.as("cashier");
    const till = await Till.open(page, coop);
    for (const screen of SCREEN_NAMES) {
        await till.resize(screen);
        await till.chooseCustomer(CONTACT);
        await till.add("Pain au levain");
        const payment = await till.pay();
        await payment.choose(LONG_LABEL);
        await expect(payment.panel).toContainText(LONG_LABEL);
        expect(await cutOff(page, ".payment-screen")).toEqual([]);
        const popup = await payment.openTopUp();
        await expect(popup.root).toContainText(`${LONG_LABEL} : ${HOLDER}`);
        expect(await cutOff(page, ".o_komunigi_wallet_top_up")).toEqual([]);
        await popup.tap(10);
        await payment.choose(CASH);
        await payment.validate();
        await expect(till.receipt.paper).toContainText(LONG_LABEL);
        expect(await cutOff(page, ".receipt-screen")).toEqual([]);
        expect(await till.receipt.alignsPayments()).toBe(true);
        await till.receipt.leave();
    }
    await callWallet(coop, WALLET);
});

test("a long word in the name of the wallet stays on the button that pays in one tap", async ({
    stage,
}) => {
    await callWallet(stage.coop, "Genossenschaftsmitgliederguthaben");
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.add("Pain au levain");
    const button = till.page.locator(".fast-pay-button", { hasText: "Genossenschafts" });
    const beyond = () => button.evaluate((one) => one.scrollWidth - one.clientWidth);
    await expect.poll(beyond).toBe(0);
    await callWallet(stage.coop, WALLET);
});

test("a shop that shows balances after a tap alone shows none before", async ({ stage }) => {
    await configureTill(stage.coop, {
        customer_wallet_display: "tap",
        customer_wallet_on_receipt: false,
    });
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(MEMBER);
    expect(await till.customerBalance()).toBe(null);
    await till.add("Pain au levain");
    const payment = await till.pay();
    expect(await payment.showsBalance()).toBe(false);
    await payment.show();
    expect(await payment.balance()).toBe(35);
    await payment.choose(WALLET);
    await payment.validate();
    expect(await till.receipt.balances()).toBe(null);
});
