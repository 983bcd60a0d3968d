import { expect } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import type { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import { tillTest as test } from "./support/kept_till";
import {
    cut,
    cutBeforeAnswer,
    cutWhileSending,
    giveBack,
    loseAnswer,
    loseDatabase,
    REQUEST_FAILED,
} from "./support/network";
import { onScreens } from "./support/screens";
import { paidOrders, standingOf } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const GOODS = "Pain au levain";
const PAYMENT = [{ method: WALLET, amount: 4.2 }];

type Standing = Awaited<ReturnType<typeof standingOf>>;

test.beforeEach(({ stage }) => stage.expectComplaint(REQUEST_FAILED));

for (const [screen, [member, next]] of onScreens({
    desktop: ["Maëlys Vandersteene", "Aurèle Bellenoit"],
    "touch screen": ["Nour Belkhadra", "Liselot Verbraeken"],
    phone: ["Wout Saelmans", "Philomène Gosselaire"],
})) {
    test(`${screen}: cut before sending: refused kindly, nothing sent, nothing lost`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPay(till, member);
        await cut(till.page);
        await payment.validate();
        expect(await till.readOffer()).toMatch(new RegExp(WALLET));
        expect(await payment.payments()).toEqual(PAYMENT);
        expect(await standingOf(stage.coop, member)).toEqual(before);
        await giveBack(till.page);
        await payment.finish();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test(`${screen}: cut while sending: the order waits, then can be paid otherwise`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPay(till, member);
        await cutWhileSending(till.page);
        await payment.validate();
        await till.readDialog();
        await waits(payment);

        await giveBack(till.page);
        await till.readDialog();
        expect(await payment.waitsForAnswer()).toBe(false);
        await payment.removePayment();
        await payment.choose(CASH);
        await payment.finish();
        const after = { ...before, orders: before.orders + 1 };
        expect(await standingOf(stage.coop, member)).toEqual(after);
    });

    test(`${screen}: cut after the commit: once back, the receipt of the one order`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPay(till, member);
        await cutBeforeAnswer(till.page);
        await payment.validate();
        await till.readDialog();
        await waits(payment);
        await expect(till.receipt.paper).toBeHidden();

        await giveBack(till.page);
        await expect(till.receipt.paper).toBeVisible();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test(`${screen}: the answer alone is lost: the till asks, and shows the receipt`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPay(till, member);
        await loseAnswer(till.page);
        await payment.validate();
        await expect(till.receipt.paper).toBeVisible();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test(`${screen}: the page is loaded again while the order waits: it is asked about`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPay(till, member);
        await cutBeforeAnswer(till.page);
        await payment.validate();
        await till.readDialog();
        await giveBack(till.page);
        await till.page.reload();
        await expect(async () => expect(await till.waiting.count()).toBe(0)).toPass();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test(`${screen}: the next customer is served: how both orders ended is told, and kept`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const [unpaid, paid] = [member, next];
        const [before, beforePaid, inCash] = [
            await standingOf(stage.coop, unpaid),
            await standingOf(stage.coop, paid),
            await paidOrders(stage.coop, null),
        ];
        const payment = await aboutToPay(till, unpaid);
        await cutWhileSending(till.page);
        await payment.validate();
        await till.readDialog();
        await till.nextOrder();
        await payInCash(till); // who comes next has no need of the connection
        await till.receipt.leave();
        await giveBack(till.page);
        await expect(till.waiting.fateOf(unpaid)).toContainText("4,20");

        await aboutToPay(till, paid);
        await cutBeforeAnswer(till.page);
        await payment.validate();
        await till.readDialog();
        await till.nextOrder();
        await giveBack(till.page);
        await expect(till.waiting.fateOf(paid)).toContainText("4,20");
        await till.page.reload();
        await expect(till.waiting.fateOf(unpaid)).toContainText("4,20");
        expect(await till.waiting.markedTabs()).toBe(2);
        await till.waiting.fateOf(paid).getByRole("button").click();
        await expect(till.receipt.paper).toBeVisible();
        await expect(till.waiting.fateOf(paid)).toHaveCount(0);

        await till.waiting.fateOf(unpaid).getByRole("button").click();
        await expect(till.waiting.fateOf(unpaid)).toHaveCount(0);
        expect(await payment.payments()).toEqual(PAYMENT);
        expect(await till.waiting.markedTabs()).toBe(0);
        expect(await standingOf(stage.coop, unpaid)).toEqual(before);
        expect(await standingOf(stage.coop, paid)).toEqual(withOneOrder(beforePaid));
        expect(await paidOrders(stage.coop, null)).toBe(inCash + 1);
    });
}

test("the database goes away as it commits: the till asks, and shows the receipt", async ({
    till,
    stage,
}) => {
    const member = "Maëlys Vandersteene";
    const before = await standingOf(stage.coop, member);
    const payment = await aboutToPay(till, member);
    await loseDatabase(till.page);
    await payment.validate();
    await expect(till.receipt.paper).toBeVisible();
    expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
});

test("an order without the wallet is paid offline as ever", async ({ till, stage }) => {
    const before = await paidOrders(stage.coop, null);
    await cut(till.page);
    await payInCash(till);
    await giveBack(till.page);
    await expect(async () => {
        expect(await paidOrders(stage.coop, null)).toBe(before + 1);
    }).toPass();
});

/** Comes to where a member is about to pay 4.20 from the wallet. */
async function aboutToPay(till: Till, member: string): Promise<PaymentScreen> {
    await till.chooseCustomer(member);
    await till.add(GOODS);
    const payment = await till.pay();
    await payment.choose(WALLET);
    return payment;
}

/** Sells 4.20 of goods in cash, to nobody in particular. */
async function payInCash(till: Till): Promise<void> {
    await till.add(GOODS);
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.validate();
    await expect(till.receipt.paper).toBeVisible();
}

/** The order waits for the server's answer, and nothing of its payment looks as if it could change. */
async function waits(payment: PaymentScreen): Promise<void> {
    expect(await payment.waitsForAnswer()).toBe(true);
    expect(await payment.offersRemoval()).toBe(false);
    expect(await payment.payments()).toEqual(PAYMENT);
}

/** The standing after one more order that the wallet has paid. */
function withOneOrder({ balance, orders }: Standing): Standing {
    return { balance: inCents(balance - 4.2), orders: orders + 1 };
}
