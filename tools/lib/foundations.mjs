/** Databases that are made once and then copied: Odoo's own addons, and ours on top of them. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "./failure.mjs";
import { ADDONS } from "./paths.mjs";
import { run } from "./run.mjs";
import { addonsFingerprint, ownAddons, printOf } from "./sources.mjs";

/** Addons of Odoo's that an addon's tests need beside what the addon depends on. */
const FOR_TESTS = { komunigi_wallet: ["l10n_be", "l10n_fr_account", "l10n_ch"] };

/** How many of the databases that were made for one purpose are kept for other clones. */
const KEPT_OF_EACH = 3;

/** @returns {Promise<string[]>} Odoo's own addons under one of ours, those of its tests as well */
export async function foundationsOf(addon) {
    const own = await ownAddons();
    const visit = async (name) => {
        const names = await dependencies(name);
        const deeper = await Promise.all(names.filter((n) => own.includes(n)).map(visit));
        return [...names.filter((n) => !own.includes(n)), ...deeper.flat()];
    };
    return [...new Set([...(await visit(addon)), ...(FOR_TESTS[addon] ?? [])])].sort();
}

/**
 * Our addons, each with those that install themselves on top of it: they share a database in tests.
 * @returns {Promise<string[][]>}
 */
export async function addonsWithGlue() {
    const own = await ownAddons();
    const under = new Map();
    for (const addon of own) {
        const isGlue = /"auto_install":\s*True/.test(await manifestOf(addon));
        const below = (await dependencies(addon)).find((name) => own.includes(name));
        under.set(addon, isGlue && below ? below : addon);
    }
    return own
        .filter((addon) => under.get(addon) === addon)
        .map((addon) => [addon, ...own.filter((n) => n !== addon && under.get(n) === addon)]);
}

function manifestOf(addon) {
    return readFile(join(ADDONS, addon, "__manifest__.py"), "utf8");
}

async function dependencies(addon) {
    const list = (await manifestOf(addon)).match(/"depends":\s*\[([^\]]*)\]/)?.[1];
    if (list === undefined) {
        throw new Failure(`the manifest of ${addon} does not say what it depends on`);
    }
    return [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
}

/**
 * A database of its own to work on, made anew, with what is under an addon of ours.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {string} addon
 * @param {string} database
 * @param {string[]} [glue] addons of ours on top of it
 */
export async function copyFoundation(instance, addon, database, glue = []) {
    const under = [...new Set((await Promise.all(glue.map(foundationsOf))).flat())];
    await instance.copyDatabase(await foundationOf(instance, addon, under), database);
}

/** The same with addons of ours installed in it. */
export async function copyInstalled(instance, addon, database, options) {
    await instance.copyDatabase(await provideInstalled(instance, addon, options), database);
}

/** A database of its own with all that there is of shifts, and no wallet. */
export function copyShifts(instance, database) {
    const beside = ["komunigi_shift_portal", "komunigi_shift_pos", "komunigi_shift_welcome"];
    // the same as under the Python tests; the point of sale brings the barcodes of the welcome screen
    const under = ["portal", "point_of_sale"];
    return copyInstalled(instance, "komunigi_shift", database, { with: beside, under });
}

async function foundationOf(instance, addon, more = []) {
    const own = await foundationsOf(addon);
    const added = more.filter((name) => !own.includes(name));
    const name = added.length ? `${addon}_with_${printOf(added)}` : addon;
    return provideFoundation(instance, name, [...own, ...added]);
}

/**
 * A database with addons of Odoo's own, which takes minutes to make.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {string} purpose part of its name
 * @param {string[]} addons
 * @param {{languages?: string[], onLine?: (line: string) => void,
 *     say?: (detail: string) => void}} [options]
 * @returns {Promise<string>} its name; for copying only
 */
export function provideFoundation(instance, purpose, addons, options = {}) {
    const print = printOf([...addons, ...(options.languages ?? [])]);
    return provideKept(instance, `foundation_${purpose}`, print, (name) => {
        options.say?.("installing Odoo's own addons (2 minutes the first time)");
        return instance.install(name, addons, options);
    });
}

/**
 * As `provideDatabase` of an instance, kept beside the Odoo that was downloaded as well: another
 * clone of the same contents reads it from there.
 * @type {(instance: import("./odoo.mjs").OdooInstance, prefix: string, print: string,
 *     make: (name: string) => Promise<unknown>) => Promise<string>}
 */
export function provideKept(instance, prefix, print, make) {
    const { databases } = instance.odoo;
    const kept = databases && join(databases, `${prefix}_${print}`);
    return instance.provideDatabase(prefix, print, async (name) => {
        if (kept && existsSync(kept)) {
            await instance.postgres.restore(join(kept, "dump"), name);
            await copyFiles(join(kept, "files"), instance.filesOf(name));
            return;
        }
        await make(name);
        if (kept) {
            await keep(instance, name, kept);
            await forgetFormer(databases, new RegExp(`^${prefix}_[0-9a-f]+$`));
        }
    });
}

/** Writes a database beside its final place first: another clone may do the same meanwhile. */
async function keep(instance, name, kept) {
    const writing = `${kept}.${process.pid}`;
    await mkdir(writing, { recursive: true });
    await instance.postgres.dump(name, join(writing, "dump"));
    await copyFiles(instance.filesOf(name), join(writing, "files"));
    await rename(writing, kept).catch(() => rm(writing, { recursive: true }));
}

/** Another clone may be reading one of the last. */
async function forgetFormer(folder, isOne) {
    const names = (await readdir(folder)).filter((name) => isOne.test(name));
    const made = await Promise.all(
        names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
    );
    const former = made.sort((a, b) => b.at - a.at).slice(KEPT_OF_EACH);
    await Promise.all(
        former.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })),
    );
}

async function copyFiles(from, to) {
    await mkdir(dirname(to), { recursive: true });
    await run(["cp", "--archive", "--no-target-directory", from, to]);
}

/**
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {string} addon
 * @param {{with?: string[], under?: string[]}} [options] further addons: ours beside it, or Odoo's
 *     under it
 */
async function provideInstalled(instance, addon, { with: beside = [], under = [] } = {}) {
    const foundation = await foundationOf(instance, addon, under);
    const addons = [addon, ...beside];
    const print = await addonsFingerprint(addons, [foundation]);
    return provideKept(instance, `installed_${printOf(addons)}`, print, async (name) => {
        await instance.copyDatabase(foundation, name);
        await instance.install(name, addons);
    });
}
