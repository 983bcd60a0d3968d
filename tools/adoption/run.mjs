/** Databases of the former modules become ones of ours: what was there is kept, or told. */
import { Failure } from "../lib/failure.mjs";
import { copyFoundation } from "../lib/foundations.mjs";
import { ADDONS } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { Comparison } from "../upgrade/comparison.mjs";

/** Set of former modules -> the addon that adopts it, and what stands on it. */
const SETS = {
    shift_16: ["komunigi_shift", ["komunigi_shift_portal", "komunigi_shift_pos"]],
    shift_12: ["komunigi_shift", []],
    wallet: ["komunigi_wallet", []],
};

/** The smallest, tried with `odoo rehearse` before. */
const REHEARSED = "shift_12";

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 * @returns {Promise<import("../lib/results.mjs").Finding[]>}
 */
export async function runAdoption(instance, say) {
    const findings = await Promise.all(Object.keys(SETS).map((set) => adopt(instance, set, say)));
    return findings.flat();
}

async function adopt(instance, set, say) {
    const [addon, glue] = SETS[set];
    const database = `adoption_${set}`;
    const compare = new Comparison();
    const call = (...names) => {
        const calls = names.map(([name, ...args]) => [`adoption.${name}`, set, ...args]);
        return instance.call(database, "tools", ...calls);
    };
    await copyFoundation(instance, addon, database, glue);
    say(`${set}: a database of the former modules`);
    const [, before] = await call(["former.make"], ["judge.read"]);
    const rehearsed = set === REHEARSED && (await rehearse(instance, database, addon, say));
    if (rehearsed) {
        const [unchanged] = await call(["judge.read"]);
        compare.same(`${set}: rehearsing changes nothing`, before, unchanged);
    }
    say(`${set}: installing ${addon}`);
    await instance.install(database, [addon]);
    const [judged, rows, , again] = await call(
        ["judge.judge", before],
        ["judge.rows"],
        ["judge.again"],
        ["judge.rows"],
    );
    for (const [name, wrong] of Object.entries(judged)) {
        compare.nothing(`${set}: ${name}`, wrong);
    }
    if (rehearsed) {
        const [left] = await call(["judge.left"]);
        const untold = left.filter((line) => !rehearsed.includes(`  ${line}\n`));
        compare.nothing(
            `${set}: rehearsing tells what is left over`,
            untold,
            `${left.length} lines`,
        );
    }
    compare.same(`${set}: adopting again changes no row`, rows, again);
    say(`${set}: upgrading`);
    await instance.change(database, ["-u", addon]);
    const [upgraded, left] = await call(["judge.rows"], ["judge.purge"]);
    compare.same(`${set}: nor does an upgrade`, rows, upgraded);
    compare.nothing(`${set}: the former modules can be removed`, Object.values(left).flat());
    return compare.findings;
}

/** What `odoo rehearse` prints; it fails where the installation would. */
async function rehearse(instance, database, addon, say) {
    say(`${database}: rehearsing`);
    const path = `--addons-path=${ADDONS}`;
    const args = ["-c", instance.config, "-d", database, "-i", addon, "--log-level=error"];
    const { folder: cwd, env, odoo } = instance;
    const { stdout } = await run([...odoo.command, path, "rehearse", ...args], { cwd, env });
    const [copy] = (await instance.postgres.databases(`${database}_`)) ?? [];
    if (copy) {
        throw new Failure(`the copy ${copy} was not dropped`, stdout);
    }
    return stdout;
}
