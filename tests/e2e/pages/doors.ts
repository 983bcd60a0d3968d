import type { Locator, Page } from "@playwright/test";
import { OfficeDialog } from "./office_dialog";

/** What is said to somebody who gives a seat to a worker for whom it is not. */
export class Refusal {
    private constructor(
        private readonly page: Page,
        private readonly root: Locator,
    ) {}

    static async shown(page: Page): Promise<Refusal> {
        const root = page.locator(".o_error_dialog");
        await root.waitFor();
        return new Refusal(page, root);
    }

    text(): Promise<string> {
        return this.root.locator(".modal-body").innerText();
    }

    async canGoOn(): Promise<boolean> {
        return (await this.onButton.count()) > 0;
    }

    /** Does it all the same, in the dialog that asks again. */
    async goOn(): Promise<void> {
        await this.onButton.click();
        await (await OfficeDialog.shown(this.page)).confirm();
    }

    private get onButton(): Locator {
        return this.root.locator("button", { hasText: "Book all the same" });
    }
}

/** Gives a free seat to a worker on one of the screens; answers what is said to it. */
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
    return Refusal.shown(page);
};

export const bookOnList: Door = async (page, _seat, name, worker) => {
    await page.goto("/odoo/action-komunigi_shift.free_seats_action");
    const search = page.locator(".o_searchview_input");
    await search.fill(name);
    await search.press("Enter");
    const group = page.locator(".o_group_header").first();
    await group.click();
    const row = page.locator(".o_data_row", { hasText: name });
    await row.locator("td[name=worker_id]").click();
    await chooseWorker(row, worker);
    await page.locator(".o_list_button_save:visible").click();
    return Refusal.shown(page);
};

export const bookOnCalendar: Door = async (page, _seat, name, worker) => {
    await page.goto("/odoo/action-komunigi_shift.shift_shift_action?view_type=calendar");
    await page.locator(".o_calendar_view .fc-view").waitFor();
    const event = page.locator(".fc-event", { hasText: name }).first();
    if (!(await event.count())) {
        await page.locator(".o_calendar_button_next").click();
    }
    await event.click();
    await page.locator(".o_cw_popover_edit").click();
    const form = page.locator(".modal .o_form_view");
    await form.waitFor();
    await chooseWorker(form, worker);
    await page.locator(".modal .o_form_button_save").click();
    return Refusal.shown(page);
};
