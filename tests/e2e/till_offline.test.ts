import { expect, type Page } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import { Till } from "./pages/till";
import {
    cut,
    cutBeforeAnswer,
    cutWhileSending,
    giveBack,
    loseAnswer,
    REQUEST_FAILED,
} from "./support/network";
import { coopTest } from "./support/scenario";
import type { Stage } from "./support/stage";
import { paidOrders, serverBalance } from "./support/wallets";

const test = coopTest("till_offline");
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

test("cut before sending: refused kindly, nothing sent, nothing lost", async ({ stage }) => {
    const member = "Aurèle Bellenoit";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cut(page);
    await payment.validate();
    expect(await till.readOffer()).toMatch(new RegExp(WALLET));
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    expect(await serverBalance(stage.coop, member)).toBe(before);
    await giveBack(page);
    await payment.finish();
    expect(await serverBalance(stage.coop, member)).toBe(before - 12.5);
});

test("cut while sending: the order waits, then can be paid otherwise", async ({ stage }) => {
    const member = "Maëlys Vandersteene";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutWhileSending(page);
    await payment.validate();
    await till.readDialog();
    expect(await payment.waitsForAnswer()).toBe(true);
    expect(await payment.offersRemoval()).toBe(false);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);

    await giveBack(page);
    await till.readDialog();
    expect(await payment.waitsForAnswer()).toBe(false);
    await payment.removePayment();
    await payment.choose(CASH);
    await payment.finish();
    expect(await serverBalance(stage.coop, member)).toBe(before);
    expect(await paidOrders(stage.coop, member, 12.5)).toBe(1);
});

test("cut after the commit: once back, the receipt of the one order", async ({ stage }) => {
    const member = "Nour Belkhadra";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutBeforeAnswer(page);
    await payment.validate();
    await till.readDialog();
    expect(await payment.waitsForAnswer()).toBe(true);
    expect(await till.receipt.isShown()).toBe(false);
    expect(await payment.offersRemoval()).toBe(false);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);

    await giveBack(page);
    await expect(async () => expect(await till.receipt.isShown()).toBe(true)).toPass();
    expect(await serverBalance(stage.coop, member)).toBe(before - 12.5);
    expect(await paidOrders(stage.coop, member, 12.5)).toBe(1);
});

test("the answer alone is lost: the till asks, and shows the receipt", async ({ stage }) => {
    const member = "Wout Saelmans";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await loseAnswer(page);
    await payment.validate();
    await expect(async () => expect(await till.receipt.isShown()).toBe(true)).toPass();
    expect(await serverBalance(stage.coop, member)).toBe(before - 12.5);
    expect(await paidOrders(stage.coop, member, 12.5)).toBe(1);
});

test("the page is loaded again while the order waits: it is asked about", async ({ stage }) => {
    const member = "Philomène Gosselaire";
    const before = await serverBalance(stage.coop, member);
    const { page, till, payment } = await aboutToPay(stage, member);
    await cutBeforeAnswer(page);
    await payment.validate();
    await till.readDialog();
    await giveBack(page);
    await page.reload();
    await expect(async () => {
        expect(await paidOrders(stage.coop, member, 12.5)).toBe(1);
        expect(await till.waitingOrders()).toBe(0);
    }).toPass();
    expect(await serverBalance(stage.coop, member)).toBe(before - 12.5);
});

test("the next customer is served: how both orders ended is told, and kept", async ({ stage }) => {
    const [unpaid, paid] = ["Maëlys Vandersteene", "Aurèle Bellenoit"];
    const { page, till, payment } = await aboutToPay(stage, unpaid);
    await cutWhileSending(page);
    await payment.validate();
    await till.readDialog();
    await till.nextOrder();
    await giveBack(page);
    await expect(till.fateOf(unpaid)).toContainText("12,50");
    await page.reload();
    await expect(till.fateOf(unpaid)).toContainText("12,50");
    expect(await till.markedTabs()).toBe(1);

    await till.chooseCustomer(paid);
    await till.add(GOODS);
    const second = await till.pay();
    await second.choose(WALLET);
    await cutBeforeAnswer(page);
    await second.validate();
    await till.readDialog();
    await till.nextOrder();
    await giveBack(page);
    await expect(till.fateOf(paid)).toContainText("12,50");
    await page.reload();
    await till.fateOf(paid).getByRole("button").click();
    await expect(async () => expect(await till.receipt.isShown()).toBe(true)).toPass();
    await expect(till.fateOf(paid)).toHaveCount(0);

    await till.fateOf(unpaid).getByRole("button").click();
    await expect(till.fateOf(unpaid)).toHaveCount(0);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    expect(await till.markedTabs()).toBe(0);
});

test("an order without the wallet is paid offline as ever", async ({ stage }) => {
    stage.expectComplaint(REQUEST_FAILED);
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.add(GOODS);
    const payment = await till.pay();
    await cut(page);
    await payment.choose(CASH);
    await payment.validate();
    await expect(async () => expect(await till.receipt.isShown()).toBe(true)).toPass();
    await giveBack(page);
    await expect(async () => expect(await paidOrders(stage.coop, null, 12.5)).toBe(1)).toPass();
});
