import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { Till } from "./pages/till";
import type { PaymentScreen } from "./pages/payment_screen";
import { eventually } from "./support/eventually";
import {
    cut,
    cutBeforeAnswer,
    cutWhileSending,
    giveBack,
    loseAnswer,
    REQUEST_FAILED,
} from "./support/network";
import { scenarios } from "./support/scenario";
import type { Stage } from "./support/stage";
import { paidOrders, serverBalance } from "./support/wallets";

const scenario = scenarios("till_offline");
const WALLET = "Compte membre";
const CASH = "Espèces";
/** 12.50 from the wallet. */
const GOODS = "Panier de légumes";

/** A till where `member` is about to pay 12.50 from the wallet. */
async function aboutToPay(
    stage: Stage,
    member: string,
): Promise<{ page: Page; till: Till; payment: PaymentScreen }> {
    stage.expectComplaint(REQUEST_FAILED);
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.chooseCustomer(member);
    await till.add(GOODS);
    const payment = await till.pay();
    await payment.choose(WALLET);
    return { page, till, payment };
}

scenario("cut before sending: refused kindly, nothing sent, nothing lost", async (stage) => {
    const member = "Aurèle Bellenoit";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cut(page);
    await payment.validate();
    assert.match(await till.readDialog(), new RegExp(WALLET));
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 12.5 }]);
    assert.equal(await serverBalance(stage.coop, member), before);
    await giveBack(page);
    await payment.finish();
    assert.equal(await serverBalance(stage.coop, member), before - 12.5);
});

scenario("cut while sending: the order waits, then can be paid otherwise", async (stage) => {
    const member = "Maëlys Vandersteene";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutWhileSending(page);
    await payment.validate();
    await till.readDialog();
    assert.equal(await payment.waitsForAnswer(), true);
    await payment.tryToRemovePayment();
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 12.5 }]);

    await giveBack(page);
    await till.readDialog();
    assert.equal(await payment.waitsForAnswer(), false);
    await payment.removePayment();
    await payment.choose(CASH);
    await payment.finish();
    assert.equal(await serverBalance(stage.coop, member), before);
    assert.equal(await paidOrders(stage.coop, member, 12.5), 1);
});

scenario("cut after the commit: once back, the receipt of the one order", async (stage) => {
    const member = "Nour Belkhadra";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutBeforeAnswer(page);
    await payment.validate();
    await till.readDialog();
    assert.equal(await payment.waitsForAnswer(), true);
    assert.equal(await till.showsReceipt(), false);
    await payment.tryToRemovePayment();
    assert.deepEqual(await payment.payments(), [{ method: WALLET, amount: 12.5 }]);

    await giveBack(page);
    await eventually(async () => assert.equal(await till.showsReceipt(), true));
    assert.equal(await serverBalance(stage.coop, member), before - 12.5);
    assert.equal(await paidOrders(stage.coop, member, 12.5), 1);
});

scenario("the answer alone is lost: the till asks, and shows the receipt", async (stage) => {
    const member = "Wout Saelmans";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await loseAnswer(page);
    await payment.validate();
    await eventually(async () => assert.equal(await till.showsReceipt(), true));
    assert.equal(await serverBalance(stage.coop, member), before - 12.5);
    assert.equal(await paidOrders(stage.coop, member, 12.5), 1);
});

scenario("the page is loaded again while the order waits: it is asked about", async (stage) => {
    const member = "Philomène Gosselaire";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutBeforeAnswer(page);
    await payment.validate();
    await till.readDialog();
    await giveBack(page);
    await page.reload();
    await eventually(async () => {
        assert.equal(await paidOrders(stage.coop, member, 12.5), 1);
        assert.equal(await till.waitingOrders(), 0);
    });
    assert.equal(await serverBalance(stage.coop, member), before - 12.5);
});

scenario("an order without the wallet is paid offline as ever", async (stage) => {
    stage.expectComplaint(REQUEST_FAILED);
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.add(GOODS);
    const payment = await till.pay();
    await cut(page);
    await payment.choose(CASH);
    await payment.validate();
    await eventually(async () => assert.equal(await till.showsReceipt(), true));
    await giveBack(page);
    await eventually(async () => assert.equal(await paidOrders(stage.coop, null, 12.5), 1));
});
