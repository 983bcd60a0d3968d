import { expect, type Locator, type Page, type ViewportSize } from "@playwright/test";
import { amountIn } from "../support/amounts";
import type { Coop } from "../support/coop";
import { SCREENS, type Screen } from "../support/screens";
import { ClosingPopup } from "./closing_popup";
import { CustomerList } from "./customer_list";
import { PaymentScreen } from "./payment_screen";
import { namesOf, ReceiptScreen } from "./receipt_screen";
import { TillDialogs } from "./till_dialogs";
import { TopUpPopup } from "./top_up_popup";
import { WaitingOrders } from "./waiting_orders";

/** The till: its register and its product screen. */
export class Till extends TillDialogs {
    readonly receipt: ReceiptScreen;
    readonly waiting: WaitingOrders;

    private constructor(page: Page) {
        super(page);
        this.receipt = new ReceiptScreen(page);
        this.waiting = new WaitingOrders(this);
    }

    /** Opens the shop's till and, where it is closed, its register with no cash in it. */
    static async open(page: Page, coop: Coop, config?: number): Promise<Till> {
        const [shop] = await coop.call<number[]>("pos.config", "search", [[]]);
        await page.goto(`/pos/ui/${config ?? shop}`);
        const till = new Till(page);
        await till.putNoticesAway();
        const openRegister = page.locator(".screen-login .open-register-btn");
        await openRegister.or(till.products).first().waitFor();
        if (await openRegister.isVisible()) {
            await openRegister.click();
            await till.products.first().waitFor();
            if (await till.isToBeOpened()) {
                await till.confirmDialog();
            }
        }
        await till.products.first().waitFor();
        return till;
    }

    /** Whether the register waits for its opening cash to be counted. */
    private isToBeOpened(): Promise<boolean> {
        return this.page.evaluate(() => {
            const { posmodel } = window as unknown as { posmodel: { session: { state: string } } };
            return posmodel.session.state === "opening_control";
        });
    }

    /** Makes the till's window as large as one of its screens, as if it stood there. */
    async resize(screen: Screen): Promise<void> {
        await this.resizeTo(SCREENS[screen]);
    }

    /** Makes it as large as any other screen, in pixels. */
    async resizeTo(size: ViewportSize): Promise<void> {
        await this.page.setViewportSize(size);
        await this.page.waitForFunction((small) => {
            const { posmodel } = window as unknown as { posmodel: { ui: { isSmall: boolean } } };
            return posmodel.ui.isSmall === small;
        }, size.width < 768);
    }

    private get products(): Locator {
        return this.page.locator(".product-screen article.product");
    }

    /** Begins an order for a customer. */
    async chooseCustomer(name: string): Promise<void> {
        await (await this.openCustomers()).pick(name);
        await this.page.locator(".product-screen .set-partner", { hasText: name }).waitFor();
    }

    /** Shows the order: a phone shows either that or the products. */
    private async showOrder(): Promise<void> {
        const cart = this.page.locator(".product-screen .review-button");
        if (await cart.isVisible()) {
            await cart.click();
        }
    }

    private async showProducts(): Promise<void> {
        if (!(await this.products.first().isVisible())) {
            await this.page.locator(".product-screen .back-button").click();
        }
    }

    /** Opens the list of customers. */
    async openCustomers(): Promise<CustomerList> {
        await this.showOrder();
        await this.page.locator(".product-screen .set-partner").first().click();
        await this.dialog.locator(".partner-list").waitFor();
        return this.customers;
    }

    /** The list of customers, where it is open. */
    get customers(): CustomerList {
        return new CustomerList(this.dialog);
    }

    /** The button with the order's customer. */
    get customerButton(): Locator {
        return this.page.locator(".product-screen .set-partner").locator("visible=true");
    }

    /** The balance on the customer's button; null where it shows none. */
    async customerBalance(): Promise<number | null> {
        const balance = this.page.locator(".set-partner .o_komunigi_wallet_balance");
        return (await balance.count()) ? amountIn(await balance.first().innerText()) : null;
    }

    /** What the customer's button says of the wallet. */
    get customerNotes(): Locator {
        return this.page.locator(".set-partner .o_komunigi_wallet_notes .badge");
    }

