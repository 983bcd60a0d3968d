/**
 * `npm run bench -- wallet`: what the wallet costs with years of history, beside hand-written SQL
 * on orders and journal items, and beside Odoo without it.
 * `npm run bench -- shift`: what countdowns, answers and lists cost in a large coop, beside plain
 * writing and reading. Both end with 1 where a wanted limit is missed.
 *
 *     npm run bench -- wallet                   both databases, orders, closing, two servers
 *     npm run bench -- wallet --only readings   also: orders, closing, servers
 *     npm run bench -- shift --only reading     also: writing
 *     npm run bench -- wallet --fresh           seeds the databases anew
 *
 * Also the sizes of the two databases (--movements or --workers, and --smaller) and, of the wallet,
 * --seconds (of each round of the servers). The databases are kept, in this clone's PostgreSQL;
 * `--forget` drops them.
 */
import { parseArgs } from "node:util";
import * as shift from "./bench/shift/bounds.mjs";
import * as wallet from "./bench/wallet/bounds.mjs";
import { Failure } from "./lib/failure.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";

const BENCHMARKS = { shift, wallet };

function boundsOf(name, words) {
    if (!(name in BENCHMARKS)) {
        const known = Object.keys(BENCHMARKS).join(", ");
        throw new Failure(`there is no benchmark ${name ?? ""}`, `Known: ${known}`);
    }
    const { PARTS, SIZES } = BENCHMARKS[name];
    const numbers = Object.keys(SIZES).map((key) => [key, { type: "string" }]);
    const options = {
        ...Object.fromEntries(numbers),
        only: { type: "string", multiple: true },
        fresh: { type: "boolean" },
        forget: { type: "boolean" },
    };
    const { values } = parseArgs({ args: words, options });
    const parts = values.only ?? PARTS;
    const unknown = parts.filter((part) => !PARTS.includes(part));
    if (unknown.length) {
        throw new Failure(`--only ${unknown.join(" ")}`, `Known: ${PARTS.join(", ")}`);
    }
    const bounds = { ...SIZES, parts, fresh: values.fresh, forget: values.forget };
    for (const key of Object.keys(SIZES).filter((size) => size in values)) {
        bounds[key] = Number(values[key]);
        if (!Number.isInteger(bounds[key]) || bounds[key] < 1) {
            throw new Failure(`--${key} ${values[key]}`, `A whole number, e.g. ${SIZES[key]}`);
        }
    }
    return bounds;
}

await main(async () => {
    const [name, ...words] = process.argv.slice(2);
    const bounds = boundsOf(name, words);
    const steps = new Steps(bounds.forget ? 3 : 3 + bounds.parts.length);
    await steps.run("Packages", ensureNodePackages);
    const { provideInstance } = await import("./lib/workplace.mjs");
    const instance = await steps.run("Odoo and PostgreSQL", provideInstance);
    const { forgetDatabases, runBench } = await import(`./bench/${name}/bench.mjs`);
    if (bounds.forget) {
        await steps.run("Forgetting the databases", () => forgetDatabases(instance));
        return;
    }
    const { tables, missed, file } = await runBench(instance, bounds, steps);
    console.log(`\n${tables}\n\nAlso in ${file}`);
    console.log(missed ? `${missed} limits missed` : "every limit is kept");
    process.exitCode = missed ? 1 : 0;
});
