import type { Locator, Page } from "@playwright/test";
import { PaymentScreen } from "./payment_screen";
import type { Till } from "./till";

/** The till's list of recorded orders, from which they are refunded. */
export class OrdersScreen {
    private readonly page: Page;

    private constructor(private readonly till: Till) {
        this.page = till.page;
    }

    /** Opens the list of a customer's recorded orders, from a new order of theirs. */
    static async open(till: Till, customer: string): Promise<OrdersScreen> {
        await till.chooseCustomer(customer);
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
     * Gives back an article of the newest order of a total, and goes to the payment.
     * @param total as the screen writes it, e.g. "12,50"
     * @param quantity as typed on the keyboard, e.g. "0,5"
     */
    async refund(total: string, article: string, quantity: string): Promise<PaymentScreen> {
        await this.screen.locator(".order-row", { hasText: total }).first().click();
        const review = this.screen.locator(".review-button");
        if (await review.isVisible()) {
            await review.click(); // a phone shows either the list or an order
        }
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
