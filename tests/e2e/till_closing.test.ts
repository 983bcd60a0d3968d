import { expect } from "@playwright/test";
import { ClosingPopup } from "./pages/closing_popup";
import { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import { test } from "./support/scenario";
import { SCREEN_NAMES, SCREENS } from "./support/screens";
import { reportedFigures, serverBalance, sessionStates } from "./support/wallets";

const MEMBER = "Odile Marchandeau";
const WALLET = "Compte membre";
const CASH = "Espèces";

for (const screen of SCREEN_NAMES) {
    test(`${screen}: the wallet stands apart from what is counted`, async ({ stage }) => {
        const { coop } = stage;
        const options = { viewport: SCREENS[screen], hasTouch: screen !== "desktop" };
        const till = await Till.open(await stage.as("cashier", options), coop);
        const before = await serverBalance(coop, MEMBER);
        const sessions = (await sessionStates(coop)).length;
        await till.chooseCustomer(MEMBER);
        await till.topUp(20);
        const topUp = await till.pay();
        await topUp.choose(CASH);
        await topUp.finish();
        await till.chooseCustomer(MEMBER);
        await till.add("Panier de légumes");
        const payment = await till.pay();
        await payment.choose(WALLET);
        await payment.finish();

        const closing = await ClosingPopup.open(till);
        const figures = { topUps: 20, payments: 12.5, difference: 7.5 };
        expect(await closing.walletFigures()).toEqual(figures);
        const counted = await closing.countedMethods();
        expect(counted.length > 0 && !counted.includes(WALLET), counted.join()).toBeTruthy();
        expect(
            counted.some((method) => method.includes(CASH)),
            counted.join(),
        ).toBeTruthy();
        await closing.close();

        await expect(async () => {
            const states = await sessionStates(coop); // the till may open the next one
            expect(states.slice(0, sessions)).toEqual(Array(sessions).fill("closed"));
        }).toPass();
        expect(await reportedFigures(coop)).toEqual(figures);
        expect(await serverBalance(coop, MEMBER)).toBe(inCents(before + 7.5));
    });
}
