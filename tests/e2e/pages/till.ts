import type { Locator, Page } from "playwright-core";
import type { Coop } from "../support/coop";
import { PaymentScreen } from "./payment_screen";

/** The till: its register, its product screen, its dialogs. */
export class Till {
    private constructor(readonly page: Page) {}

    /** Opens the shop's till and, where it is closed, its register with no cash in it. */
    static async open(page: Page, coop: Coop): Promise<Till> {
        const [config] = await coop.call<number[]>("pos.config", "search", [[]]);
        await page.goto(`/pos/ui/${config}`);
        const till = new Till(page);
        const openRegister = page.locator(".screen-login .open-register-btn");
        await openRegister.or(till.products).first().waitFor();
        if (await openRegister.isVisible()) {
            await openRegister.click();
            await till.confirmDialog();
        }
        await till.products.first().waitFor();
        return till;
    }

    private get products(): Locator {
        return this.page.locator(".product-screen article.product");
    }

    /** A dialog that asks the cashier something, or tells them. */
    get dialog(): Locator {
        return this.page.locator(".modal:not(.o_inactive_modal)");
    }

    /** Answers the dialog with its main button. */
    async confirmDialog(): Promise<void> {
        await this.dialog.locator(".modal-footer .btn-primary").click();
        await this.dialog.waitFor({ state: "detached" });
    }

    /** Reads what a dialog says, and closes it. */
    async readDialog(): Promise<string> {
        const text = (await this.dialog.innerText()).replace(/\s+/g, " ").trim();
        await this.confirmDialog();
        return text;
    }

    /** Begins an order for a customer. */
    async chooseCustomer(name: string): Promise<void> {
        await this.page.locator(".product-screen .set-partner").first().click();
        await this.dialog.locator(".partner-list").waitFor();
        await this.dialog.locator(".input-group input").fill(name);
        await this.dialog.locator(".partner-line", { hasText: name }).first().click();
        await this.page.locator(".product-screen .set-partner", { hasText: name }).waitFor();
    }

    /** Adds a product to the order. */
    async add(product: string): Promise<void> {
        await this.products.filter({ hasText: product }).first().click();
        await this.page.locator(".order-container .orderline", { hasText: product }).waitFor();
    }

    /** Puts an amount of whole euros on the customer's wallet, as a line of the order. */
    async topUp(euros: number): Promise<void> {
        await this.page.locator(".product-screen .o_komunigi_wallet_top_up_button").first().click();
        const popup = this.page.locator(".o_komunigi_wallet_top_up");
        await popup.locator("input").fill(String(euros));
        await popup.locator(".o_komunigi_wallet_confirm").click();
        await popup.waitFor({ state: "detached" });
    }

    /** Goes to the payment of the order. */
    async pay(): Promise<PaymentScreen> {
        const screen = this.page.locator(".payment-screen");
        const button = this.page.locator(".product-screen .pay-order-button");
        await button.or(screen).first().waitFor();
        if (!(await screen.isVisible())) {
            await button.click();
        }
        await screen.waitFor();
        return new PaymentScreen(this);
    }

    /** Counts the cash as expected and closes the register. */
    async closeRegister(): Promise<void> {
        await this.page.locator(".pos-rightheader button:has(.fa-bars)").click();
        const item = this.page.locator(".dropdown-item", {
            hasText: /Fermer la caisse|Close Register/,
        });
        await item.click();
        await this.dialog.locator(".fa-clone").first().click();
        await this.dialog.locator(".modal-footer .highlight.btn-primary").click();
    }
}
