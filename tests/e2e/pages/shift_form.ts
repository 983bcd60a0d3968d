import type { Page } from "@playwright/test";

const ACTION = "komunigi_shift.shift_shift_action";

/** A shift's form in the back office. */
export class ShiftForm {
    private constructor(private readonly page: Page) {}

    static async open(page: Page, shiftId: number): Promise<ShiftForm> {
        await page.goto(`/odoo/action-${ACTION}/${shiftId}`);
        await page.locator(".o_form_view .o_field_widget[name=worker_id] input").waitFor();
        return new ShiftForm(page);
    }

    /** Gives the seat to a worker, and saves. */
    async assign(worker: string): Promise<void> {
        const field = this.page.locator(".o_form_view .o_field_widget[name=worker_id]");
        await field.locator("input").fill(worker);
        await field.locator(".o-autocomplete--dropdown-item", { hasText: worker }).first().click();
        await this.page.locator(".o_form_button_save").click();
        await this.page.locator(".o_form_status_indicator_buttons.invisible").waitFor({
            state: "attached",
        });
    }
}
