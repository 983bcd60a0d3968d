import assert from "node:assert/strict";
import { Till } from "./pages/till";
import { eventually } from "./support/eventually";
import { scenarios } from "./support/scenario";
import { blockWallet } from "./support/wallets";

const scenario = scenarios("till_obstacles");
const WALLET = "Compte membre";
const CASH = "Espèces";

scenario("without a customer the list opens, then the payment goes on", async (stage) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    await till.pickCustomer("Wout Saelmans");
    await eventually(async () => {
        assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 12.5 }]);
    });
    assert.equal(await payment.projectedBalance(), 40.4);
});

scenario("a blocked wallet does not pay: the till says so, and what next", async (stage) => {
    const member = "Philomène Gosselaire";
    await blockWallet(stage.coop, member);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    const message = await till.readDialog();
    assert.match(message, /bloqué/);
    assert.match(message, /Philomène Gosselaire/);
    assert.deepEqual(await payment.payments(), []);
    await payment.choose(CASH);
    assert.deepEqual(await payment.payments(), [{ method: CASH, amount: 12.5 }]);
});

scenario("an empty wallet does not pay: the till says to top up first", async (stage) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer("Basile Trémouroux");
    await till.add("Panier de légumes");
    const payment = await till.pay();
    await payment.tap(WALLET);
    assert.match(await till.readDialog(), /Basile Trémouroux.*0,00/);
    assert.deepEqual(await payment.payments(), []);
});
