import type { Locator } from "@playwright/test";
import { PaymentScreen } from "./payment_screen";
import type { Till } from "./till";

const BUTTON = ".o_komunigi_wallet_pay_out_button";

/** Whether the actions of an order offer to pay money out of a wallet; closes them again. */
export async function offersPayOut(till: Till): Promise<boolean> {
    await till.openActions();
    const offered = await till.dialog.locator(BUTTON).isVisible();
    await till.dialog.locator(".btn-close").click();
    await till.dialog.waitFor({ state: "detached" });
    return offered;
}

/** Where a manager says how much of a wallet is given back as money, and why. */
export class PayOutPopup {
    private constructor(private readonly till: Till) {}

    static async open(till: Till): Promise<PayOutPopup> {
        await till.openActions();
        await till.dialog.locator(BUTTON).click();
        const popup = new PayOutPopup(till);
        await popup.content.waitFor();
        return popup;
    }

    private get content(): Locator {
        return this.till.page.locator(".o_komunigi_wallet_pay_out");
    }

    async fill(amount: string, reason: string): Promise<void> {
        await this.content.locator("input[name=amount]").fill(amount);
        await this.content.locator("input[name=reason]").fill(reason);
    }

    /** Takes the whole balance. */
    async takeAll(): Promise<void> {
        await this.content.locator(".o_komunigi_wallet_all").click();
    }

    /** Taps a usual reason. */
    async chooseReason(words: string): Promise<void> {
        await this.content.locator(".o_komunigi_wallet_reason", { hasText: words }).click();
    }

    /** Whether what is filled in can be paid out. */
    canConfirm(): Promise<boolean> {
        return this.content.locator(".o_komunigi_wallet_confirm").isEnabled();
    }

    /** Goes to the payment of the pay-out. */
    async confirm(): Promise<PaymentScreen> {
        await this.content.locator(".o_komunigi_wallet_confirm").click();
        await this.till.page.locator(".payment-screen").waitFor();
        return new PaymentScreen(this.till);
    }
}
