/** The tests that live in Odoo: tests/hoot, in Odoo's own unit test framework. */
import { expect } from "@playwright/test";
import { coopTest } from "./support/scenario";

const test = coopTest("hoot");

/** Odoo's own words at the end, and what its framework takes for a desktop. */
const ENDED = /\[HOOT\] (Passed|Failed) \d+ tests.*/;
const SCREEN = { viewport: { width: 1366, height: 768 } };

for (const addon of ["komunigi_shift", "komunigi_wallet"]) {
    test(`Odoo's unit test framework: ${addon}`, async ({ stage }) => {
        const page = await stage.as("administrator", SCREEN);
        const end = page.waitForEvent("console", {
            predicate: (message) => ENDED.test(message.text()),
            timeout: 240_000,
        });
        // while its tests run, the framework turns what is logged as an error into a trace
        const logged: string[] = [];
        page.on("console", (message) => {
            if (message.type() === "trace") {
                logged.push(message.text());
            }
        });
        await page.goto(
            `/web/tests?headless&loglevel=2&preset=desktop&timeout=15000&filter=@${addon}/`,
        );
        // tests that fail are errors on the console, and so complaints of this browser, as are
        // warnings
        expect((await end).text()).toMatch(/Passed [1-9]/);
        expect(logged, "errors that tests log").toEqual([]);
    });
}
