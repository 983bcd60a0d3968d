/** The benchmark's databases: seeded once, kept, upgraded when the addon changes. */
import { join } from "node:path";
import { foundationsOf } from "../../checks/python.mjs";
import { Failure } from "../../lib/failure.mjs";
import { fingerprint } from "../../lib/fingerprint.mjs";
import { ROOT } from "../../lib/paths.mjs";

const ADDON = "komunigi_wallet";
const PREFIX = "bench_";

/** What the rows of a seeded database come from. */
const SEEDING = ["clone.py", "multiply.py", "scene.py"].map((name) => `tools/bench/wallet/${name}`);

/**
 * Calls a function of run.py in Odoo's shell.
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {string} database
 * @param {string} call e.g. "measure(env)"
 * @param {(detail: string) => void} say
 * @returns {Promise<any>} what it answered
 */
export async function inShell(instance, database, call, say) {
    const script = [
        "import sys",
        `sys.path.insert(0, ${JSON.stringify(join(ROOT, "tools"))})`,
        "from bench.wallet.run import *",
        call,
    ].join("\n");
    let found;
    const onLine = (line) => {
        const [, kind, text] = line.match(/^(say|answer) (.*)$/) ?? [];
        if (kind === "say") {
            say(text);
        } else if (kind === "answer") {
            found = JSON.parse(text);
        }
    };
    const output = await instance.shell(database, script, { onLine });
    if (found === undefined) {
        throw new Failure(`${call} answered nothing`, output);
    }
    return found;
}

/** Changes with what the addon puts into a database or does with it. */
function addonPrint() {
    const inDatabase = /^addon\/komunigi_wallet\/(?!static\/|tests\/)/;
    return fingerprint((path) => inDatabase.test(path));
}

/**
 * A database of so many posted movements, that agrees with itself. Its name says what seeded it,
 * its note which version of the addon it has.
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {number} movements
 * @param {{fresh?: boolean}} options
 * @param {(detail: string) => void} say
 * @returns {Promise<string>} its name
 */
export async function provideSeeded(instance, movements, { fresh }, say) {
    const prefix = `${PREFIX}wallet_${movements}_`;
    const name = prefix + (await fingerprint((path) => SEEDING.includes(path)));
    const print = await addonPrint();
    const { postgres } = instance;
    if (!fresh && (await postgres.hasDatabase(name))) {
        if ((await postgres.note(name)) !== print) {
            await upgrade(instance, name, say);
            await postgres.setNote(name, print);
        }
        return name;
    }
    for (const old of await postgres.databases(prefix)) {
        await instance.dropDatabase(old);
    }
    const building = `${name}_new`;
    await instance.copyDatabase(
        await instance.foundation(ADDON, await foundationsOf(ADDON)),
        building,
    );
    say(`installing ${ADDON}`);
    await instance.install(building, [ADDON]);
    agreed(await inShell(instance, building, `seed(env, ${movements})`, say));
    await instance.renameDatabase(building, name);
    await postgres.setNote(name, print);
    return name;
}

async function upgrade(instance, name, say) {
    say("the addon has changed: upgrading it");
    await instance.run("server", ["-d", name, "-u", ADDON, "--stop-after-init", "--no-http"], {
        hint: "Or seed the database anew: npm run bench -- wallet --fresh",
    });
    agreed(await inShell(instance, name, "check(env)", say));
}

function agreed(disagreements) {
    if (disagreements.length) {
        throw new Failure(
            `the seeded database is wrong:\n${disagreements.join("\n")}`,
            "Mend tools/bench/wallet/multiply.py, or what the addon made of it.",
        );
    }
}

/**
 * The same shop without the addon.
 * @returns {Promise<string>} its name
 */
export async function provideStock(instance, { fresh }, say) {
    const name = `${PREFIX}stock_${await fingerprint((path) => SEEDING.includes(path))}`;
    if (fresh || !(await instance.postgres.hasDatabase(name))) {
        for (const old of await instance.postgres.databases(`${PREFIX}stock_`)) {
            await instance.dropDatabase(old);
        }
        const building = `${name}_new`;
        await instance.copyDatabase(
            await instance.foundation(ADDON, await foundationsOf(ADDON)),
            building,
        );
        await inShell(instance, building, "seed_stock(env)", say);
        await instance.renameDatabase(building, name);
    }
    return name;
}

/** Drops all of them. */
export async function forgetDatabases(instance) {
    for (const name of await instance.postgres.databases(PREFIX)) {
        await instance.dropDatabase(name);
    }
}
