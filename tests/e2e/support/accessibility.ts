/** Barriers for people who use a screen reader, a keyboard, or see little, found by axe. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

interface Violation {
    id: string;
    impact: string;
    /** An element may have gone from the page by the time that it is judged. */
    nodes: { html: string; element: Element }[];
}

/** What Odoo writes so in every form, list and menu of every addon, by the rule that it breaks. */
const OF_ODOO: Record<string, string> = {
    "aria-allowed-attr": ".o-navigable, .o-dropdown", // its keys mark whatever they reach
    "aria-required-parent": ".o_notebook [role=tab]",
    "autocomplete-valid": ".o_select_menu_input",
    "button-name": ":has(> .o_optional_columns_dropdown_toggle)",
    "color-contrast": ".o_form_label", // grey on a phone
    label: ".o_list_record_selector input, .o_data_cell input",
};

/** The serious faults in a part of the page that are not Odoo's; empty where there are none. */
export async function seriousFaults(page: Page, selector: string): Promise<string[]> {
    const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.evaluate(await readFile(axe, "utf8"));
    await motionEnds(page);
    const violations = await page.evaluate(
        async ({ part, ofOdoo }) => {
            const { axe } = window as unknown as {
                axe: {
                    run(part: string, options: object): Promise<{ violations: Violation[] }>;
                };
            };
            const isOurs = (rule: string, element: Element) =>
                !(rule in ofOdoo && element.matches(ofOdoo[rule]));
            const { violations: all } = await axe.run(part, { elementRef: true });
            return all.map(({ id, impact, nodes }) => {
                const ours = nodes.filter(({ element }) => isOurs(id, element));
                return { id, impact, nodes: ours.map(({ html }) => ({ html })) };
            });
        },
        { part: selector, ofOdoo: OF_ODOO },
    );
    return violations
        .filter(({ nodes }) => nodes.length > 0)
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
        );
}

/** Waits until nothing fades or moves any more: what is half seen has no contrast. */
async function motionEnds(page: Page): Promise<void> {
    await page.waitForFunction(() =>
        document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
            .every(({ playState }) => playState !== "running"),
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
            .filter((element) => !element.closest(".visually-hidden"))
            .filter((element) => element.checkVisibility() && isCut(element))
            .map(({ className, textContent }) => `${className}: ${textContent.trim()}`);
    });
}

/** The words of what a selector finds that stand on two lines. */
export function brokenWords(page: Page, selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((parts) => {
        const range = document.createRange();
        const found: string[] = [];
        for (const part of parts) {
            const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                for (const { 0: word, index } of (text.textContent ?? "").matchAll(/\p{L}+/gu)) {
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    if (range.getClientRects().length > 1) {
                        found.push(word);
                    }
                }
            }
        }
        return found;
    });
}
