import { expect, type Page } from "@playwright/test";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { WelcomeScreen } from "./pages/welcome_screen";
import { cutOff, isInSight, seriousFaults, smallestTarget } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { cut, giveBack, REQUEST_FAILED } from "./support/network";
import { test } from "./support/scenario";
import { addToHousehold } from "./support/wallets";
import { giveCard, linkKey, makeRunningSeat, renewLink } from "./support/welcome";
import { makeWorker } from "./support/workers";

const TABLET = { width: 820, height: 1180 };
/** Small tablets that lie. */
const LYING = [
    { width: 1280, height: 800 },
    { width: 1024, height: 600 },
];
const PHONE = { width: 390, height: 844 };
/** What the screen asks of the server when a card is scanned. */
const CARD_CALLS = "**/shift/welcome/card";
const SCREEN = ".o_komunigi_shift_welcome";
const ADA = { name: "Ada Zwaluw", card: "777001" };
const BEA = { name: "Bea Zwaluw", card: "777002" };
const COR = { name: "Cor Duif", card: "777004" };
const EATER = { name: "Eva Zonderland", card: "777003" };

test("members scan their cards at the door, check in, and leave the screen as they found it", async ({
    stage,
}) => {
    stage.expectComplaint(REQUEST_FAILED);
    const { coop } = stage;
    await prepareMembers(coop);
    const page = await stage.asNobody();
    await page.setViewportSize(TABLET);
    await page.clock.install();
    const screen = await WelcomeScreen.open(page, await linkKey(coop), "fr_BE");
    await expect(page.getByRole("heading")).toHaveText("Bienvenue");
    expect(await seriousFaults(page, SCREEN)).toEqual([]);
    expect(await smallestTarget(page, SCREEN)).toBeGreaterThanOrEqual(44);

    const full = page.getByRole("button", { name: "Plein écran" });
    await full.click();
    await expect(full).toHaveAttribute("aria-pressed", "true");
    await full.click();
    await expect(full).toHaveAttribute("aria-pressed", "false");

    await screen.scan(ADA.card);
    await expect(screen.answer).toContainText("Ada Z.");
    await expect(screen.answer).not.toContainText("Zwaluw");
    await expect(screen.answer).toContainText("Vous pouvez faire vos courses");
    await expect(screen.answer).toContainText("Votre créneau d’aujourd’hui");
    expect(await seriousFaults(page, SCREEN)).toEqual([]);
    expect(await smallestTarget(page, SCREEN)).toBeGreaterThanOrEqual(44);
    for (const lying of LYING) {
        await page.setViewportSize(lying);
        expect(await isInSight(page, `${SCREEN}_check_in`), "to check in").toBe(true);
        expect(await isInSight(page, `${SCREEN}_done`), "to leave it").toBe(true);
        expect(await cutOff(page, `${SCREEN} button, ${SCREEN} section`)).toEqual([]);
    }
    await page.setViewportSize(TABLET);
    await screen.checkIn();
    await expect(screen.answer).toContainText(/Arrivée notée à \d\d:\d\d/);

    await cut(page);
    await screen.scan(BEA.card);
    await screen.scan(EATER.card);
    await expect(screen.queue).toHaveText("2");
    await screen.done();
    await expect(screen.waiting).toContainText("Le réseau est coupé");
    await page.route(CARD_CALLS, (route) => route.abort());
    await giveBack(page);
    await page.reload();
    await expect(screen.waiting, "a reload loses no card").toContainText("Le réseau est coupé");
    await expect(screen.queue).toHaveText("1");
    await page.unroute(CARD_CALLS);
    await expect(screen.answer).toContainText("Bea Z.");
    await expect(screen.answer).toContainText("Vous ne pouvez pas faire vos courses");
    await screen.done();
    await expect(screen.answer, "an eater follows their worker").toContainText("Bea Z.");
    await expect(screen.answer).toContainText("Eva Z.");
    expect(await keptCards(page)).toBeNull();

    await page.clock.fastForward(15_000);
    await expect(screen.name, "it goes back to its start by itself").toBeVisible();
    await screen.name.fill("zwà");
    await expect(screen.people).toHaveText(["Ada Z.", "Bea Z."]);
    expect(await seriousFaults(page, SCREEN)).toEqual([]);
    await screen.people.first().click();
    await expect(screen.answer).toContainText(/Arrivée notée à \d\d:\d\d/);

    const sheet = await AttendanceSheet.open(await stage.as("attendance"));
    await expect(sheet.seat(ADA.name)).toContainText(/Arrivée à \d\d:\d\d/);
    await expect(sheet.seat(ADA.name)).toContainText("Présent");

    await WelcomeScreen.open(page, await linkKey(coop), "nl_BE");
    await expect(page.getByRole("heading")).toHaveText("Welkom");
    await page.setViewportSize(PHONE);
    await screen.scan(COR.card);
    await expect(screen.answer).toContainText("Je mag winkelen");
    await expect(screen.answer).toContainText("Je shift vandaag");
    expect(await smallestTarget(page, SCREEN)).toBeGreaterThanOrEqual(44);
    expect(await cutOff(page, `${SCREEN} button, ${SCREEN} section`)).toEqual([]);
    await screen.checkIn();
    await expect(screen.answer).toContainText(/Aangemeld om \d\d:\d\d/);
    await screen.done();
    await renewLink(coop);
    await screen.scan(ADA.card);
    await expect(screen.ended, "a link that was renewed").toContainText("geldt niet meer");
    await page.goto("/odoo");
    await expect(page, "nobody is signed in").toHaveURL(/\/web\/login/);
});

/** What the browser keeps of cards that wait. */
function keptCards(page: Page): Promise<string | null> {
    return page.evaluate(() => sessionStorage.getItem("komunigi_shift_welcome.cards"));
}

/** Ada and Cor have a shift that has just begun, Bea may not shop, and Eva is of Bea's household. */
async function prepareMembers(coop: Coop): Promise<void> {
    await makeWorker(coop, ADA.name, 20, {}, { barcode: ADA.card });
    await makeWorker(coop, BEA.name, 20, { unsubscribed: true }, { barcode: BEA.card });
    await addToHousehold(coop, BEA.name, EATER.name);
    await giveCard(coop, EATER.name, EATER.card);
    await makeRunningSeat(coop, ADA.name);
    await makeWorker(coop, COR.name, 20, {}, { barcode: COR.card });
    await makeRunningSeat(coop, COR.name);
}
