import type { Locator } from "@playwright/test";
import type { Till } from "./till";

/** A till's orders that wait for the server's answer, or have waited for it. */
export class WaitingOrders {
    constructor(private readonly till: Till) {}

    /** How many still wait. */
    count(): Promise<number> {
        return this.till.page.evaluate(() => {
            interface Order {
                uiState: { customerWalletUnanswered?: boolean | string };
            }
            const { posmodel } = window as unknown as {
                posmodel: { models: Record<string, { getAll(): Order[] }> };
            };
            const orders = posmodel.models["pos.order"].getAll();
            return orders.filter((order) => order.uiState.customerWalletUnanswered === true).length;
        });
    }

    /** The notices of how they ended, for a customer. */
    fateOf(customer: string): Locator {
        return this.till.page.locator(".o_komunigi_wallet_fate", { hasText: customer });
    }

    /** How many are marked among the tabs, which a phone shows in a list of their own. */
    async markedTabs(): Promise<number> {
        const { page, dialog } = this.till;
        const list = page.locator(".pos-topheader .fa-caret-down");
        if (!(await list.isVisible())) {
            return page.locator(".pos-topheader .o_komunigi_wallet_mark").count();
        }
        await list.click();
        await dialog.locator(".list-container-items").waitFor();
        const count = await dialog.locator(".o_komunigi_wallet_mark").count();
        await dialog.locator(".modal-header button").click();
        await dialog.waitFor({ state: "detached" });
        return count;
    }
}
