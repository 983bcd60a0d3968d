/**
 * `npm run bench -- wallet`: what the wallet costs with years of history, beside hand-written SQL
 * on orders and journal items, and beside Odoo without it. Ends with 1 where a wanted limit is
 * missed.
 *
 *     npm run bench -- wallet                   both databases, orders, closing, two servers
 *     npm run bench -- wallet --only readings   also: orders, closing, servers
 *     npm run bench -- wallet --fresh           seeds the databases anew
 *
 * Also --movements and --smaller (sizes of the two databases) and --seconds (of each round of the
 * servers). The databases are kept, in this clone's PostgreSQL; `--forget` drops them.
 */
import { parseArgs } from "node:util";
import { PARTS, SIZES } from "./bench/wallet/bounds.mjs";
import { Failure } from "./lib/failure.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { Steps, main } from "./lib/progress.mjs";

const NUMBERS = { ...SIZES, seconds: 20 };

function boundsOf(words) {
    const numbers = Object.keys(NUMBERS).map((name) => [name, { type: "string" }]);
    const options = {
        ...Object.fromEntries(numbers),
        only: { type: "string", multiple: true },
        fresh: { type: "boolean" },
        forget: { type: "boolean" },
    };
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    if (positionals.join() !== "wallet") {
        throw new Failure(`there is no benchmark ${positionals.join(" ")}`, "Known: wallet");
    }
    const parts = values.only ?? PARTS;
    const unknown = parts.filter((part) => !PARTS.includes(part));
    if (unknown.length) {
        throw new Failure(`--only ${unknown.join(" ")}`, `Known: ${PARTS.join(", ")}`);
    }
    const bounds = { ...NUMBERS, parts, fresh: values.fresh, forget: values.forget };
    for (const name of Object.keys(NUMBERS).filter((key) => key in values)) {
        bounds[name] = Number(values[name]);
        if (!Number.isInteger(bounds[name]) || bounds[name] < 1) {
            throw new Failure(`--${name} ${values[name]}`, `A whole number, e.g. ${NUMBERS[name]}`);
        }
    }
    return bounds;
}

await main(async () => {
    const bounds = boundsOf(process.argv.slice(2));
    const steps = new Steps(bounds.forget ? 3 : 3 + bounds.parts.length);
    await steps.run("Packages", ensureNodePackages);
    const { provideInstance } = await import("./lib/workplace.mjs");
    const instance = await steps.run("Odoo and PostgreSQL", provideInstance);
    const { forgetDatabases } = await import("./bench/wallet/databases.mjs");
    if (bounds.forget) {
        await steps.run("Forgetting the databases", () => forgetDatabases(instance));
        return;
    }
    const { runBench } = await import("./bench/wallet/bench.mjs");
    const { tables, missed, file } = await runBench(instance, bounds, steps);
    console.log(`\n${tables}\n\nAlso in ${file}`);
    console.log(missed ? `${missed} limits missed` : "every limit is kept");
    process.exitCode = missed ? 1 : 0;
});
