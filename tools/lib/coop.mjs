/** The demonstration coop: a database with both addons and data made through Odoo's own API. */
import { provideBundles } from "./bundles.mjs";
import { provideFoundation, provideKept } from "./foundations.mjs";
import { addonsFingerprint, fingerprint, ownAddons } from "./sources.mjs";

/** Database that `npm start` serves. */
export const DEMO = "demo";

const ODOO_ADDONS = ["account", "contacts", "l10n_be", "point_of_sale", "portal"];
const LANGUAGES = ["fr_BE", "nl_BE", "de_DE", "es_ES"];

/**
 * A database of the coop to copy from, made anew when the addons or the demonstration change, and
 * each day, since its shifts are around today. It holds the bundles of scripts and styles, too.
 * @returns {Promise<string>} its name; for copying only
 */
export async function provideCoop(instance, say) {
    const today = new Date().toISOString().slice(0, 10);
    const addons = await ownAddons();
    const options = { languages: LANGUAGES, say };
    const foundation = await provideFoundation(instance, "coop", ODOO_ADDONS, options);
    const print = await fingerprint(
        (path) => path.startsWith("tools/demo/"),
        [today, await addonsFingerprint(addons), foundation],
    );
    const name = await provideKept(instance, "coop", print, async (building) => {
        await instance.copyDatabase(foundation, building);
        say(`installing ${addons.join(", ")}`);
        await instance.install(building, addons);
        say("filling in members, shifts, products and wallets");
        await instance.call(building, "tools", ["demo.seed"]);
    });
    await provideBundles(instance, name, { say });
    return name;
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
    } else if ((await postgres.note(DEMO)) !== print) {
        say(`the addons have changed: upgrading ${addons}`);
        const hint = "Mend the addon, or begin with a new database: npm run reset";
        await instance.change(DEMO, ["-i", addons, "-u", addons], { hint });
    }
    await postgres.setNote(DEMO, print);
}
