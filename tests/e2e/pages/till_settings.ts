/** The settings of the point of sale, as far as they concern wallets. */
import type { Locator, Page } from "@playwright/test";

const ACTION = "/odoo/action-point_of_sale.action_pos_configuration";

export class TillSettings {
    private constructor(private page: Page) {}

    static async open(page: Page): Promise<TillSettings> {
        await page.goto(ACTION);
        const settings = new TillSettings(page);
        await settings.amounts.waitFor();
        return settings;
    }

    private get amounts(): Locator {
        return this.page.locator("[name=pos_customer_wallet_top_up_amount_ids]");
    }

    /** The amounts of the top-up buttons, as they are written on their tags. */
    async topUpAmounts(): Promise<string[]> {
        const texts = await this.amounts.locator(".o_tag").allInnerTexts();
        return texts.map((text) => text.replace(/\s/g, " ").trim());
    }

    /** Types an amount that no till has yet. */
    async addTopUpAmount(text: string): Promise<void> {
        const count = await this.amounts.locator(".o_tag").count();
        await this.amounts.locator("input").fill(text);
        await this.amounts.locator(".o_m2o_dropdown_option_create").click();
        // a new tag is empty until its amount has been read
        await this.amounts.locator(".o_tag", { hasText: /\d/ }).nth(count).waitFor();
    }

    async removeTopUpAmount(text: string): Promise<void> {
        const tag = this.amounts.locator(".o_tag", { hasText: text });
        await tag.hover();
        await tag.locator(".o_delete").click();
        await tag.waitFor({ state: "detached" });
    }

    async save(): Promise<void> {
        await this.page.locator(".o_form_button_save").click();
        await this.page.locator(".o_form_button_save").waitFor({ state: "hidden" });
    }
}
