/** @jest-environment node */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "@jest/globals";
import { differences } from "../../../tools/checks/rights.mjs";
import { ADDONS } from "../../../tools/lib/paths.mjs";

const PAGE = `# Rights

## Models

| Model | Portal | Office |
| --- | --- | --- |
| shift.shift | r* | rw |

## Record rules

| Model | For | Operations | Records |
| --- | --- | --- | --- |
| shift.shift | all | rwcd | \`[]\` |
`;
const ROW = "| shift.shift | r* | rw |\n";

test("pages that are the same do not differ", () => {
    assert.deepEqual(differences(PAGE, PAGE), []);
});

test.each([
    [
        PAGE.replace("r* |", "r*w |"),
        "Models: shift.shift, Portal: “r*w” in the code, “r*” in the page",
    ],
    [
        PAGE.replace(ROW, `${ROW}| shift.type |  | r |\n`),
        "Models: shift.type is in the code, not in the page: Office r",
    ],
    [PAGE.replace(ROW, ""), "Models: shift.shift is in the page, not in the code"],
    [
        PAGE.replace("all", "Portal"),
        "Record rules: shift.shift for all is in the page, not in the code",
    ],
])("what differs is said in words", (given, sentence) => {
    assert.equal(differences(PAGE, given)[0], sentence);
});

test("the addons' tests have one table of hostile texts", async () => {
    const [shift, wallet] = await Promise.all(
        ["komunigi_shift/tests", "komunigi_wallet/tests/cases"].map((folder) =>
            readFile(join(ADDONS, folder, "hostile_texts.json"), "utf8"),
        ),
    );
    assert.equal(shift, wallet);
});
