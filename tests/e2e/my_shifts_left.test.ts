/** A member's page that was left, or whose server or session is gone meanwhile. */
import { expect } from "@playwright/test";
import { MyShifts } from "./pages/my_shifts";
import { accountOf } from "./support/coop";
import { cut, giveBack, REQUEST_FAILED } from "./support/network";
import { test } from "./support/scenario";
import { makeSeat, workerOf } from "./support/workers";

const PHONE = { viewport: { width: 390, height: 844 } };
const MEMBER = "Maëlys Vandersteene";

test("the browser's back button shows what is booked now", async ({ stage }) => {
    const { coop } = stage;
    const seat = await makeSeat(coop, "Réassort", 2);
    const page = await stage.as("member", PHONE);
    await page.goto("/my");
    const card = page.locator(".o_portal_index_card", { hasText: "Mes créneaux" });
    await expect(card).toContainText(/1\s*Mes créneaux/);
    await card.getByRole("link").click();
    const shifts = new MyShifts(page);
    await shifts.seat(seat).getByRole("button").click();
    await shifts.confirm("Réserver");
    await expect(shifts.booked).toHaveCount(2);
    await page.goBack();
    await expect(card, "as it is now, not as it was left").toContainText(/2\s*Mes créneaux/);
    await page.goForward();
    await expect(shifts.booked).toHaveCount(2);
});

test("a seat is booked once the server, and then the session, is there again", async ({
    stage,
}) => {
    stage.expectComplaint(REQUEST_FAILED);
    const { coop } = stage;
    const seat = await makeSeat(coop, "Comptage", 3);
    const page = await stage.as("member", PHONE);
    const shifts = await MyShifts.open(page);
    await cut(page);
    await shifts.seat(seat).getByRole("button").click();
    await expect(shifts.dialog).toContainText("Il n’y a pas de connexion");
    await page.keyboard.press("Escape");
    await giveBack(page);

    await page.request.get("/web/session/logout");
    await shifts.seat(seat).getByRole("button").click();
    await page.waitForURL(/login/);
    const { login, password } = accountOf("member");
    await page.locator("#login").fill(login);
    await page.locator("#password").fill(password);
    await page.locator("form.oe_login_form button[type=submit]").click();
    await shifts.seat(seat).getByRole("button").click();
    await shifts.confirm("Réserver");
    await expect(shifts.booked.filter({ hasText: "Comptage" })).toHaveCount(1);
    expect(await workerOf(coop, seat)).toBe(MEMBER);
});
