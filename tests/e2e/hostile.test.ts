/** What the tests of hostile texts go by: it tells each page that is bad on purpose. */
import { expect, test } from "@playwright/test";
import { harmIn, TEXT } from "./support/hostile";

const NAME = TEXT.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

for (const [what, body] of [
    ["words", `<p>Hello ${NAME}</p><p>on 12</p>`],
    ["a cell beside another", `<table><tr><td>${NAME}</td><td>12</td></tr></table>`],
    ["an element that isolates", `<p><bdi>${NAME}</bdi> on 12</p>`],
    ["characters that isolate", `<p>\u2068${NAME}\u2069 on 12</p>`],
]) {
    test(`no harm: ${what}`, async ({ page }) => {
        await page.setContent(body);
        expect(await harmIn(page)).toEqual([]);
    });
}

for (const [what, body, told] of [
    ["text that became a tag", `<p>${TEXT}</p>`, /^markup: <img/],
    ["an attribute that became two", `<p title="" onerror="window.hostile=1">x</p>`, /^markup: <p/],
    ["a script that ran", `<p>${TEXT.replace(/^.*?>/, "")}</p>`, /^it has run$/],
    ["a turned line", `<p>${NAME} on 12</p>`, /^turned: P\..*: on 12$/],
    ["a turned element", `<p><b>${NAME}</b> <i class="day">12</i></p>`, /^turned: I\.day: 12$/],
] as const) {
    test(`harm: ${what}`, async ({ page }) => {
        await page.setContent(body);
        expect(await harmIn(page)).toContainEqual(expect.stringMatching(told));
    });
}
