import type { Locator, Page } from "@playwright/test";
import { OfficeDialog } from "./office_dialog";
import { ReminderDialog } from "./reminder_dialog";

/** The list of flying workers without a shift before their alert date. */
export class AtRiskList {
    private constructor(private readonly page: Page) {}

    /** Opens the list from the menu of the shifts. */
    static async open(page: Page): Promise<AtRiskList> {
        await page.goto("/odoo/action-komunigi_shift.cooperative_status_action");
        await page
            .locator(".o_menu_sections [data-menu-xmlid='komunigi_shift.menu_at_risk']")
            .click();
        const list = new AtRiskList(page);
        await page.locator(".o_control_panel button[name=action_remind]").first().waitFor();
        await page.locator(".o_list_view .o_data_row").first().waitFor();
        return list;
    }

    /** Days left of each worker, in the order of the list. */
    async daysLeft(): Promise<number[]> {
        const texts = await this.column("days_left").allInnerTexts();
        return texts.map(Number);
    }

    async workers(): Promise<string[]> {
        const names = await this.column("cooperator_id").allInnerTexts();
        return names.map((name) => name.trim());
    }

    /** A column's text in the row of a worker. */
    async cell(worker: string, field: string): Promise<string> {
        return (await this.row(worker).locator(`td[name=${field}]`).innerText()).trim();
    }

    async select(worker: string): Promise<void> {
        await this.row(worker).locator(".o_list_record_selector input").check();
    }

    /** Opens the preview of the reminders to those selected. */
    async remind(): Promise<ReminderDialog> {
        await this.page.locator("button[name=action_remind]").click();
        return ReminderDialog.shown(this.page);
    }

    /** Looks for a worker. */
    async search(text: string): Promise<void> {
        await this.page.locator(".o_searchview_input").fill(text);
        await this.page.locator(".o_searchview_input").press("Enter");
        await this.emptyText.waitFor();
    }

    /** Takes what was looked for out of the search. */
    async forget(text: string): Promise<void> {
        const facet = this.page.locator(".o_searchview_facet", { hasText: text });
        await facet.locator(".o_facet_remove").click();
        await this.emptyText.waitFor({ state: "detached" });
    }

    /** What it says where nobody is found. */
    get emptyText(): Locator {
        return this.page.locator(".o_nocontent_help");
    }

    /** Presses a button of a worker's row, by its title; returns the dialog that it opens. */
    async act(worker: string, title: string): Promise<OfficeDialog> {
        await this.row(worker)
            .locator(`button[data-tooltip="${title}"], button[title="${title}"]`)
            .click();
        return OfficeDialog.shown(this.page);
    }

    /** The cards, on a phone. */
    get cards(): Locator {
        return this.page.locator(".o_kanban_record:not(.o_kanban_ghost)");
    }

    card(worker: string): Locator {
        return this.cards.filter({ hasText: worker });
    }

    row(worker: string): Locator {
        return this.page.locator(".o_list_view .o_data_row", { hasText: worker });
    }

    private column(field: string): Locator {
        return this.page.locator(`.o_list_view .o_data_row td[name=${field}]`);
    }
}
