import type { Locator, Page } from "@playwright/test";
import { amountIn } from "../support/amounts";

/** What asks how much to put on the customer's wallet. */
export class TopUpPopup {
    private constructor(readonly root: Locator) {}

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

    /** The amounts of the quick buttons that can be tapped. */
    async possibleAmounts(): Promise<number[]> {
        const possible = this.root.locator(".o_komunigi_wallet_quick button:enabled b");
        return (await possible.allInnerTexts()).map(amountIn);
    }

    /** Types an amount of whole euros. */
    async enter(euros: number): Promise<void> {
        await this.root.locator("input").fill(String(euros));
    }

    /** Why what is typed is refused. */
    get refusal(): Locator {
        return this.root.locator(".o_komunigi_wallet_refusal");
    }

    canConfirm(): Promise<boolean> {
        return this.root.locator(".o_komunigi_wallet_confirm").isEnabled();
    }

    /** What the order tops up already. */
    async onOrder(): Promise<number> {
        return amountIn(await this.root.locator(".o_komunigi_wallet_on_order span").innerText());
    }

    /** Leaves it without a change. */
    async leave(): Promise<void> {
        await this.root.locator(".modal-footer .btn-secondary").click();
        await this.root.waitFor({ state: "detached" });
    }

    /** Tops up with an amount of whole euros. */
    async type(euros: number): Promise<void> {
        await this.enter(euros);
        await this.root.locator(".o_komunigi_wallet_confirm").click();
        await this.root.waitFor({ state: "detached" });
    }

    private get quick(): Locator {
        return this.root.locator(".o_komunigi_wallet_quick button");
    }
}
