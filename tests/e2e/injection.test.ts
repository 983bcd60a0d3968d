/** Names, tasks, reasons and labels are shown as they are written, whatever stands in them. */
import { expect, type Locator, type Page } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { AtRiskList } from "./pages/at_risk_list";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { MyShifts } from "./pages/my_shifts";
import { Till } from "./pages/till";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import { coopTest } from "./support/scenario";
import { linkKey } from "./support/welcome";
import { dateIn, makeSeat, makeWorker } from "./support/workers";

const test = coopTest("injection");
/** One word, so that a screen which shows the first name alone shows all of it. */
const TEXT =
    `<img/src=x/onerror="window.hostile=1"></script><script>window.hostile=1</script>` +
    `"'&lt;{{7*7}}\${7*7}%(x)s__proto__\u202eשלום`;
const BOOKED = `Booked${TEXT}`;
const CARD = "888001";
const CASH = "Espèces";

/** Shown literally in this place; nothing of it has become markup of the page or has run. */
async function isWords(page: Page, place: Locator): Promise<void> {
    await expect(place.filter({ hasText: TEXT }).first()).toBeVisible();
    await isHarmless(page);
}

async function isHarmless(page: Page): Promise<void> {
    await expect(page.locator('img[src^="x"], [onerror*="hostile"]')).toHaveCount(0);
    expect(await page.evaluate(() => "hostile" in window)).toBe(false);
}

/** Members, shifts, the coop and its wallet are called so, whichever test comes first. */
test.beforeEach(async ({ coop }) => {
    if (await coop.call("res.partner", "search_count", [[["barcode", "=", CARD]]])) {
        return;
    }
    await makeWorker(coop, TEXT, 6, {}, { barcode: CARD, email: "hostile@example.org" });
    await makeWorker(coop, BOOKED, 18);
    await makeSeat(coop, TEXT, 6, BOOKED);
    await makeSeat(coop, TEXT, -1, BOOKED);
    const company = { name: TEXT, customer_wallet_label: TEXT };
    await coop.call("res.company", "write", [[1], company], { context: { lang: "fr_BE" } });
});

test("at the office: desk, form, badge, board and attendance", async ({ stage }) => {
    const { coop } = stage;
    const page = await stage.as("office");
    await AtRiskList.open(page);
    await isWords(page, page.locator("td[name=cooperator_id]"));
    const form = await WorkerForm.open(page, coop, TEXT);
    await isWords(page, page.locator(".o_control_panel"));
    await AlertPopover.open(page, form.badge);
    await isHarmless(page);
    const board = await Board.open(page, dateIn(6), "day");
    await isWords(page, board.worker(BOOKED));
    await isWords(page, board.card(TEXT));
    const sheet = await AttendanceSheet.open(page);
    await isWords(page, sheet.seat(BOOKED));
    await isWords(page, sheet.shiftOf(BOOKED));
});

test("at the door and on the portal", async ({ stage }) => {
    const { coop } = stage;
    const nobody = await stage.asNobody();
    const door = await WelcomeScreen.open(nobody, await linkKey(coop), "fr_BE");
    await isWords(nobody, nobody.locator("body"));
    await door.scan(CARD);
    await isWords(nobody, door.answer);

    const seat = await makeSeat(coop, TEXT, 2);
    const page = await stage.as("member");
    const shifts = await MyShifts.open(page);
    await isWords(page, shifts.seat(seat));
    await shifts.seat(seat).getByRole("button").click();
    await isWords(page, shifts.dialog);
    await page.goto("/my/wallet");
    await isWords(page, page.locator("main"));
});

test("at the till: customers, order, wallet and receipt", async ({ stage }) => {
    // Odoo has the letters of Hebrew from its own servers, which no test reaches
    stage.expectComplaint(/ERR_NAME_NOT_RESOLVED/);
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    const { page } = till;
    const list = await till.openCustomers();
    await isWords(page, list.line(TEXT));
    await list.pick(TEXT);
    await isWords(page, page.locator(".product-screen .set-partner"));
    await till.topUp(20);
    const payment = await till.pay();
    await isWords(page, payment.panel);
    await payment.choose(CASH);
    await payment.validate();
    await till.receipt.paper.waitFor();
    await isWords(page, till.receipt.paper);
});
