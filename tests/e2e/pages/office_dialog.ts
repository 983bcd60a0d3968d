import type { Locator, Page } from "@playwright/test";
import { seriousFaults } from "../support/accessibility";

/** One of the management's dialogs: a form that says what it changes before it does. */
export class OfficeDialog {
    private constructor(
        private readonly page: Page,
        private readonly root: Locator,
    ) {}

    static async shown(page: Page, timeout?: number): Promise<OfficeDialog> {
        const root = page.locator(".modal:has(button[name=action_confirm])");
        await root.locator(".o_form_view").waitFor({ timeout });
        return new OfficeDialog(page, root);
    }

    /** What stands in a field, typed or shown. */
    async value(field: string): Promise<string> {
        const shown = this.field(field);
        const input = shown.locator("input, textarea").first();
        const text = (await input.count()) ? await input.inputValue() : await shown.innerText();
        return text.trim();
    }

    async enter(field: string, value: string): Promise<void> {
        await this.field(field).locator("input, textarea").first().fill(value);
        await this.page.keyboard.press("Tab");
    }

    /** Chooses one of the values that a field offers side by side. */
    async choose(field: string, label: string): Promise<void> {
        await this.field(field).locator("label", { hasText: label }).click();
    }

    /** The shifts that a field lists, a text each. */
    async shifts(field: string): Promise<string[]> {
        const rows = await this.field(field).locator(".o_data_row").allInnerTexts();
        return rows.map((text) => text.replace(/\s+/g, " ").trim());
    }

    /** What in it stands in the way of a screen reader or of those who see little. */
    barriers(): Promise<string[]> {
        return seriousFaults(this.page, ".modal-content:has(button[name=action_confirm])");
    }

    /** Confirms, and waits until the dialog is gone. */
    async confirm(): Promise<void> {
        await this.button.click();
        await this.root.waitFor({ state: "detached" });
    }

    /** Tries to confirm; returns the names of the fields that are missing. */
    async confirmInVain(): Promise<string[]> {
        await this.button.click();
        const missing = this.root.locator(".o_field_widget.o_field_invalid");
        await missing.first().waitFor();
        return missing.evaluateAll((all) => all.map((one) => one.getAttribute("name") ?? ""));
    }

    private get button(): Locator {
        return this.root.locator("button[name=action_confirm]:visible");
    }

    private field(name: string): Locator {
        return this.root.locator(`.o_field_widget[name=${name}]`);
    }
}
