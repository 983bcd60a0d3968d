/** The tests that live in Odoo: tests/hoot, in Odoo's own unit test framework. */
import { expect } from "@playwright/test";
import { test } from "./support/scenario";

const ADDONS = [
    ...["komunigi_shift", "komunigi_shift_portal", "komunigi_shift_pos"],
    ...["komunigi_shift_welcome", "komunigi_wallet"],
];
/** Odoo's own words at the end, and what its framework takes for a desktop. */
const ENDED = /\[HOOT\] (Passed|Failed) \d+ tests.*/;
const SCREEN = { viewport: { width: 1366, height: 768 } };
/** All of our addons; a name of each suite is told at its end; a test may be slow to begin. */
const PAGE =
    "/web/tests?headless&loglevel=1&preset=desktop&timeout=60000" +
    `&filter=${encodeURIComponent("/@komunigi_/")}`;

test("Odoo's unit test framework", async ({ stage }) => {
    const page = await stage.as("administrator", SCREEN);
    const end = page.waitForEvent("console", {
        predicate: (message) => ENDED.test(message.text()),
        timeout: 280_000,
    });
    const told: string[] = [];
    page.on("console", (message) => {
        told.push(message.text());
        // while its tests run, the framework turns what is logged as an error into a trace
        if (message.type() === "trace") {
            stage.complain(`a test logs an error: ${message.text()}`);
        }
    });
    await page.goto(PAGE);
    // tests that fail are errors on the console, and so complaints of this browser, as are warnings
    expect((await end).text()).toMatch(/Passed [1-9]/);
    for (const addon of ADDONS) {
        expect(told.join("\n"), addon).toMatch(new RegExp(`"@${addon}" ended.*passed: [1-9]`));
    }
});
