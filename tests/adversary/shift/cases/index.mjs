/**
 * Hostile cases of shifts. Each answers the calls to make: one after the other, or at once where
 * several stand in one list. What holds afterwards is for the judge (see judge.mjs).
 *
 * @typedef {import("../scene.mjs").Kit} Kit
 * @typedef {[string, string, unknown[], object?]} Call model, method, arguments, options
 * @typedef {(world: {scene: import("../scene.mjs").Scene}, kit: Kit) => (Call | Call[])[]} Case
 */
import * as counters from "./counters.mjs";
import * as portal from "./portal.mjs";
import * as reading from "./reading.mjs";
import * as seats from "./seats.mjs";

const ATTEND = { rights: "attend" };
const MANAGE = { rights: "manage" };

/** @type {{by: string, may: object, cases: Record<string, Case>}[]} */
export const SUITES = [
    ...[counters.both, counters.clerk, seats.both, seats.clerk, reading.both, reading.clerk].map(
        (cases) => ({ by: "clerk", may: ATTEND, cases }),
    ),
    ...[counters.both, counters.office, seats.both, seats.office, reading.both].flatMap((cases) =>
        ["office", "boss"].map((by) => ({ by, may: MANAGE, cases })),
    ),
    { by: "office", may: { ...MANAGE, despite: true }, cases: seats.confirmed },
    ...["member", "visitor", "employee", "stranger"].map((by) => ({
        ...{ by, may: { rights: "nothing" }, cases: portal.outsiders },
    })),
];
