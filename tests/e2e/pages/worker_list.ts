import type { Page } from "@playwright/test";

const ACTION = "komunigi_shift.cooperative_status_action";

/** Opens the list of workers, each with the badge. */
export async function openWorkerList(page: Page): Promise<void> {
    await page.goto(`/odoo/action-${ACTION}`);
    await page.locator(".o_list_view .o_komunigi_shift_alert_badge").first().waitFor();
}
