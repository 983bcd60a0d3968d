/** A coop of a test file's own: a copy of the demonstration's database on a real Odoo. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Connection } from "../../../tools/lib/connection.mjs";
import { copyShifts } from "../../../tools/lib/foundations.mjs";
import { partsOf, recordsOf } from "../../../tools/lib/odoo_log.mjs";
import { provideTestInstance } from "../../../tools/lib/workplace.mjs";
import { CLOCKS, LOG, PREFIX } from "./prepare";

const ADMINISTRATOR = { login: "admin", password: "admin" };

type Instance = Awaited<ReturnType<typeof provideTestInstance>>;
type Server = Awaited<ReturnType<Instance["serve"]>>;

/** Login and password of a user of the demonstration, e.g. "cashier". */
export function accountOf(who: string): { login: string; password: string } {
    return who === "administrator" ? ADMINISTRATOR : { login: who, password: who };
}

/** What a coop has that others have not. */
export interface CoopNeeds {
    /** False for a coop with shifts alone, and nothing of the demonstration. */
    wallet?: boolean;
}

export class Coop {
    /** Browsers that stay open from one test to the next. */
    private readonly kept = new Set<Page>();
    /** Servers of its own, beside the one that all coops share. */
    private readonly servers: Server[] = [];
    private administrator: Promise<Connection> | null = null;

    private constructor(
        private readonly instance: Instance,
        readonly database: string,
        readonly url: string,
    ) {}

    /** Opens a coop under a name that nothing else uses. */
    static async open(name: string, { wallet = true }: CoopNeeds): Promise<Coop> {
        const { E2E_COOP = "", E2E_SERVER = "" } = process.env;
        const instance = await provideTestInstance(() => {});
        const database = `${PREFIX}${name}`;
        await (wallet ? instance.copyDatabase(E2E_COOP, database) : copyShifts(instance, database));
        await rm(join(CLOCKS, database), { force: true });
        return new Coop(instance, database, E2E_SERVER);
    }

    /** Sets what time the server takes it to be, until the next call. */
    async setClock(now: Date): Promise<void> {
        await writeFile(join(CLOCKS, this.database), now.toISOString().slice(0, 19));
    }

    /** How much all servers have logged until now; for `log`. */
    static async logged(): Promise<number> {
        return (await readFile(LOG, "utf8")).length;
    }

    /** The records that servers have logged since then, without those of other coops. */
    async log(since: number): Promise<string[]> {
        const records = recordsOf((await readFile(LOG, "utf8")).slice(since));
        return records.filter((record) => {
            return [this.database, "?"].includes(partsOf(record)?.database ?? "");
        });
    }

    /** Calls a method on the server as the administrator, as an integration would. */
    async call<T>(
        model: string,
        method: string,
        args: unknown[],
        named: Record<string, unknown> = {},
    ): Promise<T> {
        this.administrator ??= this.signIn();
        return (await (await this.administrator).call(0, model, method, args, { named })) as T;
    }

    private async signIn(): Promise<Connection> {
        const connection = new Connection({ url: () => this.url });
        await connection.logIn(this.database, ADMINISTRATOR);
        return connection;
    }

    /** Has a user of the demonstration, who reads French by default, read English. */
    speakEnglish(who: string): Promise<void> {
        return this.speak(who, "en_US");
    }

    /** Has a user of the demonstration read another language, e.g. "nl_BE". */
    async speak(who: string, lang: string): Promise<void> {
        const domain = [["login", "=", accountOf(who).login]];
        const ids = await this.call("res.users", "search", [domain]);
        await this.call("res.users", "write", [ids, { lang }]);
    }

    /** Starts one more server on the same database, until the coop closes; answers its address. */
    async serveElsewhere(): Promise<string> {
        const other = await serve(this.instance, this.database);
        this.servers.push(other);
        return other.url;
    }

    /** Upgrades the addons as an integrator does, while servers and browsers go on. */
    async upgrade(): Promise<void> {
        await this.instance.change(this.database, ["-u", "komunigi_wallet,komunigi_shift"]);
    }

    /** Leaves a page open until the coop closes. */
    keep(page: Page): void {
        this.kept.add(page);
    }

    /** Closes the browsers that it kept and stops its servers; its database stays to the end. */
    async close(): Promise<void> {
        await Promise.all([...this.kept].map((page) => page.context().close()));
        await Promise.all(this.servers.map((server) => server.stop()));
    }
}

/** A server of one coop. Like the shared one it has no scheduled jobs: tests alone change things. */
function serve(instance: Instance, database: string): Promise<Server> {
    const env = { TEST_CLOCKS: CLOCKS };
    return instance.serve(database, { log: LOG, args: ["--max-cron-threads=0"], env });
}
