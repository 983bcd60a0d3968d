import assert from "node:assert/strict";
import { Till } from "./pages/till";
import { eventually } from "./support/eventually";
import { scenarios } from "./support/scenario";
import { secondTill, serverBalance } from "./support/wallets";

const scenario = scenarios("till_live");
const MEMBER = "Odile Marchandeau";
const WALLET = "Compte membre";
const CASH = "Espèces";

scenario("a top-up at one till shows at once on the other", async (stage) => {
    const config = await secondTill(stage.coop);
    const first = await Till.open(await stage.as("cashier"), stage.coop);
    const second = await Till.open(await stage.as("administrator"), stage.coop, config);

    await second.chooseCustomer(MEMBER);
    await second.add("Panier de légumes");
    const waiting = await second.pay();
    assert.equal(await waiting.balance(), 11.2);

    await first.chooseCustomer(MEMBER);
    await first.topUp(20);
    const payment = await first.pay();
    await payment.choose(CASH);
    await payment.finish();

    await eventually(async () => assert.equal(await waiting.balance(), 31.2), 10);
    await waiting.choose(WALLET);
    assert.deepEqual(await waiting.payments(), [{ method: WALLET, amount: 12.5 }]);
    await waiting.finish();
    assert.equal(await serverBalance(stage.coop, MEMBER), 18.7);
});
