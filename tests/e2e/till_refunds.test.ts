import assert from "node:assert/strict";
import { Tickets } from "./pages/tickets";
import { Till } from "./pages/till";
import { scenarios } from "./support/scenario";
import { serverBalance } from "./support/wallets";

const scenario = scenarios("till_refunds");
const WALLET = "Compte membre";
const CASH = "Espèces";
const BASKET = "Panier de légumes";
const TOP_UP = "Recharge";
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
    scenario(`${screen}: what the wallet paid goes back on it in one tap`, async (stage) => {
        const { coop } = stage;
        const till = await Till.open(await stage.as("cashier", options), coop);
        await till.chooseCustomer(member);
        await till.add(BASKET);
        const payment = await till.pay();
        await payment.choose(WALLET);
        await payment.finish();
        assert.equal(await serverBalance(coop, member), round(balance - 12.5));

        const tickets = await Tickets.open(till);
        const refund = await tickets.refund({ customer: member, total: "12,50" }, BASKET, "1");
        await refund.choose(WALLET);
        assert.deepEqual(await refund.payments(), [{ method: WALLET, amount: -12.5 }]);
        assert.equal(await refund.projectedBalance(), balance);
        await refund.validate();
        assert.deepEqual(await till.receiptBalances(), [round(balance - 12.5), 12.5, balance]);
        assert.equal(await serverBalance(coop, member), balance);
    });
}

scenario("a part of a wallet order goes back on the wallet, never in cash", async (stage) => {
    const member = "Nour Belkhadra"; // has 67.00
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add(BASKET);
    await till.add(BASKET);
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose(WALLET);
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 29.2 }]);
    await payment.finish();

    const tickets = await Tickets.open(till);
    const refund = await tickets.refund({ customer: member, total: "29,20" }, BASKET, "1");
    await refund.choose(CASH);
    await refund.validate();
    assert.match(await till.readDialog(), new RegExp(WALLET), "cash is refused, and why");
    assert.equal(await serverBalance(stage.coop, member), 37.8);
    await refund.removePayment();
    await refund.choose(WALLET);
    assert.deepEqual(await refund.payments(), [{ method: WALLET, amount: -12.5 }]);
    await refund.finish();
    assert.equal(await serverBalance(stage.coop, member), 50.3);
});

scenario("a top-up already spent in part is not given back whole", async (stage) => {
    const member = "Gaspard Lenaertsen"; // has nothing
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await buyTopUp(till, member, 20);
    await till.chooseCustomer(member);
    await till.add(BASKET);
    const payment = await till.pay();
    await payment.choose(WALLET);
    await payment.finish();

    const tickets = await Tickets.open(till);
    const refund = await tickets.refund({ customer: member, total: "20,00" }, TOP_UP, "1");
    await refund.choose(CASH);
    assert.deepEqual(await refund.payments(), [{ method: CASH, amount: -20 }]);
    await refund.validate();
    assert.match(await till.readDialog(), /7,50/, "the refusal says what can be given back");
    assert.equal(await serverBalance(stage.coop, member), 7.5);
});

scenario("a part of a top-up is given back in cash", async (stage) => {
    const member = "Basile Trémouroux"; // has nothing
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await buyTopUp(till, member, 20);
    const tickets = await Tickets.open(till);
    const refund = await tickets.refund({ customer: member, total: "20,00" }, TOP_UP, "0,5");
    await refund.choose(CASH);
    assert.deepEqual(await refund.payments(), [{ method: CASH, amount: -10 }]);
    assert.equal(await refund.projectedBalance(), 10);
    await refund.back();
    assert.deepEqual(await till.lineNames(), [RETURNED_TOP_UP]);
    await till.pay();
    await refund.validate();
    assert.deepEqual(await till.receiptLineNames(), [RETURNED_TOP_UP]);
    assert.equal(await serverBalance(stage.coop, member), 10);
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
