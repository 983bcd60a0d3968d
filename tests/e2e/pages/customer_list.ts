import type { Locator } from "@playwright/test";
import { amountIn } from "../support/amounts";

/** The till's open list of customers. */
export class CustomerList {
    constructor(private readonly dialog: Locator) {}

    /** A customer's line. */
    line(name: string): Locator {
        return this.dialog.locator(".partner-info", { hasText: name }).first();
    }

    /** Takes a customer. */
    async pick(name: string): Promise<void> {
        await this.line(name).scrollIntoViewIfNeeded();
        await this.line(name).click();
        await this.dialog.locator(".partner-list").waitFor({ state: "detached" });
    }

    async sortByBalance(): Promise<void> {
        await this.dialog.locator(".o_komunigi_wallet_sort button").click();
    }

    /** The balances, from the top. */
    async balances(): Promise<number[]> {
        const cells = this.dialog.locator(".o_komunigi_wallet_balance:not(:empty)");
        await cells.first().waitFor();
        return (await cells.allInnerTexts()).map(amountIn);
    }
}
