import { expect } from "@playwright/test";
import { ClosingPopup } from "./pages/closing_popup";
import { Till } from "./pages/till";
import { coopTest } from "./support/scenario";
import { onScreens, SCREENS } from "./support/screens";
import { reportedFigures, serverBalance, sessionStates } from "./support/wallets";

const test = coopTest("till_closing");
const MEMBER = "Odile Marchandeau"; // has 11.20
const WALLET = "Compte membre";
const CASH = "Espèces";
/** What the member has before a screen's session: each one adds 7.50. */
const BEFORE = onScreens({ desktop: 11.2, "touch screen": 18.7, phone: 26.2 });

for (const [index, [screen, before]] of BEFORE.entries()) {
    test(`${screen}: the wallet stands apart from what is counted`, async ({ stage }) => {
        const { coop } = stage;
        const options = { viewport: SCREENS[screen], hasTouch: screen !== "desktop" };
        const till = await Till.open(await stage.as("cashier", options), coop);
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
            const states = await sessionStates(coop); // the first is the demonstration's own
            expect(states.slice(0, index + 2)).toEqual(Array(index + 2).fill("closed"));
        }).toPass();
        expect(await reportedFigures(coop)).toEqual(figures);
        expect(await serverBalance(coop, MEMBER)).toBe(Math.round((before + 7.5) * 10) / 10);
    });
}
