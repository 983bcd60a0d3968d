import type { Locator, Page } from "playwright-core";

/** The dialog that lists free seats and books one. */
export class RegisterDialog {
    private constructor(
        private readonly root: Locator,
        private readonly page: Page,
    ) {}

    static async shown(page: Page): Promise<RegisterDialog> {
        const root = page.locator(".o_shift_register");
        await root.locator(".o_shift_seats, .o_shift_no_seat").first().waitFor();
        return new RegisterDialog(root, page);
    }

    /** The seats of the list, as they are read. */
    async seats(): Promise<string[]> {
        const texts = await this.root.locator(".o_shift_seat").allInnerTexts();
        return texts.map((text) => text.replace(/\s+/g, " ").trim());
    }

    /** Chooses a seat by what is written on it; answers what the dialog says it changes. */
    async choose(text: string): Promise<string> {
        await this.root.locator(".o_shift_seat", { hasText: text }).first().click();
        const preview = this.root.locator(".o_shift_alert_preview");
        await preview.waitFor();
        return (await preview.innerText()).replace(/\s+/g, " ").trim();
    }

    /** Books the chosen seat, and waits until the dialog is gone. */
    async book(): Promise<void> {
        await this.root.locator(".o_shift_book").click();
        await this.root.waitFor({ state: "detached" });
    }

    /** Asks for the chosen seat, and answers why it was refused. */
    async bookInVain(): Promise<string> {
        await this.root.locator(".o_shift_book").click();
        return (await this.root.locator("[role=alert]").innerText()).trim();
    }

    async isOpen(): Promise<boolean> {
        return (await this.page.locator(".o_shift_register").count()) > 0;
    }
}
