/** The portal's page of a member's own shifts. */
import type { Locator, Page } from "@playwright/test";

export class MyShifts {
    constructor(readonly page: Page) {}

    static async open(page: Page): Promise<MyShifts> {
        await page.goto("/my/shifts");
        const shifts = new MyShifts(page);
        await shifts.seats.getByRole("listitem").first().waitFor();
        return shifts;
    }

    get standing(): Locator {
        return this.part("standing");
    }

    get booked(): Locator {
        return this.part("booked").getByRole("listitem");
    }

    get replacements(): Locator {
        return this.part("replacements").getByRole("listitem");
    }

    get seats(): Locator {
        return this.part("seats");
    }

    get leave(): Locator {
        return this.part("leave");
    }

    get dialog(): Locator {
        return this.page.getByRole("dialog");
    }

    get notification(): Locator {
        return this.page.locator(".o_notification");
    }

    /** A free seat in the list, by the id of its shift. */
    seat(shift: number): Locator {
        return this.seats.locator(`[data-shift="${shift}"]`);
    }

    /** Presses a button of the dialog that is open, which closes. */
    async confirm(name: string): Promise<void> {
        await this.dialog.getByRole("button", { name, exact: true }).click();
        await this.dialog.waitFor({ state: "detached" });
    }

    async askForLeave(start: string, end: string): Promise<void> {
        await this.leave.locator("input[name=start]").fill(start);
        await this.leave.locator("input[name=end]").fill(end);
        await this.leave.getByRole("button").click();
    }

    private part(name: string): Locator {
        return this.page.locator(`.o_komunigi_shift_portal_${name}`);
    }
}
