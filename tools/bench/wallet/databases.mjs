/** The databases of the wallet's benchmark. */
import { copyFoundation } from "../../lib/foundations.mjs";
import { dropStarting, inShell, seedingPrint } from "../databases.mjs";

const SEEDING = ["clone.py", "wallet/multiply.py", "wallet/scene.py"];

/** @type {import("../databases.mjs").Benchmark} */
export const WALLET = {
    name: "wallet",
    addon: "komunigi_wallet",
    counted: "movements",
    seeding: SEEDING.map((name) => `tools/bench/${name}`),
};

/**
 * The same shop without the addon.
 * @returns {Promise<string>} its name
 */
export async function provideStock(instance, say) {
    const name = `bench_stock_${await seedingPrint(WALLET)}`;
    if (!(await instance.postgres.hasDatabase(name))) {
        await dropStarting(instance, "bench_stock_");
        const building = `${name}_new`;
        await copyFoundation(instance, WALLET.addon, building);
        await inShell(WALLET, instance, building, ["seed_stock"], say);
        await instance.renameDatabase(building, name);
    }
    return name;
}

/** Drops all of them. */
export async function forgetDatabases(instance) {
    for (const kind of ["wallet", "stock", "servers"]) {
        await dropStarting(instance, `bench_${kind}`);
    }
}
