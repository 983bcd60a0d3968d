import assert from "node:assert/strict";
import { Till } from "./pages/till";
import { seriousFaults } from "./support/accessibility";
import { scenarios } from "./support/scenario";
import { eventually } from "./support/eventually";
import { configureTill } from "./support/wallets";

const scenario = scenarios("till_seeing");
const MEMBER = "Odile Marchandeau";
const WALLET = "Compte membre";
const SCREENS = {
    desktop: { viewport: { width: 1280, height: 800 } },
    "touch screen": { viewport: { width: 1024, height: 600 }, hasTouch: true },
    phone: { viewport: { width: 412, height: 915 }, hasTouch: true },
};

for (const [screen, options] of Object.entries(SCREENS)) {
    scenario(`${screen}: pay, top up, and read it all without a barrier`, async (stage) => {
        const page = await stage.as("cashier", options);
        const till = await Till.open(page, stage.coop);
        await till.add("Panier de légumes");
        const payment = await till.pay();
        await payment.tap(WALLET); // there is no customer yet: the list opens
        await till.pickCustomer(MEMBER);
        await eventually(async () => {
            assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 11.2 }]);
        });
        assert.deepEqual(await seriousFaults(page, ".o_komunigi_wallet_panel"), []);
        assert.equal(await payment.panelFits(), true);
        await payment.openTopUp();
        assert.deepEqual(await seriousFaults(page, ".o_komunigi_wallet_top_up"), []);
    });
}

scenario("the customer list shows balances and sorts by them", async (stage) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.openCustomers();
    await till.sortCustomersByBalance(); // the lowest first
    await till.sortCustomersByBalance(); // the highest first
    const [first, second, third] = await till.customerBalances();
    assert.ok(first >= second && second >= third && first > 0, `${first}, ${second}, ${third}`);
    await till.pickCustomer(MEMBER);
    await eventually(async () => assert.equal(await till.customerBalance(), 11.2));
});

scenario("a shop that shows balances after a tap alone shows none before", async (stage) => {
    await configureTill(stage.coop, {
        customer_wallet_display: "tap",
        customer_wallet_on_receipt: false,
    });
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(MEMBER);
    assert.equal(await till.customerBalance(), null);
    await till.add("Pain au levain");
    const payment = await till.pay();
    assert.equal(await payment.showsBalance(), false);
    await payment.show();
    assert.equal(await payment.balance(), 11.2);
    await payment.choose(WALLET);
    await payment.validate();
    assert.equal(await till.receiptBalances(), null);
});
