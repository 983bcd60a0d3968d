import { expect } from "@playwright/test";
import { cutOff, seriousFaults, smallestTarget } from "./support/accessibility";
import { inCents } from "./support/amounts";
import { tillTest as test } from "./support/kept_till";
import { onScreens } from "./support/screens";
import {
    addToHousehold,
    blockWallet,
    excludeFromTopUps,
    limitWallets,
    serverBalance,
} from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const CARD = "Carte";
const BREAD = "Pain au levain";
const REASON = "Carte perdue";
/** What the list of customers says of wallets. */
const LIST = ".partner-list :is(.o_komunigi_wallet_balance, .o_komunigi_wallet_holder)";
const QUESTION = ".o_komunigi_wallet_remedy";
const MOVEMENTS = ".o_komunigi_wallet_movements_popup";
const PEOPLE = onScreens({
    desktop: { holder: "Wout Saelmans", blocked: "Philomène Gosselaire", room: "Nour Belkhadra" },
    "touch screen": {
        holder: "Ysaline Crombez-Roy",
        blocked: "Bérénice Walgraffe",
        room: "Maëlys Vandersteene",
    },
    phone: { holder: "Hanne Cuyckens", blocked: "Rachid Ouaddahi", room: "Aurèle Bellenoit" },
});

test.beforeAll(async ({ premises }, { file }) => {
    const coop = await premises.coopOf(file);
    for (const [, { holder, blocked }] of PEOPLE) {
        await addToHousehold(coop, holder, contactOf(holder));
        await blockWallet(coop, blocked, REASON);
    }
    await limitWallets(coop, { topUp: 50, balance: 90 });
    await excludeFromTopUps(coop, CARD);
});

for (const [screen, { holder, blocked, room }] of PEOPLE) {
    test(`${screen}: whoever pays for a household sees everywhere whose wallet it is`, async ({
        till,
        stage,
    }) => {
        const [contact, title] = [contactOf(holder), `${WALLET} : ${holder}`];
        const before = await serverBalance(stage.coop, holder);
        await till.resize(screen);
        await till.openCustomers();
        await expect(till.customers.line(contact)).toContainText(title);
        expect(await seriousFaults(till.page, LIST)).toEqual([]);
        await till.customers.pick(contact);
        await expect(till.customerButton).toContainText(holder);
        await till.add(BREAD);
        const payment = await till.pay();
        await expect(payment.panel).toContainText(title);
        const popup = await payment.openTopUp();
        await expect(popup.root).toContainText(title);
        await popup.leave();
        await payment.choose(WALLET);
        await payment.validate();
        await expect(till.receipt.paper).toContainText(title);
        expect(await serverBalance(stage.coop, holder)).toBe(inCents(before - 4.2));
    });

    test(`${screen}: a blocked wallet says why, asks before a top-up, and does not pay`, async ({
        till,
        stage,
    }) => {
        const before = await serverBalance(stage.coop, blocked);
        await till.resize(screen);
        await till.openCustomers();
        await expect(till.customers.line(blocked)).toContainText(REASON);
        await till.customers.pick(blocked);
        await expect(till.customerNotes).toHaveText(["Bloqué"]);
        expect(await cutOff(till.page, ".set-partner .badge:visible")).toEqual([]);
        await till.askToTopUp();
        await expect(till.dialog).toContainText(REASON);
        expect(await seriousFaults(till.page, QUESTION)).toEqual([]);
        expect(await smallestTarget(till.page, QUESTION)).toBeGreaterThanOrEqual(44);
        await till.dismissDialog();

        await till.add(BREAD);
        const payment = await till.pay();
        await expect(payment.notes).toHaveText([`Bloqué : ${REASON}`]);
        await payment.tap(WALLET);
        expect(await till.readDialog()).toMatch(new RegExp(`bloqué.*${blocked}.*${REASON}`));
        await expect(async () => {
            expect(await payment.payments()).toEqual([{ method: CASH, amount: 4.2 }]);
        }).toPass();
        await payment.askToTopUp();
        await (await till.topUpAnyway()).tap(10);
        await payment.removePayment();
        await payment.choose(CASH);
        await payment.validate();
        expect(await till.receipt.balances()).toEqual([before, 10, before + 10]);
        expect(await serverBalance(stage.coop, blocked)).toBe(before + 10);
    });

    test(`${screen}: the limits are told in words; the last movements are a tap away`, async ({
        till,
        stage,
    }) => {
        const before = await serverBalance(stage.coop, room);
        await till.resize(screen);
        await till.chooseCustomer(room);
        const popup = await till.openTopUp();
        await popup.enter(49);
        await expect(popup.refusal).toContainText(written(90 - before));
        expect(await popup.canConfirm()).toBe(false);
        expect(await popup.possibleAmounts()).toEqual([10, 20]);
        await popup.tap(20);
        const payment = await till.pay();
        await payment.choose(CARD);
        await payment.validate();
        expect(await till.readDialog()).toMatch(new RegExp(CARD));
        await payment.removePayment();

        await payment.choose(CASH);
        await payment.type("80");
        await payment.keepChange();
        await payment.validate();
        expect(await till.readOffer(), "more than a top-up may be").toMatch(/50,00/);
        await payment.takeOff(60);
        await payment.removePayment();
        await payment.choose(CASH);
        await payment.type("50");
        await payment.keepChange();
        await payment.validate();
        expect(await till.readDialog(), "more than a wallet may hold").toMatch(/90,00/);
        await expect(async () => expect(await payment.projectedBalance()).toBe(90)).toPass();
        await payment.validate();
        expect(await till.receipt.balanceAfter()).toBe(90);
        expect(await serverBalance(stage.coop, room)).toBe(90);
        await till.receipt.leave();

        await till.add(BREAD);
        await till.chooseCustomer(room);
        const next = await till.pay();
        const [last] = await next.openMovements();
        expect(last).toEqual(["Recharge", `+${written(90 - before)} €`, "90,00 €"]);
        expect(await seriousFaults(till.page, MOVEMENTS)).toEqual([]);
        expect(await smallestTarget(till.page, MOVEMENTS)).toBeGreaterThanOrEqual(44);
        await till.confirmDialog();
    });
}

/** Who pays from a member's wallet. */
function contactOf(holder: string): string {
    return `Achille ${holder.split(" ")[1]}`;
}

/** An amount as a French screen writes it, without the currency. */
function written(amount: number): string {
    return amount.toFixed(2).replace(".", ",");
}
