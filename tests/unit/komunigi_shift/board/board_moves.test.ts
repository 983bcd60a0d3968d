import { describe, expect, test } from "@jest/globals";
import {
    changesOf,
    freeSeatOf,
    gapsOf,
    inverseOf,
    mayLeave,
    mayTake,
    type Act,
} from "@komunigi_shift/board/board_moves";
import { seat, shift, worker } from "../../../hoot/komunigi_shift/boards";

const ADA = seat("Ada");
const HERE = shift([ADA, seat()]);

describe("free seats", () => {
    test.each([
        ["full", shift([seat("Ada")]), 0],
        ["two free", shift([seat("Ada"), seat(), seat()]), 2],
        ["over", shift([seat()], { started: true }), 0],
        ["free, and closed", shift([seat("", { state: "done" })]), 0],
    ])("%s", (_name, one, gaps) => {
        expect([gapsOf(one), Boolean(freeSeatOf(one))]).toEqual([gaps, gaps > 0]);
    });
});

describe("mayLeave", () => {
    test.each([
        ["to come", ADA, HERE, true],
        ["over", ADA, shift([ADA], { started: true }), false],
        ["attended", { ...ADA, state: "done" as const }, HERE, false],
        [
            "standing not known",
            { ...ADA, worker: worker("Ada", { status_id: false }) },
            HERE,
            false,
        ],
        ["free", seat(), HERE, false],
    ])("%s", (_name, one, its, may) => {
        expect(mayLeave({ seat: one, shift: its })).toBe(may);
    });
});

describe("mayTake", () => {
    test.each([
        ["one with a gap", shift([seat()]), true],
        ["the same", HERE, false],
        ["a full one", shift([seat("Bob")]), false],
        ["one that is over", shift([seat()], { started: true }), false],
        ["another coop's", shift([seat()], { company_id: 2 }), false],
    ])("%s", (_name, there, may) => {
        expect(mayTake(there, { seat: ADA, shift: HERE })).toBe(may);
    });
});

describe("acts", () => {
    const act = (more: Partial<Act>): Act => ({ statusId: 3, worker: "Ada", despite: [], ...more });

    test.each([
        ["booking", act({ to: 5, despite: ["too_late"] }), { book: [5] }, act({ from: 6 })],
        ["freeing", act({ from: 4 }), { cancel: [4] }, act({ from: 6, to: 4 })],
        ["moving", act({ from: 4, to: 5 }), { cancel: [4], book: [5] }, act({ from: 6, to: 4 })],
    ])("%s, what it changes, and what undoes it", (_name, done, changes, undone) => {
        expect(changesOf(done)).toEqual(changes);
        // the seat that was given is another one of the same shift
        expect(inverseOf(done, 6)).toEqual({ ...undone, to: done.from });
    });

    test("freeing is undone by booking the same seat", () => {
        expect(changesOf(inverseOf(act({ from: 4 })))).toEqual({ book: [4] });
    });
});
