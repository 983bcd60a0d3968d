/** The demonstration coop: a database with both addons and data made through Odoo's own API. */
import { provideFoundation, provideKept } from "./foundations.mjs";
import { addonsFingerprint, fingerprint, ownAddons } from "./sources.mjs";

/** Database that `npm start` serves. */
export const DEMO = "demo";

const ODOO_ADDONS = ["account", "contacts", "l10n_be", "point_of_sale", "portal"];
const LANGUAGES = ["fr_BE", "nl_BE", "de_DE", "es_ES"];

/** Users of the demonstration; tools/demo/users.py makes them. */
export const USERS = [
    { who: "office", login: "office", password: "office", does: "members, shifts, the badge" },
    { who: "attendance", login: "attendance", password: "attendance", does: "who came to a shift" },
    { who: "cashier", login: "cashier", password: "cashier", does: "the till" },
    { who: "accountant", login: "accountant", password: "accountant", does: "the ledger" },
    { who: "member", login: "member", password: "member", does: "the portal" },
    { who: "administrator", login: "admin", password: "admin", does: "everything" },
];

/**
 * A database of the coop to copy from, made anew when the addons or the demonstration change, and
 * each day, since its shifts are around today. It holds the bundles of scripts and styles, too.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 * @returns {Promise<string>} its name; for copying only
 */
export async function provideCoop(instance, say) {
    const today = new Date().toISOString().slice(0, 10);
    const addons = await ownAddons();
    const options = { languages: LANGUAGES, onLine: sayModules(say), say };
    const foundation = await provideFoundation(instance, "coop", ODOO_ADDONS, options);
    const print = await fingerprint(
        (path) => path.startsWith("tools/demo/"),
        [today, await addonsFingerprint(addons), foundation],
    );
    const name = await provideKept(instance, "coop", print, async (building) => {
        await instance.copyDatabase(foundation, building);
        say(`installing ${addons.join(", ")}`);
        await instance.install(building, addons, { onLine: sayModules(say) });
        say("filling in members, shifts, products and wallets");
        await instance.call(building, "tools", ["demo.seed", USERS]);
    });
    const bundles = await fingerprint((path) => /^addon\/[^/]+\/static\//.test(path));
    if ((await instance.postgres.note(name)) !== bundles) {
        say("making bundles of scripts and styles");
        const make = "env['ir.qweb']._pregenerate_assets_bundles()\nenv.cr.commit()";
        await instance.shell(name, make);
        await instance.postgres.setNote(name, bundles);
    }
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

/**
 * The database that `npm start` serves: made where it is missing, upgraded where the addons have
 * changed since.
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 */
export async function provideDemo(instance, say) {
    const addons = await ownAddons();
    const print = await addonsFingerprint(addons);
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
    say(`the addons have changed: upgrading ${addons.join(", ")}`);
    const both = ["-i", addons.join(","), "-u", addons.join(",")];
    const args = ["-d", DEMO, ...both, "--stop-after-init", "--no-http"];
    await instance.run("server", args, {
        hint: "Mend the addon, or begin with a new database: npm run reset",
    });
    await postgres.setNote(DEMO, print);
}
