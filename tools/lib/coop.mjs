/** The demonstration coop: a database with both addons and data made through Odoo's own API. */
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";
import { ownAddons } from "./source_files.mjs";

/** Database that `npm start` serves. */
export const DEMO = "demo";

/** Odoo's own addons under the coop, installed once: they take the longest. */
const ODOO_ADDONS = ["account", "contacts", "l10n_be", "point_of_sale", "portal"];
const LANGUAGES = ["fr_BE", "nl_BE"];

/** Users of the demonstration; tools/demo/users.py makes them. */
export const USERS = [
    { who: "office", login: "office", password: "office", does: "members, shifts, the badge" },
    { who: "attendance", login: "attendance", password: "attendance", does: "who came to a shift" },
    { who: "cashier", login: "cashier", password: "cashier", does: "the till" },
    { who: "accountant", login: "accountant", password: "accountant", does: "the ledger" },
    { who: "member", login: "member", password: "member", does: "the portal" },
    { who: "administrator", login: "admin", password: "admin", does: "everything" },
];

/** Changes with whatever a database of the addons holds; not with scripts, styles and tests. */
export function addonsFingerprint() {
    const inDatabase = /^addon\/[^/]+\/(?!static\/|tests\/)/;
    return fingerprint((path) => inDatabase.test(path));
}

/**
 * A database of the coop to copy from, made anew when the addons or the demonstration change, and
 * each day, since its shifts are around today.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 * @returns {Promise<string>} its name; for copying only
 */
export async function provideCoop(instance, say) {
    const today = new Date().toISOString().slice(0, 10);
    const data = await fingerprint((path) => path.startsWith("tools/demo/"), [today]);
    const name = `coop_${await addonsFingerprint()}_${data}`;
    if (await instance.postgres.hasDatabase(name)) {
        say("the coop's data is there");
        return name;
    }
    for (const old of await instance.postgres.databases("coop_")) {
        await instance.dropDatabase(old);
    }
    const options = { languages: LANGUAGES, onLine: sayModules(say), say };
    const foundation = await instance.foundation("coop", ODOO_ADDONS, options);
    const building = `${name}_new`;
    await instance.copyDatabase(foundation, building);
    const addons = await ownAddons();
    say(`installing ${addons.join(", ")}`);
    await instance.install(building, addons, { onLine: sayModules(say) });
    say("filling in members, shifts, products and wallets");
    await seed(instance, building);
    await instance.renameDatabase(building, name);
    return name;
}

/** Says every 20th module that Odoo loads. */
function sayModules(say) {
    return (line) => {
        const [, nth, all] = line.match(/Loading module \S+ \((\d+)\/(\d+)\)/) ?? [];
        if (Number(nth) % 20 === 0) {
            say(`${nth} of ${all} modules`);
        }
    };
}

async function seed(instance, database) {
    const users = JSON.stringify(JSON.stringify(USERS));
    const script = [
        "import json, sys",
        `sys.path.insert(0, ${JSON.stringify(join(ROOT, "tools"))})`,
        "from demo import seed",
        `seed(env, json.loads(${users}))`,
        "env.cr.commit()",
    ];
    await instance.shell(database, script.join("\n"));
}

/**
 * The database that `npm start` serves: made where it is missing, upgraded where the addons have
 * changed since.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 */
export async function provideDemo(instance, say) {
    const print = await addonsFingerprint();
    const { postgres } = instance;
    if (!(await postgres.hasDatabase(DEMO))) {
        await instance.copyDatabase(await provideCoop(instance, say), DEMO);
        await postgres.setNote(DEMO, print);
        return;
    }
    if ((await postgres.note(DEMO)) === print) {
        say("it is there and up to date");
        return;
    }
    const addons = (await ownAddons()).join(",");
    say(`the addons have changed: upgrading ${addons}`);
    const args = ["-d", DEMO, "-i", addons, "-u", addons, "--stop-after-init", "--no-http"];
    await instance.run("server", args, {
        hint: "Mend the addon, or begin with a new database: npm run reset",
    });
    await postgres.setNote(DEMO, print);
}
