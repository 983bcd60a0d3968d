/** The browser tests: Debian's Chromium on a real Odoo, each file with a coop of its own. */
import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./tools/lib/debian.mjs";

export default defineConfig({
    testDir: "tests/e2e",
    outputDir: ".local/browser",
    globalSetup: "./tests/e2e/support/prepare.ts",
    projects: [
        { name: "scenarios", testMatch: "*.test.ts" },
        { name: "pictures", testMatch: "*.pictures.ts" },
        { name: "bench", testMatch: "*.bench.ts" },
    ],
    workers: 2, // files at a time; tools/test.mjs leaves room for them
    retries: 1, // with a trace; tools/checks/programs.mjs says what a pass at the second try counts
    forbidOnly: true,
    timeout: 300_000,
    // as long as an action: on a busy machine a page has stood still for many seconds
    expect: { timeout: 60_000, toPass: { timeout: 60_000 } },
    // tools/checks/programs.mjs counts by what the second one writes
    reporter: [["list"], ["json", { outputFile: ".local/log/browser.json" }]],
    use: {
        actionTimeout: 60_000,
        navigationTimeout: 60_000,
        viewport: { width: 1280, height: 800 },
        timezoneId: "Europe/Brussels",
        screenshot: "only-on-failure",
        // a trace takes a sixth of a test's time, its film of the page a third: what fails is run again
        trace: { mode: "on-first-retry", screenshots: false },
        launchOptions: {
            executablePath: process.env.CHROMIUM || CHROMIUM,
            args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        },
    },
});