    /** Adds a product to the order. */
    async add(product: string): Promise<void> {
        await this.showProducts();
        await this.products.filter({ hasText: product }).first().click();
        const line = this.page.locator(".order-container .orderline", { hasText: product });
        const count = this.products.filter({ hasText: product }).locator(".product-cart-qty");
        await line.or(count).locator("visible=true").first().waitFor();
    }

    /** Taps the button that puts money on the customer's wallet. */
    async askToTopUp(): Promise<void> {
        await this.showOrder();
        await this.topUpButton.click();
        await this.dialog.waitFor();
    }

    /** Answers the question of a blocked wallet: money is put on it all the same. */
    topUpAnyway(): Promise<TopUpPopup> {
        return TopUpPopup.open(this.page, this.dialog.locator(".modal-footer .btn-primary"));
    }

    /** Puts an amount of whole euros on the customer's wallet, as a line of the order. */
    async topUp(euros: number): Promise<void> {
        const alone = await this.isOrderEmpty();
        await (await this.openTopUp()).type(euros);
        if (alone) {
            await this.page.locator(".payment-screen").waitFor();
        }
    }

    async openTopUp(): Promise<TopUpPopup> {
        await this.showOrder();
        return TopUpPopup.open(this.page, this.topUpButton);
    }

    private get topUpButton(): Locator {
        return this.page.locator(".product-screen .o_komunigi_wallet_top_up_button").first();
    }

    /** Whether nothing stands on the order: a top-up alone goes straight to its payment. */
    private isOrderEmpty(): Promise<boolean> {
        return this.page.evaluate(() => {
            const { posmodel } = window as unknown as {
                posmodel: { getOrder(): { lines: unknown[] } };
            };
            return posmodel.getOrder().lines.length === 0;
        });
    }

    /** What the order's lines are called on the screen of products. */
    async lineNames(): Promise<string[]> {
        await this.showOrder();
        return namesOf(this.page.locator(".product-screen .order-container").first());
    }

    /** Begins the next customer's order while another one waits. */
    async nextOrder(): Promise<void> {
        await this.page.locator(".pos-topheader .fa-plus-circle").first().click();
        await this.products.first().waitFor();
    }

    /** Has the server keep the order as a draft, as Odoo does where tills share orders. */
    async keepOnServer(): Promise<void> {
        await this.page.evaluate(async () => {
            interface Store {
                getOrder(): object;
                syncAllOrders(options: { orders: object[] }): Promise<unknown>;
            }
            const { posmodel } = window as unknown as { posmodel: Store };
            await posmodel.syncAllOrders({ orders: [posmodel.getOrder()] });
        });
    }

    /** Goes on with the order that was begun for a customer, on whichever screen it was left. */
    async goOnWith(customer: string): Promise<void> {
        const tabs = this.page.locator(".floating-order-container button");
        await tabs.first().waitFor();
        for (const tab of await tabs.all()) {
            await tab.click();
            await expect(tab).toContainClass("active");
            const button = this.page.locator(".product-screen .set-partner, .partner-button");
            if ((await button.locator("visible=true").first().innerText()).includes(customer)) {
                return;
            }
        }
        throw new Error(`no order of ${customer} waits`);
    }

    /** Goes to the payment of the order. */
    async pay(): Promise<PaymentScreen> {
        const screen = this.page.locator(".payment-screen");
        const button = this.page
            .locator(".product-screen .pay-order-button, .product-screen .pay-button")
            .locator("visible=true");
        await button.or(screen).first().waitFor();
        if (!(await screen.isVisible())) {
            await button.click();
        }
        await screen.waitFor();
        return this.paymentScreen;
    }

    /** The payment of the order, wherever that is begun. */
    get paymentScreen(): PaymentScreen {
        return new PaymentScreen(this);
    }

    /** Pays the order with a method, without passing by its payment. */
    async payAtOnce(method: string): Promise<void> {
        await this.showOrder();
        await this.page.locator(".fast-pay-button", { hasText: method }).click();
    }

    /** Opens the actions of an order that have no button on the screen of products. */
    async openActions(): Promise<void> {
        await this.showOrder();
        const more = this.page.locator(".product-screen :is(.more-btn, .mobile-more-button)");
        await more.locator("visible=true").click();
        await this.dialog.locator(".control-buttons-modal").waitFor();
    }

    /** Counts the cash as expected and closes the register. */
    async closeRegister(): Promise<void> {
        await (await ClosingPopup.open(this)).close();
    }
}
