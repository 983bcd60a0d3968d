/** The browser tests: Debian's Chromium on a real Odoo, each file with a coop of its own. */
import { defineConfig } from "@playwright/test";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";

export default defineConfig({
    testDir: "tests/e2e",
    outputDir: ".local/browser",
    globalSetup: "./tests/e2e/support/prepare.ts",
    projects: [
        { name: "scenarios", testMatch: "*.test.ts" },
        { name: "pictures", testMatch: "*.pictures.ts" },
    ],
    workers: 1,
    forbidOnly: true,
    timeout: 300_000,
    expect: { timeout: 20_000, toPass: { timeout: 20_000 } },
    // tools/checks/programs.mjs counts by what the second one writes
    reporter: [["list"], ["json", { outputFile: ".local/log/browser.json" }]],
    use: {
        actionTimeout: 60_000,
        navigationTimeout: 60_000,
        viewport: { width: 1280, height: 800 },
        timezoneId: "Europe/Brussels",
        screenshot: "only-on-failure",
        // its film of the page takes a third of a test's time; what the page was stays in the trace
        trace: { mode: "retain-on-failure", screenshots: false },
        launchOptions: {
            executablePath: CHROMIUM,
            args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        },
    },
});
