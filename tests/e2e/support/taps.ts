/** How often a cashier has to tap. */
import type { Page } from "@playwright/test";

/** Counts the taps on a page from now on; returns a function that tells them. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
    const counted = await page.evaluateHandle(() => {
        const counter = { taps: 0 };
        window.addEventListener("pointerdown", () => (counter.taps += 1), { capture: true });
        return counter;
    });
    return () => counted.evaluate(({ taps }) => taps);
}
