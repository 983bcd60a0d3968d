/** A coop of a test file's own: a copy of the demonstration's database, served by a real Odoo. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Connection } from "../../../tools/lib/connection.mjs";
import { USERS, provideCoop } from "../../../tools/lib/coop.mjs";
import { ADDONS, LOCAL, ROOT } from "../../../tools/lib/paths.mjs";
import { freePort } from "../../../tools/lib/postgres.mjs";
import { provideInstance } from "../../../tools/lib/workplace.mjs";

const ADMINISTRATOR = { login: "admin", password: "admin" };

type Instance = Awaited<ReturnType<typeof provideInstance>>;
type Server = Awaited<ReturnType<Instance["serve"]>>;

/** Login and password of a user of the demonstration, e.g. "cashier". */
export function accountOf(who: string): { login: string; password: string } {
    const account = USERS.find((user) => user.who === who);
    if (!account) {
        throw new Error(`the demonstration has no user ${who}`);
    }
    return { login: account.login, password: account.password };
}

export class Coop {
    private administrator: Connection | null = null;
    private readonly others: Server[] = [];

    private constructor(
        private readonly instance: Instance,
        readonly database: string,
        /** The server's log, and its clock where a test sets it. */
        readonly folder: string,
        private server: Server,
    ) {}

    /**
     * Opens a coop under a name that no other test file uses.
     * @param options.clock whether `setClock` may move the server's clock
     */
    static async open(name: string, { clock = false } = {}): Promise<Coop> {
        const instance = await provideInstance(() => {});
        const folder = join(LOCAL, "e2e", name);
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        const database = `e2e_${name}`;
        await instance.copyDatabase(await provideCoop(instance, () => {}), database);
        const args = clock ? clockArguments(instance, folder) : [];
        return new Coop(instance, database, folder, await serve(instance, database, folder, args));
    }

    /** Sets what time the server takes it to be, until the next call. */
    async setClock(now: Date): Promise<void> {
        await writeFile(clockFile(this.folder), now.toISOString().slice(0, 19));
    }

    get url(): string {
        return this.server.url;
    }

    /** What the server has logged, from a position on. */
    async log(from = 0): Promise<string> {
        return (await readFile(this.server.log, "utf8")).slice(from);
    }

    /** Calls a method on the server as the administrator, as an integration would. */
    async call<T>(
        model: string,
        method: string,
        args: unknown[],
        named: Record<string, unknown> = {},
    ): Promise<T> {
        if (!this.administrator) {
            this.administrator = new Connection({ url: () => this.url });
            await this.administrator.logIn(this.database, ADMINISTRATOR);
        }
        return (await this.administrator.call(0, model, method, args, { named })) as T;
    }

    /** Has a user read English, which the demonstration's coop does not speak by itself. */
    async speakEnglish(who: string): Promise<void> {
        const anyway = { context: { active_test: false } };
        for (const [model, field, value, values] of [
            ["res.lang", "code", "en_US", { active: true }],
            ["res.users", "login", accountOf(who).login, { lang: "en_US" }],
        ] as const) {
            const ids = await this.call(model, "search", [[[field, "=", value]]], anyway);
            await this.call(model, "write", [ids, values]);
        }
    }

    /** Starts one more server on the same database, until the coop closes; answers its address. */
    async serveElsewhere(): Promise<string> {
        const other = await serve(this.instance, this.database, this.folder, []);
        this.others.push(other);
        return other.url;
    }

    /** Stops the server and forgets the database. */
    async close(): Promise<void> {
        await Promise.all([this.server, ...this.others].map((server) => server.stop()));
        await this.instance.dropDatabase(this.database);
    }
}

/** Without scheduled jobs: nothing but the test changes anything. */
async function serve(
    instance: Instance,
    database: string,
    folder: string,
    more: string[],
): Promise<Server> {
    const args = ["--max-cron-threads=0", ...more];
    return instance.serve(database, await freePort(), { log: join(folder, "odoo.log"), args });
}

function clockFile(folder: string): string {
    return join(folder, "clock.txt");
}

/** Loads the addon by which a test sets the server's clock, from a file that it is told of. */
function clockArguments(instance: Instance, folder: string): string[] {
    process.env.TEST_CLOCK = clockFile(folder);
    const addons = [...instance.odoo.addons, ADDONS, join(ROOT, "tests", "e2e", "addons")];
    return [`--addons-path=${addons.join(",")}`, "--load=base,rpc,web,test_clock"];
}
