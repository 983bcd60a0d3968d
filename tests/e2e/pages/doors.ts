import { expect, type Locator, type Page } from "@playwright/test";
import { AssignDialog } from "./board";
import { OfficeDialog } from "./office_dialog";

/** What is said to somebody who gives a seat to a worker for whom it is not. */
export interface Refusal {
    text(): Promise<string>;
    canGoOn(): Promise<boolean>;
    /** Does it all the same. */
    goOn(): Promise<void>;
}

/** Said by Odoo's dialog, after saving. */
class RefusalOfSaving implements Refusal {
    private constructor(
        private readonly page: Page,
        private readonly root: Locator,
    ) {}

    static async shown(page: Page): Promise<Refusal> {
        const root = page.locator(".o_error_dialog");
        await root.waitFor();
        return new RefusalOfSaving(page, root);
    }

    text(): Promise<string> {
        return this.root.locator(".modal-body").innerText();
    }

    async canGoOn(): Promise<boolean> {
        return (await this.onButton.count()) > 0;
    }

    async goOn(): Promise<void> {
        await this.onButton.click();
        await (await OfficeDialog.shown(this.page)).confirm();
    }

    private get onButton(): Locator {
        return this.root.locator("button", { hasText: "Book anyway" });
    }
}

/** Gives a free seat to a worker on one of the screens; returns what is said to it. */
export type Door = (page: Page, seat: number, name: string, worker: string) => Promise<Refusal>;

async function chooseWorker(root: Locator, worker: string): Promise<void> {
    const input = root.locator(".o_field_widget[name=worker_id] input");
    await input.fill(worker);
    const items = root.page().locator(".o-autocomplete--dropdown-item");
    await items.filter({ hasText: worker }).first().click();
}

export const bookOnForm: Door = async (page, seat, _name, worker) => {
    await page.goto(`/odoo/action-komunigi_shift.shift_shift_action/${seat}`);
    const form = page.locator(".o_form_view");
    await form.waitFor();
    await chooseWorker(form, worker);
    await page.locator(".o_form_button_save").click();
    return RefusalOfSaving.shown(page);
};

export const bookOnList: Door = async (page, _seat, name, worker) => {
    await page.goto("/odoo/action-komunigi_shift.free_seats_action");
    const search = page.locator(".o_searchview_input");
    await search.fill(name);
    const found = page.waitForResponse(/\/web_(search_read|read_group)/);
    await search.press("Enter");
    await found;
    await expect(page.locator(".o_data_row")).toHaveCount(1); // no more of the list before
    const row = page.locator(".o_data_row", { hasText: name });
    await row.locator("td[name=worker_id]").click();
    await chooseWorker(row, worker);
    await page.locator(".o_list_button_save:visible").click();
    return RefusalOfSaving.shown(page);
};

export const bookOnBoard: Door = async (page, _seat, name, worker) => {
    await page.goto("/odoo/planning");
    const card = page.locator(".o_komunigi_shift_card", { hasText: name });
    await page.locator(".o_komunigi_shift_grid").waitFor();
    if (!(await card.count())) {
        await page.locator(".o_komunigi_shift_next").click();
    }
    await card.locator(".o_komunigi_shift_free").click();
    const dialog = await AssignDialog.shown(page);
    const words = await dialog.choose(worker, worker);
    return {
        text: async () => words,
        canGoOn: () => dialog.button.isEnabled(),
        goOn: () => dialog.book(),
    };
};
