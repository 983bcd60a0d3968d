import type { Locator, Page } from "@playwright/test";
import { PaymentScreen } from "./payment_screen";
import type { Till } from "./till";

/** The till's list of recorded orders, from which they are refunded. */
export class OrdersScreen {
    private readonly page: Page;

    private constructor(private readonly till: Till) {
        this.page = till.page;
    }

    /** Opens the list of recorded orders, from the products of an order. */
    static async open(till: Till): Promise<OrdersScreen> {
        await till.openActions();
        await till.dialog.locator("button:has(.fa-undo)").click();
        const orders = new OrdersScreen(till);
        await orders.screen.waitFor();
        return orders;
    }

    private get screen(): Locator {
        return this.page.locator(".ticket-screen");
    }

    /**
     * Gives back an article of a customer's newest order of a total, and goes to the payment.
     * @param total as the screen writes it, e.g. "12,50"
     * @param quantity as typed on the keyboard, e.g. "0,5"
     */
    async refund(
        { customer, total }: { customer: string; total: string },
        article: string,
        quantity: string,
    ): Promise<PaymentScreen> {
        const orders = this.screen.locator(".order-row", { hasText: customer });
        await orders.filter({ hasText: total }).first().click();
        await this.screen.locator(".orderline", { hasText: article }).click();
        await this.screen.locator(".orderline.selected", { hasText: article }).waitFor();
        for (const key of quantity) {
            // Keys that come as fast as a scanner's are a barcode to Odoo.
            await this.page.waitForTimeout(200);
            await this.page.keyboard.press(key);
        }
        await this.screen.locator(".to-refund-highlight").waitFor();
        await this.screen.locator(".pay-order-button").click();
        await this.page.locator(".payment-screen").waitFor();
        return new PaymentScreen(this.till);
    }
}
