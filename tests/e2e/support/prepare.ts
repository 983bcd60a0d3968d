/** What the browser tests need before the first of them: Chromium, Odoo, the coop to copy. */
import { provideCoop } from "../../../tools/lib/coop.mjs";
import { ensurePackages } from "../../../tools/lib/debian.mjs";
import { provideInstance } from "../../../tools/lib/workplace.mjs";

/** Playwright's global set-up. PostgreSQL runs as long as the process that called it. */
export default async function prepare(): Promise<void> {
    const say = (detail: string) => process.stdout.write(`${detail}\n`);
    await ensurePackages(["chromium"], say);
    await provideCoop(await provideInstance(say), say);
}
