import type { Locator, Page } from "@playwright/test";
import { amountIn } from "../support/amounts";
import type { ReceiptScreen } from "./receipt_screen";
import type { Till } from "./till";
import { TopUpPopup } from "./top_up_popup";

const PANEL = ".payment-screen .o_komunigi_wallet_panel";

/** The till's payment of an order, with the customer's wallet. */
export class PaymentScreen {
    private readonly page: Page;
    private readonly receipt: ReceiptScreen;

    constructor(till: Till) {
        this.page = till.page;
        this.receipt = till.receipt;
    }

    get panel(): Locator {
        return this.page.locator(PANEL);
    }

    /** What the panel says of the wallet beside its balance. */
    get notes(): Locator {
        return this.panel.locator(".o_komunigi_wallet_notes .badge");
    }

    /** The customer's balance as the screen says it. */
    async balance(): Promise<number> {
        return amountIn(await this.page.locator(`${PANEL} .o_komunigi_wallet_balance`).innerText());
    }

    /** The balance after this order, as the screen says it. */
    async projectedBalance(): Promise<number> {
        const projected = this.page.locator(`${PANEL} .o_komunigi_wallet_projected`);
        return amountIn(await projected.innerText());
    }

    /** Taps a payment method. */
    async tap(method: string): Promise<void> {
        await this.page.locator(".paymentmethods .paymentmethod", { hasText: method }).click();
    }

    /** Pays with a method, what the till proposes. */
    async choose(method: string): Promise<void> {
        await this.tap(method);
        await this.lines.filter({ hasText: method }).first().waitFor();
    }

    /** The payments that the screen shows: their method and amount. */
    async payments(): Promise<{ method: string; amount: number }[]> {
        const texts = await this.lines.allInnerTexts();
        return texts.map((text) => {
            const [method, ...amount] = text.trim().split("\n");
            return { method: method.trim(), amount: amountIn(amount.join(" ")) };
        });
    }

    private get lines(): Locator {
        return this.page.locator(".payment-screen .paymentline");
    }

    /** Takes the last payment away. */
    async removePayment(): Promise<void> {
        const before = await this.lines.count();
        await this.lines.last().locator(".delete-button").click();
        await this.lines.nth(before - 1).waitFor({ state: "detached" });
    }

    /** Types an amount for the selected payment on the keyboard, as on the numpad. */
    async type(text: string): Promise<void> {
        for (const key of text) {
            await this.page.keyboard.press(key);
        }
    }

    /** Asks for the order to be recorded. */
    async validate(): Promise<void> {
        await this.page.locator(".payment-screen .validation-button.next.highlight").click();
    }

    /** Records the order, then begins the next one. */
    async finish(): Promise<void> {
        await this.validate();
        await this.receipt.leave();
    }

    /** Goes back to the products of the order. */
    async back(): Promise<void> {
        await this.page.locator(".payment-screen .back-button").click();
        await this.page.locator(".product-screen").waitFor();
    }

    /** Whether the last payment shows a cross to take it off. */
    offersRemoval(): Promise<boolean> {
        return this.lines.last().locator(".delete-button").isVisible();
    }

    /** Whether the screen waits for the server's answer about this order. */
    waitsForAnswer(): Promise<boolean> {
        return this.page.locator(`${PANEL} .o_komunigi_wallet_ask`).isVisible();
    }

    /** Shows the receipt of an order that is paid already. */
    get receiptButton(): Locator {
        return this.panel.locator(".alert-success button");
    }

    /** Puts the change on the customer's wallet. */
    async keepChange(): Promise<void> {
        await this.page.locator(`${PANEL} .o_komunigi_wallet_keep`).click();
        await this.page.locator(`${PANEL} .o_komunigi_wallet_projected`).waitFor();
    }

    /** Takes a top-up of an amount off the order, or change that was kept. */
    async takeOff(amount: number): Promise<void> {
        const written = amount.toFixed(2).replace(".", ",");
        const topUp = this.page.locator(`${PANEL} .o_komunigi_wallet_part`, {
            hasText: written,
        });
        await topUp.locator("button").click();
        await topUp.waitFor({ state: "detached" });
    }

    showsBalance(): Promise<boolean> {
        return this.page.locator(`${PANEL} .o_komunigi_wallet_balance`).isVisible();
    }

    /** Shows a balance that the shop hides. */
    async show(): Promise<void> {
        await this.page.locator(`${PANEL} .o_komunigi_wallet_show`).click();
    }

    /** Shows the last movements; their kind, amount and balance after, the newest first. */
    async openMovements(): Promise<string[][]> {
        await this.page.locator(`${PANEL} .o_komunigi_wallet_movements`).click();
        const rows = this.page.locator(".o_komunigi_wallet_movements_popup tbody tr");
        await rows.first().waitFor();
        return rows.evaluateAll((all) =>
            all.map((row) =>
                [...row.querySelectorAll("td div:first-child, td.text-end")].map(
                    ({ textContent }) => textContent.replace(/\s+/g, " ").trim(),
                ),
            ),
        );
    }

    /** Taps the button that puts money on the wallet, where the till asks something first. */
    async askToTopUp(): Promise<void> {
        await this.topUpButton.click();
    }

    openTopUp(): Promise<TopUpPopup> {
        return TopUpPopup.open(this.page, this.topUpButton);
    }

    private get topUpButton(): Locator {
        return this.page.locator(`${PANEL} .o_komunigi_wallet_top_up_button`);
    }

    /** How far from the top of the screen the wallet's panel stands. */
    async panelTop(): Promise<number | undefined> {
        return (await this.page.locator(PANEL).boundingBox())?.y;
    }

    /** Whether the wallet's panel is within the screen, from one side to the other. */
    async panelFits(): Promise<boolean> {
        const box = await this.page.locator(PANEL).boundingBox();
        const width = this.page.viewportSize()?.width ?? 0;
        return box !== null && box.x >= 0 && box.x + box.width <= width;
    }
}
