import type { Locator, Page } from "@playwright/test";
import { amountIn } from "../support/amounts";

/** The receipt of an order, and what its screen says around it. */
export class ReceiptScreen {
    constructor(private readonly page: Page) {}

    get paper(): Locator {
        return this.page.locator(".receipt-screen .pos-receipt").first();
    }

    /** What the lines are called. */
    lineNames(): Promise<string[]> {
        return namesOf(this.paper);
    }

    /** The balance after the order, as the banner of success says it. */
    async balanceAfter(): Promise<number> {
        const banner = this.page.locator(".receipt-screen .o_payment_successful");
        return amountIn(await banner.locator(".o_komunigi_wallet_after b").innerText());
    }

    /** What it says of the wallet: before, movement, after; null where it says nothing. */
    async balances(): Promise<number[] | null> {
        await this.paper.waitFor();
        const part = this.page.locator(".receipt-screen .o_komunigi_wallet_receipt").first();
        if (!(await part.count())) {
            return null;
        }
        const amounts = await part.locator(".font-monospace").allInnerTexts();
        return amounts.map((text) => amountIn(text.replace("+", "")));
    }

    /** Whether the amounts of the payments stand one below the other. */
    async alignsPayments(): Promise<boolean> {
        const amounts = this.paper.locator(".paymentlines .pos-receipt-right-align");
        const edges = await amounts.evaluateAll((all) =>
            all.map((amount) => Math.round(amount.getBoundingClientRect().right)),
        );
        return new Set(edges).size === 1;
    }

    /** What it says of money that the customer signs for. */
    async moneyOut(): Promise<string> {
        const part = this.page.locator(".receipt-screen .o_komunigi_wallet_money_out");
        return (await part.first().innerText()).replace(/\s+/g, " ").trim();
    }

    /** Begins the next order, once this one is recorded. */
    async leave(): Promise<void> {
        const done = this.page.locator(".receipt-screen [name=done]:visible");
        const feedback = this.page.locator(".feedback-screen");
        await done.or(feedback).first().waitFor();
        if (await feedback.isVisible()) {
            await feedback.click();
        }
        await done.first().click();
        await this.page.locator(".product-screen").waitFor();
    }
}

/** What the lines of an order are called, on a screen or a receipt. */
export async function namesOf(container: Locator): Promise<string[]> {
    const lines = container.locator(".orderline");
    await lines.first().waitFor();
    const names = await lines.locator(".product-name .text-wrap").allInnerTexts();
    return names.map((name) => name.trim());
}
