/** @jest-environment node */
import assert from "node:assert/strict";
import { test } from "@jest/globals";
import { judgeQueries, judgeRatio } from "../../../tools/bench/limits.mjs";
import { judgedTable } from "../../../tools/bench/report.mjs";
import { LIMITS, judgeCost } from "../../../tools/bench/shift/limits.mjs";
import { judgeReading } from "../../../tools/bench/wallet/limits.mjs";

const reading = ({ ours = 2, smaller = ours, ...values }) => ({
    ...{ key: "total", title: "total", times: [1, smaller, ours], floor: 100, read: 1, queries: 1 },
    ...{ wrong: false, ...values },
});
const missed = (values) => judgeReading(reading(values)).missed;

test("a reading below its floor that does not grow is fine", () => {
    assert.deepEqual(missed({ ours: 99, smaller: 90 }), []);
});

test("a reading above its floor is not, whatever a read by the ORM takes", () => {
    assert.deepEqual(missed({ ours: 101, read: 200 }), ["above the floor"]);
});

test("where the floor is tiny, one read by the ORM will do", () => {
    assert.deepEqual(missed({ ours: 3, floor: 0.5, read: 3 }), []);
    assert.deepEqual(missed({ ours: 9, floor: 0.5, read: 3 }), ["above floor and ORM read"]);
});

test("a reading that grows with history is not fine", () => {
    assert.deepEqual(missed({ ours: 40, smaller: 10 }), ["grows"]);
});

test("another answer than the floor's is never fine", () => {
    assert.equal(missed({ wrong: "1 is not 2" }).length, 1);
});

test("some readings have a time of their own", () => {
    assert.deepEqual(missed({ key: "control", ours: 999, floor: null, read: null }), []);
    assert.deepEqual(missed({ key: "control", ours: 1001, floor: null, read: null }), [
        "over 1000 ms",
    ]);
});

test("a ratio has a most or a least", () => {
    const figures = { ours: 3, other: 2, others: "card" };
    assert.deepEqual(judgeRatio("x", { ...figures, most: 1.5 }).missed, []);
    assert.equal(judgeRatio("x", { ...figures, most: 1.4 }).missed.length, 1);
    assert.equal(judgeRatio("x", { ...figures, least: 1.6 }).missed.length, 1);
});

test("a ratio that was measured round by round is the one that counts", () => {
    const figures = { ours: 3, other: 2, ratio: 1.3, others: "card" };
    assert.deepEqual(judgeRatio("x", { ...figures, most: 1.4 }).missed, []);
});

test("queries are counted one by one", () => {
    const figures = { other: 30, most: 1, others: "stock" };
    assert.deepEqual(judgeQueries("x", { ...figures, ours: 31 }).missed, []);
    assert.equal(judgeQueries("x", { ...figures, ours: 32 }).missed.length, 1);
});

test("the table marks what is missed, and says why", () => {
    const rows = [judgeReading(reading({ ours: 101 })), judgeReading(reading({}))];
    const [, , first, second] = judgedTable("reading", Array(6).fill("figure"), rows).split("\n");
    assert.match(first, /^\| NOT \| total .* above the floor/);
    assert.match(second, /^\| ok \| total /);
});

const cost = (key, { ours, plain, smaller = ours, before = plain, more = 0 }) => {
    const measured = (ms, queries = 10) => ({ ms, queries });
    return judgeCost(key, [
        { ours: measured(smaller), plain: measured(before) },
        { ours: measured(ours, 10 + more), plain: measured(plain) },
    ]).missed;
};

test("what is written in batches is compared with a plain writing", () => {
    const { ratio } = LIMITS.countdown_batch;
    assert.deepEqual(cost("countdown_batch", { ours: 10 * ratio, plain: 10 }), []);
    assert.equal(cost("countdown_batch", { ours: 10 * ratio + 1, plain: 10 }).length, 1);
});

test("a batch costs the same in a coop four times as large", () => {
    const figures = { ours: 100, plain: 100 };
    assert.deepEqual(cost("countdown_batch", { ...figures, smaller: 80 }), []);
    assert.deepEqual(cost("countdown_batch", { ...figures, smaller: 40 }), ["grows"]);
    // the smaller coop had half as many to write
    assert.deepEqual(cost("countdown_batch", { ...figures, smaller: 40, before: 50 }), []);
    assert.deepEqual(cost("countdown_batch", { ...figures, smaller: 80, before: 200 }), ["grows"]);
});

test("a page may ask for two queries more", () => {
    const figures = { ours: 10, plain: 1 };
    assert.deepEqual(cost("contacts", { ...figures, more: 2 }), []);
    assert.deepEqual(cost("contacts", { ...figures, more: 3 }), ["3 more"]);
});

test("what is quick has a time of its own, and what shows more may take longer", () => {
    assert.deepEqual(cost("seats", { ours: 999, plain: 1, smaller: 100 }), []);
    assert.deepEqual(cost("seats", { ours: 1001, plain: 1 }), ["over 1000 ms"]);
});
