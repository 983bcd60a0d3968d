import type { Locator, Page } from "@playwright/test";
import type { Coop } from "../support/coop";
import { goTo } from "./office";
import { OfficeDialog } from "./office_dialog";

const STATUS_MODEL = "cooperative.status";

/** How long a dialog takes to open at most, in milliseconds. */
const SOON = 15_000;

/** A worker's form in the back office. */
export class WorkerForm {
    private constructor(
        private readonly page: Page,
        readonly statusId: number,
    ) {}

    /** Opens the form of a worker by name. */
    static async open(page: Page, coop: Coop, worker: string): Promise<WorkerForm> {
        const domain = [["cooperator_id.name", "=", worker]];
        const [id] = await coop.call<number[]>(STATUS_MODEL, "search", [domain]);
        if (!id) {
            throw new Error(`no worker is named ${worker}`);
        }
        const form = new WorkerForm(page, id);
        await form.reload();
        return form;
    }

    /** Opens the form again. */
    async reload(): Promise<void> {
        const action = "komunigi_shift.cooperative_status_action";
        await goTo(this.page, `/odoo/action-${action}/${this.statusId}`);
        await this.badge.waitFor();
    }

    get badge(): Locator {
        return this.page.locator(".o_form_view .o_komunigi_shift_alert_badge").first();
    }

    /** Waits until the badge answers with a state, e.g. "yes". */
    async waitForState(state: string): Promise<void> {
        await this.page
            .locator(`.o_form_view .o_komunigi_shift_alert_badge[data-state=${state}]`)
            .waitFor();
    }

    /** The badge as a reader sees it: its word and its reason. */
    async badgeText(): Promise<string> {
        return (await this.badge.innerText()).replace(/\s+/g, " ").trim();
    }

    /** Opens one of the dialogs by what is written on its button, on a phone among the others. */
    async ask(button: string): Promise<OfficeDialog> {
        const found = this.page.locator(".o_form_view, .o-dropdown--menu");
        const act = found.locator("button:visible", { hasText: button }).first();
        const others = this.page.locator(".o_statusbar_buttons .o-dropdown:visible");
        if (!(await act.isVisible()) && (await others.isVisible())) {
            await others.click();
        }
        await act.click();
        // a form that is read again just now loses what was pressed on it
        return OfficeDialog.shown(this.page, SOON).catch(async () => {
            await act.click();
            return OfficeDialog.shown(this.page);
        });
    }

    /** The worker's leaves, a text each. */
    async leaves(): Promise<string[]> {
        const rows = this.page.locator(
            ".o_field_widget[name=leave_ids] :is(.o_data_row, .o_kanban_record:not(.o_kanban_ghost))",
        );
        return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
    }

    /** The alert date beside the badge, as it is written there; "" where there is none. */
    async alertDate(): Promise<string> {
        const facts = this.page.locator(".o_form_view .o_komunigi_shift_alert_summary > span");
        const [fact] = await facts.filter({ hasText: "Date d’alerte" }).allInnerTexts();
        return /Date d’alerte\s(?<day>[^,]+)/.exec(fact ?? "")?.groups?.day ?? "";
    }
}
