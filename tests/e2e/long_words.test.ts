/** Names of sixty letters without a space, on a phone: all of each is read, on every screen. */
import { expect, type Page } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { MyShifts } from "./pages/my_shifts";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import { test } from "./support/scenario";
import { giveCard, linkKey, makeRunningSeat } from "./support/welcome";
import { dateIn, makeSeat, makeWorker } from "./support/workers";

const PHONE = { viewport: { width: 390, height: 844 } };
const WORKER = "Vandenbroeckschollaertdelafontainebellecourtaubertindumont61";
const SHIFT = "Approvisionnementetmiseenrayondesfruitsetlegumesdesaison2026";
const MEMBER = "Maëlys Vandersteene";

/** What of a part of a page is written beyond the screen, or where it is cut. */
function unread(page: Page, part: string): Promise<string[]> {
    return page.locator(part).evaluateAll((parts) => {
        const range = document.createRange();
        const found: string[] = [];
        for (const root of parts) {
            const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const frames: Element[] = [];
                for (let one = text.parentElement; one; one = one.parentElement) {
                    frames.push(one);
                }
                if (!frames[0].checkVisibility() || frames[0].closest(".visually-hidden")) {
                    continue;
                }
                range.selectNodeContents(text);
                const ends = frames
                    .filter((frame) => getComputedStyle(frame).overflowX !== "visible")
                    .map((frame) => frame.getBoundingClientRect().right);
                const end = Math.min(window.innerWidth, ...ends);
                if ([...range.getClientRects()].some(({ right }) => right > end + 1)) {
                    found.push(text.textContent!.trim());
                }
            }
        }
        return found;
    });
}

test("the office, on a phone", async ({ stage }) => {
    const { coop } = stage;
    await makeWorker(coop, WORKER, 8);
    await makeSeat(coop, SHIFT, 2);
    const seat = await makeSeat(coop, SHIFT, 3, WORKER);
    const task_type_id = await coop.call<number>("shift.type", "create", [{ name: SHIFT }]);
    await coop.call("shift.shift", "write", [[seat], { task_type_id }]);
    await makeRunningSeat(coop, WORKER);
    const office = await stage.as("office", PHONE);
    const form = await WorkerForm.open(office, coop, WORKER);
    const isRead = async (part: string, name: string) => {
        await expect(office.locator(part).filter({ hasText: name }).first()).toBeVisible();
        expect.soft(await unread(office, part), part).toEqual([]);
    };
    await isRead(".o_form_view .oe_title", WORKER);
    await isRead(".o_form_view .o_komunigi_shift_alert_badge", SHIFT);
    const popover = await AlertPopover.open(office, form.badge);
    await isRead(".o_komunigi_shift_alert_popover", SHIFT);
    await popover.register();
    await isRead(".o_komunigi_shift_register .modal-body", SHIFT);
    await AttendanceSheet.open(office);
    await isRead(".o_komunigi_shift_sheet_shift", WORKER);
    await Board.open(office, dateIn(3), "day");
    await isRead(".o_komunigi_shift_card", SHIFT);
    await isRead(".o_komunigi_shift_task_filter", SHIFT);
});

test("a member, on a phone", async ({ stage }) => {
    const { coop } = stage;
    await makeSeat(coop, SHIFT, 4, MEMBER);
    const seat = await makeSeat(coop, SHIFT, 2);
    const page = await stage.as("member", PHONE);
    const shifts = await MyShifts.open(page);
    expect(await unread(page, "main")).toEqual([]);
    await shifts.seat(seat).getByRole("button").click();
    await expect(shifts.dialog).toContainText(SHIFT);
    expect(await unread(page, ".modal")).toEqual([]);
});

test("the door, on a phone", async ({ stage }) => {
    const { coop } = stage;
    const name = `${WORKER}2`;
    await makeWorker(coop, name, 8);
    await makeSeat(coop, SHIFT, 2, name);
    await makeRunningSeat(coop, name);
    await giveCard(coop, name, "777061");
    const door = await stage.asNobody();
    await door.setViewportSize(PHONE.viewport);
    const screen = await WelcomeScreen.open(door, await linkKey(coop), "fr_BE");
    await screen.scan("777061");
    await expect(screen.answer).toContainText(WORKER);
    expect(await unread(door, ".o_komunigi_shift_welcome")).toEqual([]);
});
