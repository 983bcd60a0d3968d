import type { Page } from "@playwright/test";
import { accountOf } from "../support/coop";

/** Signs a user of the demonstration in. */
export async function signIn(page: Page, who: string): Promise<void> {
    const { login, password } = accountOf(who);
    await page.goto("/web/login");
    await page.locator("#login").fill(login);
    await page.locator("#password").fill(password);
    await page.locator(".oe_login_form button[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/web/login"));
}
