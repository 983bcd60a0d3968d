import assert from "node:assert/strict";
import { Till } from "./pages/till";
import { scenarios } from "./support/scenario";
import { eventually } from "./support/eventually";
import { pretendBalance, serverBalance, serverBalances, sessionStates } from "./support/wallets";

const scenario = scenarios("till");
/** A member of the demonstration with nothing on the wallet. */
const MEMBER = "Gaspard Lenaertsen";
const WALLET = "Compte membre";
const CASH = "Espèces";

scenario("a member tops up, pays from the wallet, and is refused what it lacks", async (stage) => {
    const { coop } = stage;
    assert.equal(await serverBalance(coop, MEMBER), 0);
    const till = await Till.open(await stage.as("cashier"), coop);

    await till.chooseCustomer(MEMBER);
    await till.topUp(20);
    let payment = await till.pay();
    assert.equal(await payment.balance(), 0);
    await payment.choose(CASH);
    await payment.finish();
    assert.equal(await serverBalance(coop, MEMBER), 20);

    await till.chooseCustomer(MEMBER);
    await till.add("Panier de légumes");
    payment = await till.pay();
    assert.equal(await payment.balance(), 20);
    await payment.choose(WALLET);
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 12.5 }]);
    assert.equal(await payment.projectedBalance(), 7.5);
    await payment.finish();
    assert.equal(await serverBalance(coop, MEMBER), 7.5);

    await till.chooseCustomer(MEMBER);
    await till.add("Huile d'olive");
    const stopPretending = await pretendBalance(till.page, 10);
    payment = await till.pay();
    await payment.choose(WALLET);
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 10 }]);
    await payment.validate();
    assert.match(await till.readDialog(), /7,50/, "the refusal says the balance");
    assert.equal(await serverBalance(coop, MEMBER), 7.5);
    await stopPretending();

    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 10 }]);
    await payment.removePayment();
    await payment.choose(CASH);
    assert.deepEqual(await payment.payments(), [{ method: CASH, amount: 10 }]);
    await payment.finish();

    const before = await serverBalances(coop);
    assert.equal(before[MEMBER], 7.5);
    await till.closeRegister();
    await eventually(async () => {
        const [, session] = await sessionStates(coop); // the first is the demonstration's own
        assert.equal(session, "closed");
    });
    assert.deepEqual(await serverBalances(coop), before);
});

scenario("the till takes from the wallet what it has, the rest in cash", async (stage) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer("Odile Marchandeau");
    await till.add("Panier de légumes");
    const payment = await till.pay();
    assert.equal(await payment.balance(), 11.2);
    await payment.choose(WALLET);
    await payment.choose(CASH);
    assert.deepEqual(await payment.payments(), [
        { method: WALLET, amount: 11.2 },
        { method: CASH, amount: 1.3 },
    ]);
    await payment.finish();
    assert.equal(await serverBalance(stage.coop, "Odile Marchandeau"), 0);
});
