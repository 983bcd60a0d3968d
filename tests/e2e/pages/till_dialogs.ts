import { expect, type Locator, type Page } from "@playwright/test";

/** Odoo's own notice of a lost connection: any request of the till's may bring it, at any moment. */
const NOTICE = /fonctionnalités réduites|limited functionality/;

/** What the till asks the cashier, or tells them. */
export class TillDialogs {
    constructor(readonly page: Page) {}

    /** Has Odoo's notice put away wherever it stands in the way of what a test does, on top. */
    protected async putNoticesAway(): Promise<void> {
        const notice = this.dialogs.last().filter({ hasText: NOTICE });
        await this.page.addLocatorHandler(notice, () =>
            notice.locator(".modal-footer .btn-primary").click(),
        );
    }

    /** From the lowest to the one on top: Odoo does not mark each that is below another as inactive. */
    private get dialogs(): Locator {
        return this.page.locator(".modal");
    }

    /** The dialog on top that asks the cashier something, or tells them; not Odoo's notice. */
    get dialog(): Locator {
        return this.dialogs.filter({ hasNotText: NOTICE }).last();
    }

    /** Answers the dialog with its main button. */
    async confirmDialog(): Promise<void> {
        await this.dialog.locator(".modal-footer .btn-primary").click();
        await expect(this.dialog).toHaveCount(0);
    }

    /** Reads what a dialog says, and answers it with its main button. */
    async readDialog(): Promise<string> {
        const text = await this.words();
        await this.confirmDialog();
        return text;
    }

    /** Reads what a dialog says, and leaves what it offers. */
    async readOffer(): Promise<string> {
        const text = await this.words();
        await this.dismissDialog();
        return text;
    }

    private async words(): Promise<string> {
        await expect(this.dialog).toBeVisible();
        return (await this.dialog.innerText()).replace(/\s+/g, " ").trim();
    }

    /** Takes one of its offers. */
    async takeOffer(words: RegExp): Promise<void> {
        await this.dialog.locator(".modal-body button", { hasText: words }).click();
        await expect(this.dialog).toHaveCount(0);
    }

    /** Leaves a dialog without doing what it asks. */
    async dismissDialog(): Promise<void> {
        await this.dialog.locator(".modal-footer .btn-secondary").click();
        await expect(this.dialog).toHaveCount(0);
    }
}
