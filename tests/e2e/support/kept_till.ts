/** A till that the tests of a file share: opening one takes longer than most tests. */
import type { Page } from "@playwright/test";
import { Till } from "../pages/till";
import { coopTest } from "./scenario";
import type { Stage } from "./stage";

/**
 * `coopTest` with a cashier's till on top, opened once: each test begins with a new order, on a
 * desktop. After a failure Playwright goes on in another worker, with a till of its own.
 */
export function tillTest(name: string) {
    return coopTest(name).extend<{ till: Till }, { kept: KeptTill }>({
        kept: [
            async ({}, use) => {
                const kept = new KeptTill();
                await use(kept);
                await kept.close();
            },
            { scope: "worker" },
        ],
        till: async ({ kept, stage }, use) => use(await kept.appearOn(stage)),
    });
}

class KeptTill {
    private page?: Page;
    private till?: Till;

    /** The till, ready for a test; what it complains about from now on fails that test. */
    async appearOn(stage: Stage): Promise<Till> {
        if (this.page && this.till) {
            stage.listen("cashier", this.page);
            await this.till.beginAnew();
        } else {
            this.page = await stage.as("cashier");
            stage.keep(this.page);
            this.till = await Till.open(this.page, stage.coop);
        }
        return this.till;
    }

    async close(): Promise<void> {
        await this.page?.context().close();
    }
}
