/** How long a cashier waits from "Validate" to the receipt: by card, and from the wallet. */
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { Till } from "./pages/till";
import { test } from "./support/scenario";

const ROUNDS = 20;
const MEMBER = "Aurèle Bellenoit";
const WAYS = { card: "Carte", wallet: "Compte membre" };

test("from validation to receipt", async ({ stage }, info) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.chooseCustomer(MEMBER);
    await till.topUp(100);
    const topUp = await till.pay();
    await topUp.choose("Espèces");
    await topUp.finish();
    const waits: Record<string, number[]> = { card: [], wallet: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [way, method] of Object.entries(WAYS)) {
            const wait = await validated(till, method);
            // the first of each loads what the next ones have
            if (round) {
                waits[way].push(wait);
            }
        }
    }
    await writeFile(
        process.env.BENCH_FOUND ?? info.outputPath("medians.json"),
        JSON.stringify({ card: median(waits.card), wallet: median(waits.wallet) }),
    );
});

/** Pays one loaf; milliseconds from the button to the receipt on the screen. */
async function validated(till: Till, method: string): Promise<number> {
    await till.chooseCustomer(MEMBER);
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose(method);
    await till.page.waitForTimeout(300);
    const wait = await waitForReceipt(till.page);
    await till.receipt.leave();
    return wait;
}

function waitForReceipt(page: Page): Promise<number> {
    return page.evaluate(() => {
        return new Promise<number>((resolve) => {
            const since = performance.now();
            const observer = new MutationObserver(() => {
                if (document.querySelector(".receipt-screen .pos-receipt")) {
                    observer.disconnect();
                    resolve(performance.now() - since);
                }
            });
            observer.observe(document.body, { childList: true, subtree: true });
            document
                .querySelector<HTMLElement>(".payment-screen .validation-button.next.highlight")
                ?.click();
        });
    });
}

function median(values: number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
