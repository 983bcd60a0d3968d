/** The packages, as those have them who install the addons: by pip, offline, in a bare Odoo. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { OPENING, fillScene } from "../../tests/adversary/scene.mjs";
import { World } from "../../tests/adversary/world.mjs";
import { PYTHON, ensurePackages } from "../lib/debian.mjs";
import { copyFoundation } from "../lib/foundations.mjs";
import { OdooInstance } from "../lib/odoo.mjs";
import { LOCAL, ROOT } from "../lib/paths.mjs";
import { newLog, run } from "../lib/run.mjs";
import { ownAddons } from "../lib/sources.mjs";
import { RELEASED, changedSince, makePackages, readSums } from "../packages/packages.mjs";

const FOLDER = join(LOCAL, "packages_test");
const DATABASE = "packages";

/** @returns {Promise<import("../lib/results.mjs").Finding[]>} */
export async function check(odoo, say) {
    const findings = [];
    const note = (name, wrong) => findings.push({ name, wrong });
    const sums = await makePackages(join(FOLDER, "first"), say);
    const again = await makePackages(join(FOLDER, "again"), say);
    note("packed twice, they are the same", changedSince(sums, again));
    const released = readSums(await readFile(RELEASED, "utf8"));
    note("what was released has kept its content", changedSince(sums, released));
    say("installing the wheels");
    const { instance, folder, missing } = await installed(odoo);
    note("what the wheels require is there", missing);
    note("zips and wheels hold the same files", await differences([...sums.keys()], folder));
    say("installing the addons, and selling");
    note("a sale is paid from the wallet", await wrongSale(instance, say));
    return findings;
}

/** The same Odoo with our addons from where pip has put them, and what they lack. */
async function installed(instance) {
    await ensurePackages(["python3-venv"], () => {});
    const place = join(FOLDER, "venv");
    await run([PYTHON, "-m", "venv", "--system-site-packages", "--clear", place]);
    const names = (await ownAddons()).map((addon) => `odoo-addon-${addon}`);
    const offline = ["--no-index", "--no-deps", "--find-links", join(FOLDER, "first")];
    await run([join(place, "bin", "pip"), "install", "--quiet", ...offline, ...names]);
    const ask = [join(place, "bin", "python"), join(ROOT, "tools", "packages", "installed.py")];
    const { stdout } = await run([...ask, ...names], { env: instance.env });
    const { folder, missing } = JSON.parse(stdout);
    const path = [folder, instance.env.PYTHONPATH].filter(Boolean).join(":");
    const odoo = { ...instance.odoo, env: { ...instance.odoo.env, PYTHONPATH: path } };
    const other = new OdooInstance(odoo, instance.postgres, instance.folder);
    return { instance: await other.configured("packages", { addons: [] }), folder, missing };
}

/** What differs between the files of the zips and those that pip has installed. */
async function differences(packages, folder) {
    const unpacked = join(FOLDER, "unpacked");
    await rm(unpacked, { recursive: true, force: true });
    for (const name of packages.filter((one) => one.endsWith(".zip"))) {
        await run([PYTHON, "-m", "zipfile", "-e", join(FOLDER, "first", name), unpacked]);
    }
    const places = [unpacked, join(folder, "odoo", "addons")];
    const diff = ["diff", "--recursive", "--brief", "--exclude=__pycache__", ...places];
    const { stdout } = await run(diff, { ok: (code) => code < 2 });
    return stdout.split("\n").filter(Boolean);
}

/** What is wrong after a customer with 100 has topped up 20 and bought for 5, and the till closed. */
async function wrongSale(instance, say) {
    const addons = await ownAddons();
    await copyFoundation(instance, "komunigi_wallet", DATABASE, addons);
    await instance.install(DATABASE, addons);
    const wanted = { database: DATABASE, openings: [OPENING] };
    const scene = await fillScene(instance, wanted, say);
    const server = await instance.serve(DATABASE, { log: await newLog("packages.log") });
    try {
        const world = new World(scene, server.url);
        await world.begin();
        const { household, member } = world.next();
        await world.topUp(household, 20);
        await world.buy(member, 5);
        await world.closeSession(world.company.tills[0]);
        const mine = [["partner_id", "=", household]];
        const found = await world.manager.call("customer.wallet", "search_read", [mine]);
        const balances = found.map(({ balance }) => balance).join();
        return balances === "115" ? [] : [`100 and 20, less 5: ${balances}`];
    } finally {
        await server.stop();
    }
}
