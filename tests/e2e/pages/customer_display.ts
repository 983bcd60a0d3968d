import type { Page } from "@playwright/test";
import type { Till } from "./till";

/** A till's customer display, as whoever knows its address opens it. */
export class CustomerDisplay {
    private constructor(private readonly page: Page) {}

    static async open(page: Page, till: Till): Promise<CustomerDisplay> {
        const address = await till.page.evaluate(() => {
            const { odoo } = window as unknown as { odoo: { pos_config_id: number } };
            localStorage.device_uuid ??= "a-device"; // as the till's menu does
            return `/pos_customer_display/${odoo.pos_config_id}/${localStorage.device_uuid}`;
        });
        await page.goto(address);
        await page.locator(".o_customer_display_main").waitFor();
        return new CustomerDisplay(page);
    }

    async text(): Promise<string> {
        const text = await this.page.locator(".o_customer_display_main").innerText();
        return text.replace(/\s+/g, " ");
    }
}
