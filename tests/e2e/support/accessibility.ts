/** Barriers for people who use a screen reader, a keyboard, or see little, found by axe. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

interface Violation {
    id: string;
    impact: string;
    nodes: { html: string }[];
}

/** The serious faults in a part of the page; empty where there are none. */
export async function seriousFaults(page: Page, selector: string): Promise<string[]> {
    const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.evaluate(await readFile(axe, "utf8"));
    const violations = await page.evaluate(
        (part) =>
            (
                window as unknown as {
                    axe: { run(part: string): Promise<{ violations: Violation[] }> };
                }
            ).axe
                .run(part)
                .then((result) => result.violations),
        selector,
    );
    return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
        );
}

/** The height of the lowest button in a part of the page, in pixels: fingers need 44. */
export async function smallestTarget(page: Page, selector: string): Promise<number> {
    const buttons = page.locator(`${selector} button:visible`);
    const heights = await buttons.evaluateAll((all) =>
        all.map((button) => button.getBoundingClientRect().height),
    );
    return Math.min(...heights);
}

/** Whether a part of the page is on the screen without scrolling. */
export async function isInSight(page: Page, selector: string): Promise<boolean> {
    const box = await page.locator(selector).boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    return box !== null && box.y >= 0 && box.y + box.height <= height;
}

/** What in parts of the page is cut off at a side, of the screen or of what it stands in. */
export function cutOff(page: Page, selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((parts) => {
        const isCutBy = (element: Element, frame: Element) => {
            if (getComputedStyle(frame).overflowX === "visible") {
                return false;
            }
            const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
            const isWider = frame === element && frame.scrollWidth > frame.clientWidth;
            return isWider || inner.left < outer.left - 1 || inner.right > outer.right + 1;
        };
        const isCut = (element: Element) => {
            for (let frame: Element | null = element; frame; frame = frame.parentElement) {
                if (isCutBy(element, frame)) {
                    return true;
                }
            }
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > window.innerWidth;
        };
        return parts
            .flatMap((part) => [part, ...part.querySelectorAll("*")])
            .filter((element) => element.checkVisibility() && isCut(element))
            .map(({ className, textContent }) => `${className}: ${textContent.trim()}`);
    });
}
