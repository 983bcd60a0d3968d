/** A till that the tests of a file share: opening one takes longer than most tests. */
import type { Page } from "@playwright/test";
import { Till } from "../pages/till";
import type { Coop } from "./coop";
import { test } from "./scenario";
import type { Stage } from "./stage";

/** The till of each coop that has one open. */
const tills = new WeakMap<Coop, Till>();

/** `test` with a cashier's till on top, opened once: each test begins with a new order, on a desktop. */
export const tillTest = test.extend<{ till: Till }>({
    till: async ({ stage }, use) => {
        const kept = tills.get(stage.coop);
        await use(kept ? await begin(kept, stage) : await open(stage));
    },
});

async function open(stage: Stage): Promise<Till> {
    const page = await stage.as("cashier");
    stage.keep(page);
    const till = await Till.open(page, stage.coop);
    tills.set(stage.coop, till);
    return till;
}

/** The till, ready for a test; what it complains about from now on fails that test. */
async function begin(till: Till, stage: Stage): Promise<Till> {
    stage.listen("cashier", till.page);
    await closeDialogs(till.page);
    await till.resize("desktop");
    await till.nextOrder();
    return till;
}

/** Closes what a test has left open, Odoo's own notice of a lost connection as well. */
async function closeDialogs(page: Page): Promise<void> {
    const dialogs = page.locator(".modal");
    for (let count = await dialogs.count(); count; count -= 1) {
        await page.keyboard.press("Escape");
        await dialogs.nth(count - 1).waitFor({ state: "detached" });
    }
}
