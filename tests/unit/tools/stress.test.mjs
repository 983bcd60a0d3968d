/** @jest-environment node */
import assert from "node:assert/strict";
import { test } from "@jest/globals";
import { Answers, RECORD, isTrueRefusal, reasonOf } from "../../../tools/stress/answers.mjs";
import { CUT, FaultCount, LOST } from "../../../tools/stress/fault_count.mjs";
import { summaryOf, textOf } from "../../../tools/stress/report.mjs";
import { Request } from "../../../tools/stress/requests.mjs";
import { Waits } from "../../../tools/stress/waits.mjs";
import { WorkCount } from "../../../tools/stress/work_count.mjs";

function countOf(happened) {
    const count = new FaultCount([CUT, LOST]);
    Object.entries(happened).forEach(([name, number]) => count.happened.set(name, number));
    return count;
}

test("a fault is counted once it has happened, not when it is taken", () => {
    const count = countOf({});
    count.wait(CUT);
    assert.equal(count.take(LOST), false);
    assert.equal(count.take(CUT), true);
    assert.equal(count.take(CUT), false);
    assert.equal(count.total, 0);
    count.settle(CUT, true);
    assert.equal(count.total, 1);
    assert.equal(count.take(CUT), false);
});

test("what did not happen to who took it waits for the next", () => {
    const count = countOf({});
    count.wait(CUT);
    count.take(CUT);
    count.settle(CUT, false);
    assert.equal(count.total, 0);
    assert.equal(count.take(CUT), true);
});

test.each([
    ["all of them", { [CUT]: 170, [LOST]: 100 }, [], []],
    ["200 of 270", { [CUT]: 150, [LOST]: 50 }, [], []],
    ["fewer", { [CUT]: 150, [LOST]: 49 }, [], ["199 happened, of at least 200"]],
    ["a kind that never came", { [CUT]: 270 }, [], [`never: ${LOST}`]],
    ["a kind that a machine cannot have", { [CUT]: 270 }, [LOST], []],
])("of 270 faults: %s", (_what, happened, impossible, missing) => {
    assert.deepEqual(countOf(happened).missing(270, impossible), missing);
});

test.each([
    ["res_partner", 1.1, true],
    ["a row of res_partner", 1.1, true],
    ["customer_wallet", 0.9, false],
    ["customer_wallet", 1.1, true],
    ["account_move_line", 1.1, true],
    ["a transactionid", 1.1, true],
])("a wait for %s of %d seconds: too long is %s", (what, seconds, isTooLong) => {
    const waits = new Waits();
    [0, seconds, 0.1].forEach((one) => waits.note({ what, seconds: one }));
    assert.deepEqual(waits.all, [{ what, seconds }]);
    assert.equal(waits.tooLong.length > 0, isTooLong);
});

test("a lock is as long as it is seen to be held at a stretch", () => {
    const held = new Waits();
    const [table, view] = [{ what: "res_company" }, { what: "report_pos_order" }];
    held.noteHeld([table], 10);
    held.noteHeld([table, view], 10.9);
    held.noteHeld([view], 11.2);
    held.noteHeld([table], 15);
    held.noteHeld([table, view], 15.5);
    assert.deepEqual(
        held.all.map(({ what, seconds }) => [what, seconds.toFixed(1)]),
        [
            ["res_company", "0.9"],
            ["report_pos_order", "0.3"],
        ],
    );
    assert.deepEqual(held.tooLong, []);
    held.noteHeld([table], 16.1);
    assert.deepEqual(
        held.tooLong.map(({ what }) => what),
        ["res_company"],
    );
});

test.each([
    ["a worker that took too long was ended then", { ended: [5500], fallen: [] }, true],
    ["a worker was ended long after", { ended: [9500], fallen: [] }, false],
    ["a server had ended shortly after", { ended: [], fallen: [9500] }, true],
    ["a server had ended before", { ended: [], fallen: [4500] }, false],
    ["nothing had happened", { ended: [], fallen: [] }, false],
])("an answer that never came, where %s", (_when, told, isExplained) => {
    const answers = new Answers();
    answers.noteLoss("HTTP 502", [5000, 5200]);
    answers.explainLosses(told);
    assert.equal(answers.unexplained.length, isExplained ? 0 : 1);
});

const refusal = (message) => ({ type: "odoo.exceptions.UserError", message });
const LENT = refusal(
    "Wallet (Ada): the balance is $ 1.00 and may go down to $ -2.50. You cannot take $ 3.60.",
);
const GIVEN = refusal("Wallet (Ada): the balance is $ 1.00. You cannot take $ 3.60.");

test.each([
    ["what the overdraft does not carry", LENT, { price: 360, minimum: -250 }, true],
    ["another price than is told", LENT, { price: 350, minimum: -250 }, false],
    ["another minimum than is told", LENT, { price: 360, minimum: -100 }, false],
    ["what is given out and not there", GIVEN, { price: 360, minimum: 0 }, true],
    ["what is given out, the overdraft told", LENT, { price: 360, minimum: 0 }, false],
])("a true refusal: %s", (_what, error, order, isTrue) => {
    assert.equal(isTrueRefusal(error, order), isTrue);
});

