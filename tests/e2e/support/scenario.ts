/**
 * Browser tests: each file has a coop of its own; each scenario has browsers of its own.
 *
 *     const scenario = scenarios("badge");
 *     scenario("a booking turns no into yes", async (stage) => { ... });
 */
import { after, before, test } from "node:test";
import { chromium, type Browser } from "playwright-core";
import { leave, leaveOnSignals } from "../../../tools/lib/leaving.mjs";
import { Coop } from "./coop";
import { Stage } from "./stage";

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const ARGUMENTS = [
    ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A browser as the tests use it. */
export function launchBrowser(): Promise<Browser> {
    return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/**
 * Opens a coop for a test file.
 * @param name of the file; no other file uses it
 * @param options as for `Coop.open`
 */
export function scenarios(
    name: string,
    options: Parameters<typeof Coop.open>[1] = {},
): (title: string, body: (stage: Stage) => Promise<void>) => void {
    let coop: Coop;
    let browser: Browser;
    leaveOnSignals();
    before(async () => {
        coop = await Coop.open(name, options);
        browser = await launchBrowser();
    });
    after(async () => {
        await browser?.close();
        await coop?.close();
        await leave();
    });
    return (title, body) => {
        void test(title, async () => {
            const stage = new Stage(coop, browser, (await coop.log()).length);
            try {
                await body(stage);
                await stage.check();
            } catch (error) {
                const folder = await stage.saveEvidence(title);
                (error as Error).message += `\nevidence: ${folder}`;
                throw error;
            } finally {
                await stage.close();
            }
        });
    };
}
