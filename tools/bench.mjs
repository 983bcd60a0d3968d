/**
 * `npm run bench -- wallet`: what the wallet costs with years of history, beside hand-written SQL
 * on orders and journal items, and beside Odoo without it.
 * `npm run bench -- shift`: what countdowns, answers and lists cost in a large coop, beside plain
 * writing and reading. Both end with 1 where a wanted limit is missed.
 *
 *     npm run bench -- wallet                   databases, orders, closing, two servers, a browser
 *     npm run bench -- wallet --only readings   also: orders, closing, servers, till, opening
 *     npm run bench -- shift --only reading     also: writing
 *
 * Also the sizes of the two databases (--movements or --workers, and --smaller) and, of the wallet,
 * --seconds (of each round of the servers). The databases are kept, in this clone's PostgreSQL;
 * `--forget` drops them, to be seeded anew.
 */
import * as shift from "./bench/shift/bench.mjs";
import * as wallet from "./bench/wallet/bench.mjs";
import { boundsOf } from "./lib/bounds.mjs";
import { Failure } from "./lib/failure.mjs";
import { main, step } from "./lib/progress.mjs";
import { provideInstance } from "./lib/workplace.mjs";

const BENCHMARKS = { shift, wallet };

function benchOf(name, words) {
    if (!(name in BENCHMARKS)) {
        const known = Object.keys(BENCHMARKS).join(", ");
        throw new Failure(`there is no benchmark ${name ?? ""}`, `Known: ${known}`);
    }
    const { PARTS, SIZES } = BENCHMARKS[name];
    const { only: parts = PARTS, ...bounds } = boundsOf(words, SIZES, {
        only: { type: "string", multiple: true },
        forget: { type: "boolean" },
    });
    const unknown = parts.filter((part) => !PARTS.includes(part));
    if (unknown.length) {
        throw new Failure(`--only ${unknown.join(" ")}`, `Known: ${PARTS.join(", ")}`);
    }
    return { ...bounds, parts };
}

await main(async () => {
    const [name, ...words] = process.argv.slice(2);
    const bounds = benchOf(name, words);
    const instance = await step("Odoo and PostgreSQL", provideInstance);
    const { forgetDatabases, runBench } = BENCHMARKS[name];
    if (bounds.forget) {
        await step("Forgetting the databases", () => forgetDatabases(instance));
        return;
    }
    const { tables, missed, file } = await runBench(instance, bounds);
    console.log(`\n${tables}\n\nAlso in ${file}`);
    console.log(missed ? `${missed} limits missed` : "every limit is kept");
    process.exitCode = missed ? 1 : 0;
});
