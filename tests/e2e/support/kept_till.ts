/** A till that the tests of a file share: opening one takes longer than most tests. */
import type { Page } from "@playwright/test";
import { Till } from "../pages/till";
import type { Coop } from "./coop";
import { test } from "./scenario";
import type { Stage } from "./stage";

/** The till of each coop that has one open. */
const kept = new WeakMap<Coop, KeptTill>();

/** `test` with a cashier's till on top, opened once: each test begins with a new order, on a desktop. */
export const tillTest = test.extend<{ till: Till }>({
    till: async ({ stage }, use) => {
        const { coop } = stage;
        const till = kept.get(coop) ?? new KeptTill();
        kept.set(coop, till);
        await use(await till.appearOn(stage));
    },
});

class KeptTill {
    private page?: Page;
    private till?: Till;

    /** The till, ready for a test; what it complains about from now on fails that test. */
    async appearOn(stage: Stage): Promise<Till> {
        if (this.page && this.till) {
            stage.listen("cashier", this.page);
            await this.closeDialogs(this.page);
            await this.till.resize("desktop");
            await this.till.nextOrder();
        } else {
            this.page = await stage.as("cashier");
            stage.keep(this.page);
            this.till = await Till.open(this.page, stage.coop);
        }
        return this.till;
    }

    /** Closes what a test has left open, Odoo's own notice of a lost connection as well. */
    private async closeDialogs(page: Page): Promise<void> {
        const dialogs = page.locator(".modal");
        for (let count = await dialogs.count(); count; count -= 1) {
            await page.keyboard.press("Escape");
            await dialogs.nth(count - 1).waitFor({ state: "detached" });
        }
    }
}
