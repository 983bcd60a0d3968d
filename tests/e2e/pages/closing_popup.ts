import type { Locator } from "@playwright/test";
import { amountIn } from "../support/amounts";
import type { Till } from "./till";

/** What a session comes to, where the cashier counts the cash and closes the register. */
export class ClosingPopup {
    private constructor(private readonly till: Till) {}

    static async open(till: Till): Promise<ClosingPopup> {
        await till.page.locator(".pos-rightheader button:has(.fa-bars)").click();
        const item = till.page.locator(".dropdown-item", {
            hasText: /Fermer la caisse|Close Register/,
        });
        await item.click();
        const popup = new ClosingPopup(till);
        await popup.methods.waitFor();
        return popup;
    }

    private get methods(): Locator {
        return this.till.dialog.locator(".payment-methods-overview");
    }

    private get wallet(): Locator {
        return this.methods.locator(".o_komunigi_wallet_closing");
    }

    /** What the session moved on wallets. */
    async walletFigures(): Promise<{ topUps: number; payments: number; difference: number }> {
        const read = async (part: string) =>
            amountIn(await this.wallet.locator(`.o_komunigi_wallet_${part}`).innerText());
        return {
            topUps: await read("top_ups"),
            payments: await read("payments"),
            difference: await read("difference"),
        };
    }

    /** The payment methods that are listed to be counted or checked. */
    async countedMethods(): Promise<string[]> {
        const counted = this.methods.locator(":scope > div:not(.o_komunigi_wallet_closing)");
        return counted.locator(".fs-3 > span:first-child").allInnerTexts();
    }

    /** Counts the cash as expected and closes the register. */
    async close(): Promise<void> {
        await this.till.dialog.locator(".fa-clone").first().click();
        await this.till.dialog.locator(".modal-footer .highlight.btn-primary").click();
    }
}
