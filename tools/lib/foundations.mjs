/** Databases that are made once and then copied: Odoo's own addons, and ours on top of them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { ADDONS } from "./paths.mjs";
import { addonsFingerprint, fingerprint, ownAddons } from "./sources.mjs";

/** Addons of Odoo's that an addon's tests need beside what the addon depends on. */
const FOR_TESTS = { komunigi_wallet: ["l10n_be", "l10n_fr_account", "l10n_ch"] };

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

async function dependencies(addon) {
    const manifest = await readFile(join(ADDONS, addon, "__manifest__.py"), "utf8");
    const list = manifest.match(/"depends":\s*\[([^\]]*)\]/)?.[1];
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
 */
export async function copyFoundation(instance, addon, database) {
    await instance.copyDatabase(await provideFoundation(instance, addon), database);
}

/** The same with addons of ours installed in it. */
export async function copyInstalled(instance, addon, database, options) {
    await instance.copyDatabase(await provideInstalled(instance, addon, options), database);
}

async function provideFoundation(instance, addon, more = []) {
    const addons = [...(await foundationsOf(addon)), ...more];
    const prefix = ["foundation", addon, ...more].join("_");
    const print = await fingerprint(() => false, addons);
    return instance.provideDatabase(prefix, print, (name) => instance.install(name, addons));
}

/**
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {string} addon
 * @param {{with?: string[], under?: string[]}} [options] further addons: ours beside it, or Odoo's
 *     under it
 */
async function provideInstalled(instance, addon, { with: beside = [], under = [] } = {}) {
    const foundation = await provideFoundation(instance, addon, under);
    const addons = [addon, ...beside];
    const print = await addonsFingerprint(addons, [foundation]);
    return instance.provideDatabase(["installed", ...addons].join("_"), print, async (name) => {
        await instance.copyDatabase(foundation, name);
        await instance.install(name, addons);
    });
}
