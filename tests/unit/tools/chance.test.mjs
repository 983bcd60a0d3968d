/** @jest-environment node */
/** Chance that can be repeated, and asking again. */
import assert from "node:assert/strict";
import { test } from "@jest/globals";
import { byWeight, randomFrom } from "../../../tools/lib/random.mjs";
import { until } from "../../../tools/lib/until.mjs";

const [RARE, COMMON] = [{ weight: 1 }, { weight: 3 }];

test.each([
    [0, RARE],
    [0.24, RARE],
    [0.25, COMMON],
    [0.999, COMMON],
])("of one in four and three in four, %d draws by weight", (chance, wanted) => {
    assert.equal(
        byWeight([RARE, COMMON], () => chance),
        wanted,
    );
});

test("one seed draws the same again", () => {
    const drawn = (seed) => Array.from({ length: 5 }, randomFrom(seed));
    assert.deepEqual(drawn(7), drawn(7));
    assert.notDeepEqual(drawn(7), drawn(8));
});

test("it is asked until there is an answer, and no more often", async () => {
    const answers = ["", null, "here", "never asked for"];
    assert.equal(await until(() => answers.shift(), { turns: 9, every: 1 }), "here");
    assert.deepEqual(answers, ["never asked for"]);
});

test("after so many turns there is none", async () => {
    let asked = 0;
    assert.equal(await until(async () => ++asked && false, { turns: 3, every: 1 }), null);
    assert.equal(asked, 3);
});