test("a refusal that would have been no reason is not true", () => {
    const enough = refusal("Wallet (Ada): the balance is $ 5.00. You cannot take $ 3.60.");
    assert.equal(isTrueRefusal(enough, { price: 360, minimum: 0 }), false);
});

const BOOK = "cooperative.status.book_seat";
const OVERLAP = refusal("worker1 already has the shift Shop at that time.");
const OTHER = refusal("You already have another shift at that time.");
const SETTLED = refusal("You cannot change this order: it is already invoiced or closed.");
const TAKEN_BACK = refusal("Only posted/cancelled journal entries can be reset to draft.");
const MANY = refusal("Somebody else was changing the same data. Nothing has been recorded.");

test.each([
    ["a pay-out", "customer.wallet.operation.action_confirm", GIVEN, true],
    ["a payment of an invoice", "account.payment.register.action_create_payments", LENT, true],
    ["an order, whose figures are looked at", RECORD, GIVEN, false],
    ["a worker who is elsewhere", BOOK, OVERLAP, true],
    ["a member who is elsewhere", "/my/shifts/book", OTHER, true],
    ["a seat that is given back", "cooperative.status.cancel_seat", OVERLAP, false],
    ["an order, of shifts", RECORD, OVERLAP, false],
    ["an order that is there already", RECORD, SETTLED, false],
    ["a booking, of orders", BOOK, SETTLED, false],
    ["an entry that is no longer posted", "account.move.button_draft", TAKEN_BACK, true],
    ["the same of posting", "account.move.action_post", TAKEN_BACK, false],
    ["whatever meets others", "shift.shift.action_absent", MANY, true],
    ["what is no sentence", BOOK, { ...OVERLAP, type: "builtins.KeyError" }, false],
])("a reason for the call that hears it: %s", (_what, call, error, isReason) => {
    assert.equal(Boolean(reasonOf(error, call)), isReason);
});

const [DONE, LOST_ANSWER, REFUSED] = [{ result: null }, { lost: true }, { refused: "No." }];

test.each([
    ["is done", [[DONE, 1]], "done", 1],
    ["is refused", [[REFUSED, 1]], "refused", 0],
    ["has no answer", [[LOST_ANSWER, 1]], "lost", 0],
    [
        "is taken back",
        [
            [DONE, 1],
            [DONE, -1],
        ],
        "undone",
        0,
    ],
    [
        "is not taken back",
        [
            [DONE, 1],
            [REFUSED, -1],
        ],
        "done",
        1,
    ],
    [
        "may be taken back",
        [
            [DONE, 1],
            [LOST_ANSWER, -1],
        ],
        "lost",
        1,
    ],
    [
        "is taken back and posted, told late",
        [
            [DONE, 1],
            [DONE, 1],
            [DONE, -1],
        ],
        "done",
        1,
    ],
    [
        "is done twice",
        [
            [DONE, 1],
            [DONE, 1],
        ],
        "done",
        2,
    ],
])("a request of the office that %s", (_what, answers, told, standing) => {
    const request = new Request(
        "transfer",
        [
            [7, -250],
            [8, 250],
        ],
        { reference: "R" },
    );
    answers.forEach(([answer, step]) => request.hear(answer, step));
    const row = { reference: "R", kind: "transfer", told, standing, bought: null };
    assert.deepEqual(request.rows, [
        { ...row, household: 7, amount: -250 },
        { ...row, household: 8, amount: 250 },
    ]);
});

test("work that goes on at the same time is counted, and what never succeeds is named", async () => {
    const count = new WorkCount();
    const many = (name, number, isDone) => {
        return Array.from({ length: number }, () => count.count(name, async () => isDone));
    };
    await Promise.all([
        ...[...many("payment", 8, true), ...many("payment", 2, false)],
        ...[...many("merging", 5, false), ...many("attendance", 4, false)],
    ]);
    assert.deepEqual(count.all, [
        { name: "payment", begun: 10, done: 8 },
        { name: "merging", begun: 5, done: 0 },
        { name: "attendance", begun: 4, done: 0 },
    ]);
    assert.deepEqual(count.missing, ["never done, begun 5 times: merging"]);
});

const SECTIONS = [
    {
        title: "faults survived",
        rows: [
            [61, "cut"],
            ["-", "full: not in this run"],
        ],
    },
];

test("a terminal is told every figure", () => {
    assert.equal(
        textOf(SECTIONS),
        "\nfaults survived\n         61  cut\n          -  full: not in this run",
    );
});

test("the page says of each statement what came of it in the storm and in the backup", () => {
    const storm = [
        { name: "each once", wrong: [], detail: "7 seen" },
        { name: "proven", wrong: [] },
    ];
    const restored = [
        { name: "upgraded", wrong: [], detail: "" },
        { name: "each once", wrong: ["a", "b"], detail: "5 seen" },
    ];
    const page = summaryOf(SECTIONS, storm, restored);
    assert.match(page, /^\*\*3 hold, 1 do not\.\*\*$/m);
    assert.match(page, /^\| faults survived \| cut \| 61 \|$/m);
    assert.match(page, /^\| each once \| ok: 7 seen \| \*\*NOT\*\*: 2 rows \|$/m);
    assert.match(page, /^\| proven \| ok \| {2}\|$/m);
    assert.match(page, /^\| upgraded \| {2}\| ok \|$/m);
});
