import type { Locator, Page } from "@playwright/test";
import { RegisterDialog } from "./register_dialog";

/** What explains a badge, opened by a click on it. */
export class AlertPopover {
    private constructor(
        private readonly page: Page,
        private readonly root: Locator,
    ) {}

    static async open(page: Page, badge: Locator): Promise<AlertPopover> {
        await badge.locator("button").click();
        const root = page.locator(".o_komunigi_shift_alert_popover");
        await root.waitFor();
        return new AlertPopover(page, root);
    }

    /** The line in words, an event each. */
    async events(): Promise<string[]> {
        const texts = await this.root.locator(".o_komunigi_shift_timeline li").allInnerTexts();
        return texts.map((text) => text.replace(/\s+/g, " ").trim());
    }

    /** How many marks of a kind are drawn, e.g. "skipped". */
    marks(kind: string): Promise<number> {
        return this.root.locator(`.o_komunigi_shift_timeline_mark[data-kind=${kind}]`).count();
    }

    /** The places of the labels of the drawing, as the browser lays them out. */
    async labelBoxes(): Promise<{ x: number; y: number; width: number; height: number }[]> {
        const labels = this.root.locator(".o_komunigi_shift_timeline_label");
        return labels.evaluateAll((all) =>
            all.map((label) => {
                const words = document.createRange();
                words.selectNodeContents(label);
                const { x, y, width, height } = words.getBoundingClientRect();
                return { x, y, width, height };
            }),
        );
    }

    async register(): Promise<RegisterDialog> {
        await this.root.locator(".o_komunigi_shift_register_button").click();
        return RegisterDialog.shown(this.page);
    }

    /** The register dialog, when it has come back by itself. */
    registerAgain(): Promise<RegisterDialog> {
        return RegisterDialog.shown(this.page);
    }

    /** Asks to cancel the first booked shift; returns the dialog that says what it changes. */
    async cancelFirst(): Promise<Locator> {
        await this.root.locator(".o_komunigi_shift_cancel_button").first().click();
        const dialog = this.page.locator(".o_komunigi_shift_cancel");
        await dialog.waitFor();
        return dialog;
    }

    /** Opens the dialog that asks how the last passed shift went. */
    async validate(): Promise<Locator> {
        await this.root.locator(".o_komunigi_shift_validate_button").click();
        const dialog = this.page.locator(".o_komunigi_shift_attendance");
        await dialog.waitFor();
        return dialog;
    }

    /** Opens the holiday's dialog. */
    async openHoliday(): Promise<Locator> {
        await this.root.locator(".o_komunigi_shift_holiday_button").click();
        const dialog = this.page.locator(".modal .o_form_view");
        await dialog.waitFor();
        return dialog;
    }
}
