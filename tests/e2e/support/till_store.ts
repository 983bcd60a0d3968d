/** What Odoo's till does where a setting asks for it, done without the setting. */
import type { Page } from "@playwright/test";

interface Store {
    getOrder(): { uuid: string; floating_order_name: string };
    navigate(screen: string, params: object): void;
}

/** Gives the order a name, as a preset that asks for one does. */
export function nameOrder(page: Page, name: string): Promise<void> {
    return page.evaluate((text) => {
        const { posmodel } = window as unknown as { posmodel: Store };
        posmodel.getOrder().floating_order_name = text;
    }, name);
}

/** Shows the screen that thanks for the order, as where receipts are printed at once. */
export function thank(page: Page): Promise<void> {
    return page.evaluate(() => {
        const { posmodel } = window as unknown as { posmodel: Store };
        posmodel.navigate("FeedbackScreen", { orderUuid: posmodel.getOrder().uuid });
    });
}
