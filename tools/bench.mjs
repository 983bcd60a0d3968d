/**
 * `npm run bench`: what shifts cost in a large coop, beside plain writing and reading; and what the
 * wallet costs with years of history, beside hand-written SQL on orders and journal items, and
 * beside Odoo without it. Ends with 1 where a wanted limit is missed.
 *
 *     npm run bench                             both
 *     npm run bench -- --page                   both, into docs/performance.md
 *     npm run bench -- wallet                   or shift
 *     npm run bench -- wallet --only readings   also: orders, closing, servers, till, opening
 *     npm run bench -- shift --only reading     also: writing
 *
 * Also the largest size of the databases (--movements, --workers), and --seconds (of each round of
 * the servers). The databases are kept, in this clone's PostgreSQL; `--forget` drops them, to be
 * seeded anew.
 */
import { join } from "node:path";
import { dropStarting } from "./bench/databases.mjs";
import { keepReport } from "./bench/report.mjs";
import * as shift from "./bench/shift/bench.mjs";
import * as wallet from "./bench/wallet/bench.mjs";
import { wishesOf } from "./bench/wishes.mjs";
import { circumstances, circumstancesText, versionsOf } from "./lib/circumstances.mjs";
import { checkPlace, writeMeasured } from "./lib/page.mjs";
import { ROOT } from "./lib/paths.mjs";
import { main, step } from "./lib/progress.mjs";
import { provideInstance } from "./lib/workplace.mjs";

const BENCHMARKS = { shift, wallet };
const PAGE = join(ROOT, "docs", "performance.md");

await main(async () => {
    const { names, parts, page, forget, sizes } = wishesOf(process.argv.slice(2), BENCHMARKS);
    const before = await circumstances();
    if (page) {
        await checkPlace(PAGE);
    }
    const instance = await step("Odoo and PostgreSQL", provideInstance);
    if (forget) {
        for (const name of names) {
            await step(`Forgetting: ${name}`, () => {
                return dropStarting(instance, ...BENCHMARKS[name].DATABASES);
            });
        }
        return;
    }
    const found = [];
    for (const name of names) {
        const { PARTS, runBench } = BENCHMARKS[name];
        const chosen = PARTS.filter((part) => parts.includes(part));
        if (chosen.length) {
            found.push(await runBench(instance, { ...sizes, parts: chosen }));
        }
    }
    const told = { ...before, ...(await versionsOf(instance)) };
    const minutes = (Date.now() - before.at) / 60_000;
    const seeding = found.flatMap((one) => one.seeding);
    const markdown = [
        circumstancesText(told, minutes, seeding),
        ...found.flatMap(({ sections }) => sections),
    ].join("\n\n");
    const all = names.flatMap((name) => BENCHMARKS[name].PARTS);
    const name = parts.length < all.length ? `only_${parts.join("_")}` : names.join("_");
    const { text, file } = await keepReport(name, markdown, { told, minutes, found });
    console.log(`\n${text}\nAlso in ${file}`);
    if (page) {
        await writeMeasured(PAGE, text);
        console.log(`and in ${PAGE}`);
    }
    const missed = found.flatMap(({ judged }) => judged).filter((one) => one.missed.length).length;
    console.log(missed ? `${missed} limits missed` : "every limit is kept");
    process.exitCode = missed ? 1 : 0;
});
