/** @jest-environment node */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "@jest/globals";
import { chartOf, exponentOf, growthOf, onPaper } from "../../../tools/bench/growth.mjs";
import { marginalSizes } from "../../../tools/bench/wallet/bundle.mjs";
import { byTurns } from "../../../tools/bench/wallet/turns.mjs";
import { wishesOf } from "../../../tools/bench/wishes.mjs";
import { circumstancesText } from "../../../tools/lib/circumstances.mjs";

const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value}: ${wanted}`);
const SIZES = [100, 400, 1600];

test.each([
    ["stays", [7, 7, 7], 0],
    ["grows as the root of the size", [5, 10, 20], 0.5],
    ["grows as the size", [1, 4, 16], 1],
    ["shrinks", [20, 10, 5], -0.5],
])("the exponent of a time that %s", (_how, times, exponent) => {
    near(exponentOf(SIZES, times), exponent);
});

test("all sizes count for the exponent, not the first and the last alone", () => {
    // logarithms to the base of 4: 0, 1, 0
    near(exponentOf([1, 4, 64], [1, 4, 1]), -1 / 14);
});

test("on paper, ten times as many take as much as the power says, and at most a straight line", () => {
    const { least, most } = onPaper(SIZES, [5, 10, 20]);
    near(least, 20 * Math.sqrt(10));
    assert.ok(most > 100 && most < 200, String(most));
    const linear = onPaper(SIZES, [10 + 1, 10 + 4, 10 + 16]);
    near(linear.most, 10 + 160);
    assert.ok(linear.least < linear.most);
});

test("what shrinks is not believed to go on shrinking", () => {
    const { least, most } = onPaper(SIZES, [20, 10, 5]);
    assert.deepEqual([least, most], [5, 5]);
});

const rows = ["a", "b", "c", "d", "e"].map((title, nth) => ({
    title,
    times: [1000, 1000 + nth, 1000 + 2 * nth],
}));

test("the chart has those that grow by most milliseconds, not those that take longest", () => {
    const long = { title: "long", times: [9000, 9000, 9000] };
    const told = [long, ...rows].map((row) => ({ ...row, ...onPaper(SIZES, row.times) }));
    assert.match(
        chartOf("orders", SIZES, told),
        /title "Milliseconds by orders: e \/ d \/ c \/ b"/,
    );
});

test("a chart has the sizes, what is on paper, and room for its lines", () => {
    const chart = chartOf("orders", [1000], [{ title: "a", times: [12.345], most: 61 }]);
    assert.match(chart, /x-axis \["1,000", "10,000 \(on paper\)"\]/);
    assert.match(chart, /0 --> 65\n {4}line \[12\.3, 61\]/);
});

test("the table of what grows has every row, and thousands for people", () => {
    const table = growthOf("orders", SIZES, [{ title: "root", times: [5, 10, 20] }]);
    assert.match(table, /^\| root \| 5\.00 \| 10\.0 \| 20\.0 \| \+0\.50 \| 63\.2 \| \d+\.\d \|$/m);
    const slow = growthOf("orders", SIZES, [{ title: "slow", times: [1000, 1000, 1000.4] }]);
    assert.match(slow, /^\| slow \| 1,000 \| 1,000 \| 1,000 \|/m);
});

const BENCHMARKS = {
    shift: { PARTS: ["writing", "reading"], SIZES: { workers: 10 } },
    wallet: { PARTS: ["readings", "orders"], SIZES: { movements: 100, seconds: 5 } },
};
const wishes = (...words) => wishesOf(words, BENCHMARKS);

test("without a name, both benchmarks are run; a name chooses one", () => {
    assert.deepEqual(wishes().names, ["shift", "wallet"]);
    assert.deepEqual(wishes().parts, ["writing", "reading", "readings", "orders"]);
    assert.deepEqual(wishes().sizes, { workers: 10, movements: 100, seconds: 5 });
    const { names, parts, sizes } = wishes("shift", "--workers", "3", "--only", "reading");
    assert.deepEqual(
        { names, parts: [...parts], sizes },
        { names: ["shift"], parts: ["reading"], sizes: { workers: 3 } },
    );
    assert.throws(() => wishes("money"), /there is no benchmark money/);
    assert.throws(() => wishes("shift", "--only", "orders"), /--only orders/);
});

test("the page is for whole runs of the whole sizes", () => {
    assert.equal(wishes("--page").page, true);
    for (const words of [["wallet"], ["--only", "orders"], ["--workers", "3"]]) {
        assert.throws(() => wishes(...words, "--page"), /--page with other words/);
    }
});

test("rounds are compared with their neighbours", () => {
    // both become quicker all the time; ours takes half of the other
    const { ratio, quartiles, ours, other } = byTurns([10, 5.5, 12, 6.5, 14, 7.5, 16]);
    assert.deepEqual([ratio, ...quartiles], [0.5, 0.5, 0.5]);
    assert.deepEqual([ours, other], [6.5, 13]);
});

test("one round that something has disturbed does not count", () => {
    assert.equal(byTurns([10, 9, 10, 1, 10, 9, 10, 9, 10]).ratio, 0.9);
});

const noise = (bytes) => randomBytes(bytes).toString("hex");
const file = (path, text) => `\n/* /${path} */\n${text}`;

test("a folder has what the bundle would be smaller without it", () => {
    const bundle = [
        file("web/static/src/core/x.js", noise(500)),
        file("ours/static/src/till/rules/x.js", noise(1000)),
        file("ours/static/src/till/rules/deep/y.js", noise(1000)),
        file("ours/static/src/app/z.js", noise(300)),
        '\n\n/*******************************************\nodoo.define("templates");\n',
        `registerTemplate("a.B", \`/web/static/src/x.xml\`, \`<t t-name="a.B">${noise(900)}</t>\`);\n`,
        `registerTemplateExtension("a.B", \`/ours/static/src/app/z.xml\`, \`<t>${noise(600)}</t>\`);\n`,
    ].join(";");
    const styles = file("ours/static/src/app/z.scss", noise(100));
    const sizes = marginalSizes([bundle, styles], ["ours"]);
    assert.deepEqual(
        sizes.map(([folder]) => folder),
        ["ours/till/rules", "ours/app"],
    );
    for (const [nth, bytes] of [2000, 1000].entries()) {
        assert.ok(Math.abs(sizes[nth][1] - bytes) < bytes * 0.25, String(sizes[nth]));
    }
});

test("the report says of what, where and when it was", () => {
    const told = {
        ...{ at: new Date("2026-11-29T12:16:40Z"), commit: "abc", isClean: false, cores: 2 },
        ...{
            processor: "Xeon",
            gigabytes: 24,
            system: "Debian 12",
            load: ["0.10", "0.20", "0.30"],
        },
        ...{ odoo: "19.0", postgres: "15.18", node: "v20" },
    };
    const text = circumstancesText(told, 26.2, ["1,000,000 movements 3 min 4 s"]);
    assert.match(text, /2026-11-29 12:16 UTC, 27 min; commit `abc`, with changes/);
    assert.match(text, /Seeding of the databases, once: 1,000,000 movements 3 min 4 s\./);
    assert.match(circumstancesText({ ...told, isClean: true }, 1, []), /nothing changed since\./);
});
