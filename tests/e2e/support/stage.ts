/** One scenario's browsers, what they complained about, and the evidence when it fails. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Coop } from "./coop";
import { signIn } from "../pages/login";

/** Debian's package of Odoo leaves out this library of video calls, and Odoo says so. */
const ODOO_PACKAGE = /selfie_segmentation/;
/** Odoo logs a query that PostgreSQL refused for a conflict, then tries the call again. */
const RETRIED = /could not serialize access/;
const RECORD_START = /\n(?=\d{4}-\d\d-\d\d \d\d:)/;
const DESKTOP = { width: 1280, height: 800 };

export class Stage {
    private readonly complaints: string[] = [];
    private readonly pages: Page[] = [];
    private readonly expected = [ODOO_PACKAGE, RETRIED];

    constructor(
        readonly coop: Coop,
        private readonly browser: Browser,
        private readonly logStart: number,
    ) {}

    /** A browser of its own in which a user of the demonstration has signed in. */
    async as(who: string, options: BrowserContextOptions = {}): Promise<Page> {
        const page = await this.open(who, options);
        await signIn(page, who);
        return page;
    }

    /** A browser of its own in which nobody has signed in. */
    asNobody(): Promise<Page> {
        return this.open("nobody", {});
    }

    private async open(who: string, options: BrowserContextOptions): Promise<Page> {
        const context = await this.browser.newContext({
            viewport: DESKTOP,
            baseURL: this.coop.url,
            timezoneId: "Europe/Brussels",
            ...options,
        });
        context.setDefaultTimeout(60_000);
        const page = await context.newPage();
        this.pages.push(page);
        this.listen(who, page);
        return page;
    }

    /** Says that the browser may complain so in this scenario, because the scenario asks for it. */
    expectComplaint(pattern: RegExp): void {
        this.expected.push(pattern);
    }

    private isExpected(text: string): boolean {
        return this.expected.some((pattern) => pattern.test(text));
    }

    private listen(who: string, page: Page): void {
        const note = (text: string) => {
            if (!this.isExpected(text)) {
                this.complaints.push(`${who}: ${text}`);
            }
        };
        page.on("pageerror", (error) => note(`page error: ${error.stack ?? error.message}`));
        page.on("console", (message) => {
            const text = message.text();
            const isOurs = message.type() === "warning" && /owl|komunigi/i.test(text);
            if (message.type() === "error" || isOurs) {
                note(`console ${message.type()}: ${text}`);
            }
        });
    }

    /** Fails when a browser or the server complained. */
    async check(): Promise<void> {
        const log = await this.coop.log(this.logStart);
        const errors = log
            .split(RECORD_START)
            .filter((record) => / (ERROR|CRITICAL) /.test(record.split("\n")[0] ?? ""))
            .filter((record) => !this.isExpected(record));
        const all = [...this.complaints, ...errors.map((record) => `server: ${record}`)];
        if (all.length) {
            throw new Error(`complaints during the scenario:\n${all.join("\n")}`);
        }
    }

    /** Saves screenshots, complaints and the server's log under a folder; answers the folder. */
    async saveEvidence(name: string): Promise<string> {
        const folder = join(this.coop.folder, name.replace(/[^a-z0-9]+/gi, "_").slice(0, 60));
        await mkdir(folder, { recursive: true });
        for (const [number, page] of this.pages.entries()) {
            const path = join(folder, `page_${number + 1}.png`);
            await page.screenshot({ path, timeout: 10_000 }).catch(() => {});
        }
        await writeFile(join(folder, "complaints.txt"), this.complaints.join("\n"));
        await writeFile(join(folder, "server.log"), await this.coop.log(this.logStart));
        return folder;
    }

    async close(): Promise<void> {
        await Promise.all(this.pages.map((page) => page.context().close()));
    }
}
