import type { Locator, Page } from "@playwright/test";

/** The weekly template, and the dialog that generates its seats. */
export class WeeklyTemplate {
    private constructor(
        private readonly page: Page,
        private readonly dialog: Locator,
    ) {}

    /** Opens the dialog that generates the seats of the whole template. */
    static async generate(page: Page): Promise<WeeklyTemplate> {
        await page.goto("/odoo/action-komunigi_shift.shift_template_action");
        await page.locator(".o_list_view .o_data_row").first().waitFor();
        await page.locator(".o_control_panel button", { hasText: "Générer" }).first().click();
        const dialog = page.locator(".modal:has(.o_field_widget[name=first_day])");
        await dialog.locator(".o_field_widget[name=line_ids] .o_list_renderer").waitFor();
        return new WeeklyTemplate(page, dialog);
    }

    /** What the preview says: seats to make, and seats already there. */
    async preview(): Promise<{ fresh: number; made: number }> {
        const total = async (name: string) => {
            const cells = this.dialog.locator(`.o_data_row td[name=${name}]`);
            const numbers = (await cells.allInnerTexts()).map(Number);
            return numbers.reduce((sum, number) => sum + number, 0);
        };
        return { fresh: await total("new_count"), made: await total("made_count") };
    }

    /** Generates, and waits for the list of the new seats. */
    async confirm(): Promise<void> {
        await this.dialog.locator("button[name=action_generate]").click();
        await this.dialog.waitFor({ state: "detached" });
        await this.page.locator(".o_list_view .o_group_header").first().waitFor();
    }

    /** Sets the first day, as it is written in the coop's language. */
    async setFirstDay(day: string): Promise<void> {
        const field = this.dialog.locator(".o_field_widget[name=first_day]");
        await field.locator("button, input").first().click();
        await field.locator("input").first().fill(day);
        await field.locator("input").first().press("Tab");
    }
}
