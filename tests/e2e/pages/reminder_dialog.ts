import type { Locator, Page } from "@playwright/test";

/** The preview of the reminders: who gets one, who does not and why, and the mail. */
export class ReminderDialog {
    private constructor(
        private readonly page: Page,
        private readonly dialog: Locator,
    ) {}

    static async shown(page: Page): Promise<ReminderDialog> {
        const dialog = page.locator(".modal:has(button[name=action_send])");
        await dialog.locator(".nav-link[name=recipients]").waitFor();
        return new ReminderDialog(page, dialog);
    }

    async recipients(): Promise<string[]> {
        await this.dialog.locator(".nav-link[name=recipients]").click();
        return this.names("recipient_line_ids");
    }

    /** Who is left out, with why: {worker: reason}. */
    async leftOut(): Promise<Record<string, string>> {
        await this.dialog.locator(".nav-link[name=left_out]").click();
        const rows = this.rows("left_out_line_ids");
        await rows.first().waitFor();
        const found: Record<string, string> = {};
        for (const row of await rows.all()) {
            const [worker, reason] = await Promise.all(
                ["status_id", "verdict"].map((name) => row.locator(`td[name=${name}]`).innerText()),
            );
            found[worker.trim()] = reason.trim();
        }
        return found;
    }

    /** The mail as the first of them reads it. */
    async mail(): Promise<{ subject: string; body: string }> {
        await this.dialog.locator(".nav-link[name=mail]").click();
        const field = (name: string) => this.dialog.locator(`[name=${name}]`).first().innerText();
        return { subject: await field("preview_subject"), body: await field("preview_body") };
    }

    async send(): Promise<void> {
        await this.dialog.locator("button[name=action_send]").click();
        await this.dialog.waitFor({ state: "detached" });
        await this.page.locator(".o_notification").first().waitFor();
    }

    private async names(field: string): Promise<string[]> {
        const rows = this.rows(field);
        await rows.first().waitFor();
        const names = await rows.locator("td[name=status_id]").allInnerTexts();
        return names.map((name) => name.trim());
    }

    private rows(field: string): Locator {
        return this.dialog.locator(`[name=${field}] .o_data_row`);
    }
}
