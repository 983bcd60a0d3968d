import type { Locator, Page } from "@playwright/test";

/** The planning board. */
export class Board {
    private constructor(private readonly page: Page) {}

    /** Opens the week, or the day, of a date "YYYY-MM-DD". */
    static async open(page: Page, day: string, span: "week" | "day" = "week"): Promise<Board> {
        await page.goto(`/odoo/planning?board_day=${day}&board_span=${span}`);
        await page.locator(".o_komunigi_shift_grid").waitFor();
        return new Board(page);
    }

    card(name: string): Locator {
        return this.page.locator(".o_komunigi_shift_card", { hasText: name });
    }

    worker(name: string): Locator {
        return this.page.locator(".o_komunigi_shift_name", { hasText: name });
    }

    /** The names on a card. */
    async workers(name: string): Promise<string[]> {
        return this.card(name).locator(".o_komunigi_shift_worker").allInnerTexts();
    }

    /** Opens the dialog that gives a free seat of a card to somebody. */
    async assign(name: string): Promise<AssignDialog> {
        await this.card(name).locator(".o_komunigi_shift_free").click();
        return AssignDialog.shown(this.page);
    }

    /** Drags a worker's name to the card of a shift. */
    async drag(worker: string, to: string): Promise<void> {
        const placeOf = async (element: Locator) => {
            const { x = 0, y = 0 } = (await element.boundingBox()) ?? {};
            return { x: x + 30, y: y + 10 };
        };
        const { mouse } = this.page;
        const from = await placeOf(this.worker(worker));
        await mouse.move(from.x, from.y);
        await mouse.down();
        await mouse.move(from.x + 20, from.y + 20);
        await this.page.locator(".o_komunigi_shift_target").first().waitFor();
        const target = await placeOf(this.card(to));
        await mouse.move(target.x, target.y);
        await this.page.locator(".o_komunigi_shift_drop").waitFor();
        await mouse.up();
    }

    /** Opens the menu of a worker's seat and chooses from it. */
    async choose(worker: string, choice: "explain" | "move" | "free" | "open"): Promise<void> {
        await this.worker(worker).click();
        await this.page.locator(`.o_komunigi_shift_menu_${choice}`).click();
    }

    /** What the dialog says that asks before an answer gets worse. */
    async whatIf(): Promise<string> {
        return this.page.locator(".o_komunigi_shift_change .modal-body").innerText();
    }

    async confirm(): Promise<void> {
        const dialog = this.page.locator(".o_komunigi_shift_change");
        await dialog.locator(".o_komunigi_shift_confirm").click();
        await dialog.waitFor({ state: "detached" });
    }

    /** Undoes by the button of the notice that says this. */
    async undoByNotice(words: string): Promise<void> {
        const notice = this.page.locator(".o_notification", { hasText: words });
        await notice.locator(".o_notification_buttons button").click();
    }

    /** What is printed, as the screen shows it: the report of Odoo without its PDF program. */
    async print(sheet: "day" | "attendance"): Promise<string> {
        await this.page.route("**/report/check_wkhtmltopdf", (route) =>
            route.fulfill({ json: { result: "install" } }),
        );
        await this.page.locator(".o_komunigi_shift_print").click();
        await this.page.locator(`.o_komunigi_shift_print_${sheet}`).click();
        const frame = this.page.frameLocator("iframe.o_report_iframe, .o_action iframe");
        return frame.locator("main").innerText();
    }

    async toggle(filter: "with_gaps"): Promise<void> {
        await this.page.locator(`.o_komunigi_shift_${filter}`).click();
    }
}

/** The dialog that finds a worker for a seat. */
export class AssignDialog {
    private constructor(private readonly root: Locator) {}

    static async shown(page: Page): Promise<AssignDialog> {
        const root = page.locator(".o_komunigi_shift_assign");
        await root.waitFor();
        return new AssignDialog(root);
    }

    /** Finds by name or phone, chooses who is found, and returns what it would change. */
    async choose(text: string, worker: string): Promise<string> {
        await this.root.locator("input[type=search]").fill(text);
        const found = this.root.locator(".o_komunigi_shift_found_worker", { hasText: worker });
        await found.click();
        const preview = this.root.locator(".o_komunigi_shift_assign_preview");
        await preview.locator(".o_komunigi_shift_alert_preview").waitFor();
        return preview.innerText();
    }

    get button(): Locator {
        return this.root.locator(".o_komunigi_shift_book");
    }

    async book(): Promise<void> {
        await this.button.click();
    }

    async close(): Promise<void> {
        await this.root.locator("footer .btn").last().click();
        await this.gone();
    }

    /** Waits until the dialog is gone. */
    async gone(): Promise<void> {
        await this.root.waitFor({ state: "detached" });
    }

    /** Why the seat could not be booked. */
    async refusal(): Promise<string> {
        return this.root.locator(".modal-body .alert-warning").innerText();
    }
}
