import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { seriousFaults } from "./support/accessibility";
import { test } from "./support/scenario";

const BALANCE = /57,25\s€/;

test("a member reads the balance, a period, and takes the statement along", async ({ stage }) => {
    const page = await stage.as("member", { viewport: { width: 390, height: 844 } });
    await page.goto("/my");
    const card = page.locator(".o_portal_index_card", { hasText: "Compte membre" });
    await expect(card).toContainText(BALANCE);
    await card.getByRole("link").click();
    const rows = page.locator(".o_portal_my_doc_table tbody tr");
    await expect(rows).toHaveCount(2);
    expect(await seriousFaults(page, "main")).toEqual([]);
    await page.getByRole("link", { name: "Année dernière" }).click();
    await expect(page.getByText("Aucun mouvement pendant cette période.")).toBeVisible();
    await expect(page.locator("main")).toContainText(BALANCE);
    await page.getByRole("link", { name: "Cette année" }).click();
    await expect(rows).toHaveCount(2);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    const sheet = await readFile(await (await download).path(), "utf8");
    const lines = sheet.trim().split(/\r?\n/).slice(1);
    expect(lines.map((line) => line.split(";").slice(-2))).toEqual([
        ['"100,00"', '"100,00"'],
        ['"-42,75"', '"57,25"'],
    ]);
});
