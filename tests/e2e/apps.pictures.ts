/** What Odoo's apps show of each addon: its icon, and a banner with its name and what it is for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@playwright/test";
import { ADDONS } from "../../tools/lib/paths.mjs";
import { manifestOf, ownAddons } from "../../tools/lib/sources.mjs";

const BANNER = { width: 1120, height: 560 };

for (const addon of await ownAddons()) {
    test(addon, async ({ page }) => {
        const folder = join(ADDONS, addon, "static", "description");
        const icon = await readFile(join(folder, "icon.svg"), "utf8");
        const { name, summary } = manifestOf(addon);
        await page.setViewportSize({ width: 128, height: 128 });
        await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${icon}`);
        await page.screenshot({ path: join(folder, "icon.png"), omitBackground: true });
        await page.setViewportSize(BANNER);
        await page.setContent(`
            <style>
                body { margin: 0; height: 560px; display: flex; gap: 64px; align-items: center;
                       padding: 0 96px; box-sizing: border-box; background: #eef5f2;
                       font: 34px/1.4 sans-serif; color: #1f2d2a }
                svg { flex: none; width: 256px; height: 256px }
                h1 { margin: 0 0 16px; font-size: 60px; line-height: 1.15 }
                p { margin: 0 }
            </style>
            ${icon}<div><h1>${name}</h1><p>${summary}</p></div>`);
        await page.screenshot({ path: join(folder, "banner.png") });
    });
}
