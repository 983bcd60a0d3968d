import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import { cut, giveBack, REQUEST_FAILED } from "./support/network";
import { test } from "./support/scenario";
import { onScreens } from "./support/screens";
import { secondTill, serverBalance } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const BASKET = "Panier de légumes";

test("what one till does shows at once on the other, and after a cut once it is back", async ({
    stage,
}) => {
    stage.expectComplaint(REQUEST_FAILED);
    const { coop } = stage;
    const config = await secondTill(coop);
    const first = await Till.open(await stage.as("cashier"), coop);
    const second = await Till.open(await stage.as("administrator"), coop, config);
    for (const [screen, member] of onScreens({
        desktop: "Odile Marchandeau",
        "touch screen": "Clémentine Dujardinet",
        phone: "Capucine Delhauteur",
    })) {
        const before = await serverBalance(coop, member);
        await Promise.all([first.resize(screen), second.resize(screen)]);
        await second.chooseCustomer(member);
        await second.add(BASKET);
        const waiting = await second.pay();
        expect(await waiting.balance()).toBe(before);

        await buyTopUp(first, member);
        await expect(async () => expect(await waiting.balance()).toBe(before + 20)).toPass({
            timeout: 10_000,
        });

        await cut(second.page);
        await buyTopUp(first, member);
        await waiting.tap(WALLET);
        expect(await second.readDialog(), "the wallet needs the connection").toMatch(
            new RegExp(WALLET),
        );
        expect(await waiting.payments()).toEqual([]);
        await giveBack(second.page);
        await expect(async () => expect(await waiting.balance()).toBe(before + 40)).toPass();
        await waiting.choose(WALLET);
        expect(await waiting.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
        await waiting.finish();
        expect(await serverBalance(coop, member)).toBe(inCents(before + 27.5));
    }
});

test("what another device of the till has recorded shows its receipt, and is not paid again", async ({
    stage,
}) => {
    const { coop } = stage;
    const member = "Nour Belkhadra";
    const before = await serverBalance(coop, member);
    const first = await Till.open(await stage.as("cashier"), coop);
    await first.chooseCustomer(member);
    await first.add(BASKET);
    await first.keepOnServer();
    const second = await Till.open(await stage.as("cashier"), coop);
    await second.goOnWith(member);
    const open = await second.pay();
    await open.choose(CASH);

    const payment = await first.pay();
    await payment.choose(WALLET);
    await payment.finish();
    await expect(open.receiptButton).toBeVisible();
    expect(await open.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    await open.receiptButton.click();
    expect(await second.receipt.balances()).toEqual([before, -12.5, before - 12.5].map(inCents));
    expect(await serverBalance(coop, member)).toBe(inCents(before - 12.5));
});

async function buyTopUp(till: Till, member: string): Promise<void> {
    await till.chooseCustomer(member);
    await till.topUp(20);
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.finish();
}
