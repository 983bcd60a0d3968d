import type { Locator, Page } from "@playwright/test";
import { amountIn } from "../support/amounts";

/** What asks how much to put on the customer's wallet. */
export class TopUpPopup {
    private constructor(private readonly root: Locator) {}

    static async open(page: Page, button: Locator): Promise<TopUpPopup> {
        await button.click();
        const root = page.locator(".o_komunigi_wallet_top_up");
        await root.waitFor();
        return new TopUpPopup(root);
    }

    /** The amounts of the quick buttons. */
    async amounts(): Promise<number[]> {
        return (await this.quick.locator("b").allInnerTexts()).map(amountIn);
    }

    /** Taps a quick amount. */
    async tap(amount: number): Promise<void> {
        await this.quick.nth((await this.amounts()).indexOf(amount)).click();
        await this.root.waitFor({ state: "detached" });
    }

    /** Types an amount of whole euros. */
    async type(euros: number): Promise<void> {
        await this.root.locator("input").fill(String(euros));
        await this.root.locator(".o_komunigi_wallet_confirm").click();
        await this.root.waitFor({ state: "detached" });
    }

    private get quick(): Locator {
        return this.root.locator(".o_komunigi_wallet_quick button");
    }
}
