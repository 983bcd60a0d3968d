import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { seriousFaults } from "./support/accessibility";
import { coopTest } from "./support/scenario";
import { addToHousehold, blockWallet, serverBalance } from "./support/wallets";

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

test("a blocked wallet does not pay: the till says so, and cash is one tap", async ({ stage }) => {
    const member = "Philomène Gosselaire";
    await blockWallet(stage.coop, member);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await expect(till.customerNotes).toHaveText(["Bloqué"]);
    await till.askToTopUp();
    await expect(till.dialog).toContainText("Carte perdue");
    await till.dismissDialog();
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await expect(payment.notes).toHaveText(["Bloqué : Carte perdue"]);
    await payment.tap(WALLET);
    const message = await till.readDialog();
    expect(message).toMatch(/bloqué/);
    expect(message).toMatch(/Philomène Gosselaire.*Carte perdue/);
    await expect(async () => {
        expect(await payment.payments()).toEqual([{ method: CASH, amount: 12.5 }]);
    }).toPass();
    await payment.finish();
});

test("whoever pays for a household sees whose wallet it is, also on the receipt", async ({
    stage,
}) => {
    const { coop } = stage;
    const [holder, title] = ["Wout Saelmans", "Compte membre : Wout Saelmans"];
    const contact = await addToHousehold(coop, holder, "Achille Saelmans");
    const page = await stage.as("cashier", { viewport: { width: 1024, height: 600 } });
    const till = await Till.open(page, coop);
    await till.openCustomers();
    await expect(till.customerLine(contact)).toContainText(title);
    expect(await seriousFaults(page, ".partner-line-balance")).toEqual([]);
    await till.pickCustomer(contact);
    await expect(page.locator(".set-partner").first()).toContainText(holder);
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose(WALLET);
    await expect(payment.panel).toContainText(title);
    await payment.validate();
    await expect(till.receipt.paper).toContainText(title);
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
    expect(await till.receipt.balances()).toEqual([0, 7.5, 7.5]);
    expect(await serverBalance(stage.coop, member)).toBe(7.5);
});
