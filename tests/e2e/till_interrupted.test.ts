import { expect } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import { ReceiptScreen } from "./pages/receipt_screen";
import { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import type { Coop } from "./support/coop";
import { tillTest as test } from "./support/kept_till";
import {
    cutBeforeAnswer,
    cutWhileSending,
    giveBack,
    REQUEST_FAILED,
    sendUnanswered,
} from "./support/network";
import { pretendBalance, standingOf } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const GOODS = "Pain au levain";
const BASKET = "Panier de légumes";

type Standing = Awaited<ReturnType<typeof standingOf>>;

test.beforeEach(({ stage }) => stage.expectComplaint(REQUEST_FAILED));

test.describe("an order that the server keeps as a draft", () => {
    test("phone: the page is loaded again while it is on its way, recorded: its receipt", async ({
        till,
        stage,
    }) => {
        const member = "Wout Saelmans";
        await till.resize("phone");
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPayKept(till, member);
        await sendUnanswered(till.page, { recorded: true }, () => payment.validate());
        await till.page.reload();
        const told = till.receipt.paper.or(till.waiting.fateOf(member)).first();
        await expect(told, "its receipt, or that it is paid").toBeVisible();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test("touch screen: the page is loaded again while it is on its way, unheard: it is paid once", async ({
        till,
        stage,
    }) => {
        const member = "Nour Belkhadra";
        await till.resize("touch screen");
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPayKept(till, member);
        await sendUnanswered(till.page, { recorded: false }, () => payment.validate());
        await till.page.reload();
        expect(await till.readDialog(), "not recorded").toMatch(/enregistrée/);
        expect(await payment.waitsForAnswer()).toBe(false);
        await payment.finish();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
    });

    test("what was changed before a cut is sent again with the next attempt", async ({
        till,
        stage,
    }) => {
        const member = "Aurèle Bellenoit";
        const before = await standingOf(stage.coop, member);
        await till.chooseCustomer(member);
        await till.add(GOODS);
        await till.keepOnServer();
        await till.add(GOODS);
        const payment = await till.pay();
        await payment.choose(WALLET);
        await cutWhileSending(till.page);
        await payment.validate();
        await till.readDialog();
        await giveBack(till.page);
        await till.readDialog();
        await payment.finish();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before, 8.4));
    });

    test("that waited is told of until it is dealt with, however often the page is loaded", async ({
        till,
    }) => {
        const member = "Aurèle Bellenoit";
        const payment = await aboutToPayKept(till, member);
        await cutBeforeAnswer(till.page);
        await payment.validate();
        await till.readDialog();
        await till.nextOrder();
        await giveBack(till.page);
        await expect(till.waiting.fateOf(member)).toContainText("4,20");
        for (let times = 0; times < 2; times += 1) {
            await till.page.waitForTimeout(1000); // by then Odoo has kept everything in the browser
            await till.page.reload();
            await expect(till.waiting.fateOf(member)).toContainText("4,20");
        }
        await till.waiting.fateOf(member).getByRole("button").click();
        await expect(till.receipt.paper).toBeVisible();
        await expect(till.waiting.fateOf(member)).toHaveCount(0);
    });

    test("that somebody has cancelled meanwhile is not recorded, and has no receipt", async ({
        till,
        stage,
    }) => {
        const member = "Aurèle Bellenoit";
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPayKept(till, member);
        await cancelDrafts(stage.coop, member);
        await payment.validate();
        expect(await till.readDialog()).toMatch(/enregistrée/);
        await expect(till.receipt.paper).toBeHidden();
        await expect(till.customerButton.first()).not.toContainText(member);
        expect(await standingOf(stage.coop, member)).toEqual(before);
    });
});

test.describe("the button beside the goods", () => {
    const member = "Liselot Verbraeken";

    test("whose order waits for the server leads to where it waits", async ({ till, stage }) => {
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPayAtOnce(till, member);
        await cutBeforeAnswer(till.page);
        await till.payAtOnce(WALLET);
        await till.readDialog();
        expect(await payment.waitsForAnswer()).toBe(true);
        await giveBack(till.page);
        await expect(till.receipt.paper).toBeVisible();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before, 12.5));
    });

    test("whose order is refused shows the payment, which can be changed", async ({
        till,
        stage,
    }) => {
        const poor = "Rachid Ouaddahi"; // has 15.00
        const before = await standingOf(stage.coop, poor);
        const end = await pretendBalance(till.page, 100);
        const payment = await aboutToPayAtOnce(till, poor);
        await till.add(BASKET);
        await end();
        await till.payAtOnce(WALLET);
        expect(await till.readDialog()).toMatch(/15,00/);
        await payment.choose(CASH);
        await payment.finish();
        const { orders } = await standingOf(stage.coop, poor);
        expect(orders).toBe(before.orders + 1);
    });

    test("of the wallet, tapped again once that has paid, validates the order", async ({
        till,
        stage,
    }) => {
        const before = await standingOf(stage.coop, member);
        const payment = await aboutToPayAtOnce(till, member);
        await till.pay();
        await payment.choose(WALLET);
        await payment.back();
        await till.payAtOnce(WALLET);
        await till.receipt.leave();
        expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before, 12.5));
    });
});

test("a second window of the till takes the order over, and the first one goes", async ({
    stage,
}) => {
    const member = "Philomène Gosselaire";
    const before = await standingOf(stage.coop, member);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    await till.add(GOODS);
    const payment = await till.pay();
    await payment.choose(WALLET);
    await sendUnanswered(till.page, { recorded: true }, () => payment.validate());
    const second = await till.page.context().newPage();
    stage.listen("cashier, second window", second);
    await second.goto(till.page.url());
    await expect(new ReceiptScreen(second).paper).toBeVisible();
    await till.page.waitForURL((url) => !url.pathname.startsWith("/pos/ui"));
    expect(await standingOf(stage.coop, member)).toEqual(withOneOrder(before));
});

/** Comes to where a member is about to pay 4.20 from the wallet, for an order that the server keeps. */
async function aboutToPayKept(till: Till, member: string): Promise<PaymentScreen> {
    await till.chooseCustomer(member);
    await till.add(GOODS);
    await till.keepOnServer();
    const payment = await till.pay();
    await payment.choose(WALLET);
    return payment;
}

/** Comes to where 12.50 of a member's can be paid with a button beside the goods. */
async function aboutToPayAtOnce(till: Till, member: string): Promise<PaymentScreen> {
    await till.chooseCustomer(member);
    await till.add(BASKET);
    return till.paymentScreen;
}

/** Cancels a member's orders that nobody has paid, as another device does whose word gets lost. */
async function cancelDrafts(coop: Coop, member: string): Promise<void> {
    const domain = [
        ["partner_id.name", "=", member],
        ["state", "=", "draft"],
    ];
    const drafts = await coop.call<number[]>("pos.order", "search", [domain]);
    expect(drafts).toHaveLength(1);
    await coop.call("pos.order", "write", [drafts, { state: "cancel" }]);
}

/** The standing after one more order that the wallet has paid. */
function withOneOrder({ balance, orders }: Standing, total = 4.2): Standing {
    return { balance: inCents(balance - total), orders: orders + 1 };
}
