/** @jest-environment node */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@jest/globals";
import { judge } from "../../../tools/checks/rights.mjs";
import { ADDONS } from "../../../tools/lib/paths.mjs";

const ROW = "| shift.shift | r* | rw |";
const PAGE = `# Rights\n\n| Model | Portal | Office |\n| --- | --- | --- |\n${ROW}\n`;
const SEEN = { what: "a line less", lines: ["| shift.shift | r* | r |"], told: [] };
const TOLD = { what: "a group without a column", lines: [], told: ["new: has no column"] };

function found(changes = {}) {
    return { page: PAGE, faults: [], proofs: [SEEN, TOLD], ...changes };
}

test("pages that are the same do not differ", () => {
    assert.equal(judge(PAGE, found()).failed, 0);
});

test.each([
    ["a mark", PAGE.replace("r* |", "r*w |"), /the page: .* r\* .*\n.*the code: .* r\*w /],
    ["a new row", `${PAGE}| shift.type |  | r |\n`, /the code: .*shift\.type/],
    ["a row that is gone", PAGE.replace(`${ROW}\n`, ""), /the page: .*shift\.shift/],
    ["the order", `${ROW}\n${PAGE.replace(`${ROW}\n`, "")}`, /npm run rights/],
])("%s that differs is told", (_what, page, words) => {
    const { failed, report } = judge(PAGE, found({ page, proofs: [] }));
    assert.notEqual(failed, 0);
    assert.match(report, words);
});

test("a question without an answer fails the check, also where the page is the same", () => {
    const { failed, report } = judge(PAGE, found({ faults: ["x.y: KeyError()"] }));
    assert.equal(failed, 1);
    assert.match(report, /x\.y: KeyError/);
});

test.each([
    ["leaves the page as it is", { ...SEEN, lines: [ROW] }],
    ["says nothing at all", { ...TOLD, told: [] }],
])("a changed right that %s fails the check", (_what, proof) => {
    const { failed, report } = judge(PAGE, found({ proofs: [proof] }));
    assert.equal(failed, 1);
    assert.match(report, new RegExp(`nothing names ${proof.what}`));
});

test.each([
    ["table of hostile texts", "tests/hostile_texts.json", "tests/cases/hostile_texts.json"],
    ["judge of pages", "tests/hostile_texts.py", "tests/hostile_texts.py"],
])("the addons' tests have one %s", async (_what, ofShift, ofWallet) => {
    const [shift, wallet] = await Promise.all(
        [join("komunigi_shift", ofShift), join("komunigi_wallet", ofWallet)].map((path) =>
            readFile(join(ADDONS, path), "utf8"),
        ),
    );
    assert.equal(shift, wallet);
});
