import { expect, type Locator, type Page } from "@playwright/test";
import { seriousFaults } from "../support/accessibility";

/** The screen on which the attendance of a day is entered. */
export class AttendanceSheet {
    readonly screen: Locator;

    private constructor(readonly page: Page) {
        this.screen = page.locator(".o_komunigi_shift_attendance_day");
    }

    static async open(page: Page): Promise<AttendanceSheet> {
        await page.goto("/odoo/shift-attendance");
        const sheet = new AttendanceSheet(page);
        await sheet.screen.locator(".o_komunigi_shift_day").waitFor();
        return sheet;
    }

    /** The day that it shows, as it says it. */
    get day(): Locator {
        return this.screen.locator(".o_komunigi_shift_day");
    }

    /** Shows the day before. */
    async goBack(): Promise<void> {
        const day = await this.day.innerText();
        await this.page.locator(".o_komunigi_shift_days .oi-chevron-left").click();
        await expect(this.day).not.toHaveText(day);
    }

    /** What of former days is not entered. */
    get unvalidated(): Locator {
        return this.screen.locator(".o_komunigi_shift_unvalidated");
    }

    /** A worker's line. */
    seat(worker: string): Locator {
        return this.screen.locator(".o_komunigi_shift_sheet_seat", { hasText: worker });
    }

    /** The shift on which a worker is. */
    shiftOf(worker: string): Locator {
        const seat = this.page.locator(".o_komunigi_shift_sheet_seat", { hasText: worker });
        return this.screen.locator(".o_komunigi_shift_sheet_shift").filter({ has: seat });
    }

    /** Enters how it went: "done", "absent_2" or "excused". */
    async enter(worker: string, outcome: string): Promise<void> {
        await this.seat(worker).locator(`.o_komunigi_shift_${outcome}`).click();
        await this.seat(worker).locator(".o_komunigi_shift_sheet_outcome").waitFor();
    }

    /** Takes back what is entered. */
    async undo(worker: string): Promise<void> {
        await this.seat(worker).locator(".o_komunigi_shift_undo").click();
        await this.seat(worker).locator(".o_komunigi_shift_sheet_buttons").waitFor();
    }

    /** Takes back what a message says that was just done. */
    async undoLast(message: string): Promise<void> {
        const notification = this.page.locator(".o_notification", { hasText: message });
        await notification.locator(".o_notification_buttons button").click();
    }

    /** Everyone of a worker's shift was there. */
    async enterAll(worker: string): Promise<void> {
        await this.shiftOf(worker).locator(".o_komunigi_shift_all").click();
        await expect(this.shiftOf(worker).locator(".o_komunigi_shift_sheet_buttons")).toHaveCount(
            0,
        );
    }

    /** Somebody came without being booked for a worker's shift; found by a text. */
    async addWalkIn(worker: string, text: string, name: string): Promise<void> {
        const dialog = await this.findWalkIn(worker, text);
        await dialog.locator(".o_komunigi_shift_found_worker", { hasText: name }).click();
        expect(await seriousFaults(this.page, ".o_komunigi_shift_walk_in")).toEqual([]);
        await dialog.locator(".o_komunigi_shift_enter").click();
        await dialog.waitFor({ state: "detached" });
        await this.seat(name).waitFor();
    }

    /** Looks for somebody who came without being booked for a worker's shift: the dialog. */
    async findWalkIn(worker: string, text: string): Promise<Locator> {
        await this.shiftOf(worker).locator(".o_komunigi_shift_add").click();
        const dialog = this.page.locator(".o_komunigi_shift_walk_in");
        await dialog.locator("input[type=search]").fill(text);
        await dialog.locator(".o_komunigi_shift_found_worker").first().waitFor();
        return dialog;
    }
}
