/** One test's browsers, and what they and the server complained about. */
import {
    expect,
    type Browser,
    type BrowserContextOptions,
    type ConsoleMessage,
    type Page,
} from "@playwright/test";
import { COMPLAINT, partsOf } from "../../../tools/lib/odoo_log.mjs";
import { Coop, accountOf } from "./coop";

/** Debian's package of Odoo leaves out this library of video calls, and Odoo says so. */
const ODOO_PACKAGE = /selfie_segmentation/;
/** Odoo logs a query that PostgreSQL refused for a conflict, then tries the call again. */
const RETRIED = /could not serialize access|could not obtain lock on row/;
/** Odoo logs what it refuses a user in words, which the screen shows: these, and no others. */
const REFUSED = new RegExp(
    String.raw` WARNING \S+ odoo\.http: .*(?:` +
        [
            "just been taken|vient d’être prise|net ingenomen",
            "is too late to prevent the alert of",
            "on ne peut en sortir de l’argent que pour rembourser une recharge",
            "le solde est de .* On ne peut pas prélever",
        ].join("|") +
        String.raw`)(?![\s\S]*Traceback)`,
);
/** Each frame of what moves is drawn by the processor: without, a test takes a tenth less. */
const STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }";
/** What Odoo asks of its own services on the internet, which no test reaches. */
const ABROAD = / WARNING \S+ odoo\.addons\.(iap|partner_autocomplete)\./;

export class Stage {
    private readonly complaints: string[] = [];
    /** Those that close with the stage. */
    private readonly pages = new Set<Page>();
    private readonly stopsListening: (() => void)[] = [];
    private readonly expected = [ODOO_PACKAGE, RETRIED, REFUSED, ABROAD];

    private constructor(
        readonly coop: Coop,
        private readonly browser: Browser,
        private readonly logStart: number,
    ) {}

    static async open(coop: Coop, browser: Browser): Promise<Stage> {
        return new Stage(coop, browser, await Coop.logged());
    }

    /** A browser of its own in which a user of the demonstration has signed in. */
    async as(who: string, options: BrowserContextOptions = {}): Promise<Page> {
        const page = await this.open(who, options);
        const params = { db: this.coop.database, ...accountOf(who) };
        const answer = await page.request.post("/web/session/authenticate", { data: { params } });
        expect(await answer.json(), `${who} signs in`).toHaveProperty("result.uid");
        return page;
    }

    /** A browser of its own in which nobody has signed in. */
    async asNobody(): Promise<Page> {
        const page = await this.open("nobody", {});
        // the server has several coops; this is how a browser is told of one
        await page.request.get(`/web/login?db=${this.coop.database}`);
        return page;
    }

    private async open(who: string, options: BrowserContextOptions): Promise<Page> {
        const context = await this.browser.newContext({ baseURL: this.coop.url, ...options });
        await context.addInitScript(standStill, STILL);
        const page = await context.newPage();
        this.pages.add(page);
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

    /** Leaves a page open until the coop closes, for the next tests to `listen` to. */
    keep(page: Page): void {
        this.pages.delete(page);
        this.coop.keep(page);
    }

    /** Notes a complaint that the scenario itself has found. */
    complain(text: string): void {
        this.complaints.push(text);
    }

    /** Notes what a page complains about, until the scenario ends. */
    listen(who: string, page: Page): void {
        const onError = (error: Error) =>
            this.complain(`${who}: page error: ${error.stack ?? error.message}`);
        const onMessage = (message: ConsoleMessage) => {
            if (["warning", "error"].includes(message.type())) {
                this.complain(`${who}: console ${message.type()}: ${message.text()}`);
            }
        };
        page.on("pageerror", onError).on("console", onMessage);
        this.stopsListening.push(() => page.off("pageerror", onError).off("console", onMessage));
    }

    /** What the server has logged since the test began. */
    serverLog(): Promise<string[]> {
        return this.coop.log(this.logStart);
    }

    /** Closes the browsers; returns what they and the server complained about unexpectedly. */
    async close(): Promise<string[]> {
        await Promise.all([...this.pages].map((page) => page.context().close()));
        this.stopsListening.forEach((stop) => stop());
        const errors = (await this.serverLog()).filter((record) =>
            COMPLAINT.test(partsOf(record)?.level ?? ""),
        );
        const complaints = [...this.complaints, ...errors.map((record) => `server: ${record}`)];
        return complaints.filter((text) => !this.isExpected(text));
    }
}

/** Has a page obey a rule of style before those of its own. */
function standStill(rule: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
}
