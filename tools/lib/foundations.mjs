/** Databases that are made once and then copied: Odoo's own addons, and ours on top of them. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UNIT_TEST_PAGES, makeBundles } from "./bundles.mjs";
import {
    addonsFingerprint,
    bundlesFingerprint,
    manifestOf,
    ownAddons,
    printOf,
} from "./sources.mjs";

/** Addons of Odoo's that an addon's tests need beside what the addon depends on. */
const FOR_TESTS = { komunigi_wallet: ["l10n_be", "l10n_fr_account", "l10n_ch"] };

/** How many of the databases that were made for one purpose are kept for other clones. */
const KEPT_OF_EACH = 3;

/** Databases that this process has found or is making, by name: checks ask for them at once. */
const PROVIDED = new Map();

/** @returns {Promise<string[]>} Odoo's own addons under some of ours, those of tests as well */
async function foundationsOf(addons) {
    const own = await ownAddons();
    const under = (name) => (own.includes(name) ? manifestOf(name).depends.flatMap(under) : [name]);
    const forTests = addons.flatMap((name) => FOR_TESTS[name] ?? []);
    return [...new Set([...addons.flatMap(under), ...forTests])].sort();
}

/**
 * Our addons, each with those that install themselves on top of it: they share a database in tests.
 * @returns {Promise<string[][]>}
 */
export async function addonsWithGlue() {
    const own = await ownAddons();
    const bases = own.map((addon) => {
        const { depends, auto_install: isGlue } = manifestOf(addon);
        return (isGlue && depends.find((name) => own.includes(name))) || addon;
    });
    return [...new Set(bases)].map((base) => {
        return [base, ...own.filter((addon, nth) => addon !== base && bases[nth] === base)];
    });
}

/**
 * A database of its own to work on, made anew, with what is under an addon of ours.
 * @param {string} addon
 * @param {string} database
 * @param {string[]} [glue] addons of ours on top of it
 */
export async function copyFoundation(instance, addon, database, glue = []) {
    const foundation = await foundationUnder(instance, addon, await foundationsOf(glue));
    await foundation.copyTo(database);
}

/**
 * The same with addons of ours installed in it.
 * @param {string} addon
 * @param {string} database
 * @param {{with?: string[], under?: string[]}} [options] further addons: ours beside it, or Odoo's
 *     under it
 */
export async function copyInstalled(instance, addon, database, options) {
    await instance.copyDatabase(await provideInstalled(instance, addon, options), database);
}

async function provideInstalled(instance, addon, { with: beside = [], under = [] } = {}) {
    const foundation = await foundationUnder(instance, addon, under);
    const addons = [addon, ...beside];
    const print = await addonsFingerprint(addons, [foundation.name]);
    const make = async (name) => {
        await foundation.copyTo(name);
        await instance.install(name, addons);
    };
    return provideKept(instance, `installed_${printOf(addons)}`, print, make);
}

/** For tests: all our addons, and the bundles of all pages; none of unit tests. */
export async function copyComplete(instance, database) {
    const addons = await ownAddons();
    const foundation = await foundationUnder(
        instance,
        "komunigi_wallet",
        await foundationsOf(addons),
    );
    const print = await bundlesFingerprint([foundation.name, ...UNIT_TEST_PAGES]);
    const make = async (name) => {
        await foundation.copyTo(name);
        await instance.install(name, addons);
        await makeBundles(instance, name, { without: UNIT_TEST_PAGES });
    };
    await instance.copyDatabase(await provideKept(instance, "complete", print, make), database);
}

/** A database of its own with all that there is of shifts, and no wallet. */
export function copyShifts(instance, database) {
    const beside = ["komunigi_shift_portal", "komunigi_shift_pos", "komunigi_shift_welcome"];
    // the same as under the Python tests; the point of sale brings the barcodes of the welcome screen
    const under = ["point_of_sale", "portal"];
    return copyInstalled(instance, "komunigi_shift", database, { with: beside, under });
}

async function foundationUnder(instance, addon, more) {
    const own = await foundationsOf([addon]);
    const added = more.filter((name) => !own.includes(name));
    const name = added.length ? `${addon}_with_${printOf(added)}` : addon;
    return foundationOf(instance, name, [...own, ...added]);
}

/**
 * A database with addons of Odoo's own, which takes minutes to make: the first copy has it made.
 * @param {string} purpose part of its name
 * @param {string[]} addons
 * @param {{languages?: string[], say?: (detail: string) => void}} [options]
 * @returns {{name: string, copyTo: (database: string) => Promise<void>}}
 */
export function foundationOf(instance, purpose, addons, { languages = [], say } = {}) {
    const [prefix, print] = [`foundation_${purpose}`, printOf([...addons, ...languages])];
    const make = (name) => {
        say?.("installing Odoo's own addons (2 minutes the first time)");
        return instance.install(name, addons, languages);
    };
    const copyTo = async (database) => {
        await instance.copyDatabase(await provideKept(instance, prefix, print, make), database);
    };
    return { name: `${prefix}_${print}`, copyTo };
}

/**
 * A database for copying, made once, and made again when what it comes from changes. It is kept
 * beside the Odoo that was downloaded as well: another clone of the same contents reads it there.
 * @param {string} prefix of its name
 * @param {string} print of what it comes from, in hexadecimal digits
 * @param {(name: string) => Promise<unknown>} make makes it under a name that it has meanwhile
 * @returns {Promise<string>} its name
 */
export function provideKept(instance, prefix, print, make) {
    const name = `${prefix}_${print}`;
    if (!PROVIDED.has(name)) {
        PROVIDED.set(name, makeOnce(instance, prefix, name, make));
    }
    return PROVIDED.get(name);
}

async function makeOnce(instance, prefix, name, make) {
    if (await instance.postgres.hasDatabase(name)) {
        return name;
    }
    const former = new RegExp(`^${prefix}_[0-9a-f]+(_new)?$`);
    const there = await instance.postgres.databases(prefix);
    for (const old of there.filter((other) => former.test(other))) {
        await instance.dropDatabase(old);
    }
    const building = `${name}_new`;
    const { databases } = instance.odoo;
    const kept = databases && join(databases, name);
    if (kept && existsSync(kept)) {
        await instance.postgres.restore(join(kept, "dump"), building);
        await cp(join(kept, "files"), instance.filesOf(building), { recursive: true });
    } else {
        await make(building);
        if (kept) {
            await keep(instance, building, kept);
            await forgetFormer(databases, former);
        }
    }
    await instance.renameDatabase(building, name);
    return name;
}

/** Writes a database beside its final place first: another clone may do the same meanwhile. */
async function keep(instance, name, kept) {
    const writing = `${kept}.${process.pid}`;
    await mkdir(writing, { recursive: true });
    await instance.postgres.dump(name, join(writing, "dump"));
    await cp(instance.filesOf(name), join(writing, "files"), { recursive: true });
    await rename(writing, kept).catch(() => rm(writing, { recursive: true }));
}

/** Another clone may be reading one of the last. */
async function forgetFormer(folder, isOne) {
    const madeAt = (name) => statSync(join(folder, name)).mtimeMs;
    const names = readdirSync(folder).filter((name) => isOne.test(name));
    for (const name of names.sort((a, b) => madeAt(b) - madeAt(a)).slice(KEPT_OF_EACH)) {
        await rm(join(folder, name), { recursive: true, force: true });
    }
}
