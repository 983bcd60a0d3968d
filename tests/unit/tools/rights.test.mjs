/** @jest-environment node */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@jest/globals";
import { compare } from "../../../tools/checks/rights.mjs";
import { ADDONS } from "../../../tools/lib/paths.mjs";

const ROW = "| shift.shift | r* | rw |";
const PAGE = `# Rights\n\n| Model | Portal | Office |\n| --- | --- | --- |\n${ROW}\n`;

test("pages that are the same do not differ", () => {
    assert.equal(compare(PAGE, PAGE).failed, 0);
});

test.each([
    ["a mark", PAGE.replace("r* |", "r*w |"), 2, /the page: .* r\* .*\n.*the code: .* r\*w /],
    ["a new row", `${PAGE}| shift.type |  | r |\n`, 1, /the code: .*shift\.type/],
    ["a row that is gone", PAGE.replace(`${ROW}\n`, ""), 1, /the page: .*shift\.shift/],
    ["the order", `${ROW}\n${PAGE.replace(`${ROW}\n`, "")}`, 1, /npm run rights/],
])("%s that differs is told", (_what, given, count, words) => {
    const { failed, report } = compare(PAGE, given);
    assert.equal(failed, count);
    assert.match(report, words);
});

test("the addons' tests have one table of hostile texts", async () => {
    const [shift, wallet] = await Promise.all(
        ["komunigi_shift/tests", "komunigi_wallet/tests/cases"].map((folder) =>
            readFile(join(ADDONS, folder, "hostile_texts.json"), "utf8"),
        ),
    );
    assert.equal(shift, wallet);
});
