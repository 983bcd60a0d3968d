/** The demonstration coop: a database with both addons and data made through Odoo's own API. */
import { makeBundles } from "./bundles.mjs";
import { foundationOf, provideKept } from "./foundations.mjs";
import { addonsFingerprint, bundlesFingerprint, fingerprint, ownAddons } from "./sources.mjs";

/** Database that `npm start` serves. */
export const DEMO = "demo";

const ODOO_ADDONS = ["account", "contacts", "l10n_be", "point_of_sale", "portal"];
const LANGUAGES = ["fr_BE", "nl_BE", "de_DE", "es_ES"];

/**
 * A database of the coop to copy from, made anew when the addons or the demonstration change, and
 * each day, since its shifts are around today.
 * @returns {Promise<string>} its name; for copying only
 */
export async function provideCoop(instance, say) {
    const foundation = foundationOf(instance, "coop", ODOO_ADDONS, { languages: LANGUAGES, say });
    const addons = await ownAddons();
    const print = await demoFingerprint(await addonsFingerprint(addons));
    return provideKept(instance, "coop", print, async (building) => {
        await foundation.copyTo(building);
        say(`installing ${addons.join(", ")}`);
        await instance.install(building, addons);
        say("filling in members, shifts, products and wallets");
        await instance.call(building, "tools", ["demo.seed"]);
    });
}

/** The same for tests, with the bundles of scripts and styles. */
export async function provideTestCoop(instance, say) {
    const print = await demoFingerprint(await bundlesFingerprint());
    return provideKept(instance, "test_coop", print, async (building) => {
        await instance.copyDatabase(await provideCoop(instance, say), building);
        say("making bundles of scripts and styles");
        await makeBundles(instance, building);
    });
}

function demoFingerprint(addonsPrint) {
    const today = new Date().toISOString().slice(0, 10);
    const words = [today, addonsPrint, ...ODOO_ADDONS, ...LANGUAGES];
    return fingerprint((path) => path.startsWith("tools/demo/"), words);
}

/**
 * The database that `npm start` serves: made where it is missing, upgraded where the addons have
 * changed since.
 */
export async function provideDemo(instance, say) {
    const addons = (await ownAddons()).join();
    const print = await addonsFingerprint(await ownAddons());
    const { postgres } = instance;
    if (!(await postgres.hasDatabase(DEMO))) {
        await instance.copyDatabase(await provideCoop(instance, say), DEMO);
        say("making bundles of scripts and styles");
        await makeBundles(instance, DEMO);
    } else if ((await postgres.note(DEMO)) !== print) {
        say(`the addons have changed: upgrading ${addons}`);
        const hint = "Mend the addon, or begin with a new database: npm run reset";
        await instance.change(DEMO, ["-i", addons, "-u", addons], { hint });
    }
    await postgres.setNote(DEMO, print);
}
