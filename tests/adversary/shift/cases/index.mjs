/**
 * Hostile cases of shifts. Each returns the calls to make: one after the other, or at once where
 * several stand in one list. What holds afterwards is for the judge (see judge.mjs).
 *
 * @typedef {import("../scene.mjs").Kit} Kit
 * @typedef {[string, string, unknown[], object?] | [string, object] | [string, string, object?]} Call
 *     model, method, arguments, options; or a route and what is sent to it; or "READ", "SUBMIT" or
 *     "PRESS", a page, and the fields of its form
 * @typedef {(world: {scene: import("../scene.mjs").Scene}, kit: Kit) => (Call | Call[])[]} Case
 */
import * as counters from "./counters.mjs";
import * as doors from "./doors.mjs";
import * as links from "./links.mjs";
import * as portal from "./portal.mjs";
import * as reading from "./reading.mjs";
import * as seats from "./seats.mjs";
import * as till from "./till.mjs";
import * as welcome from "./welcome.mjs";

const NOTHING = { rights: "nothing" };
const ATTEND = { rights: "attend" };
const MANAGE = { rights: "manage" };

/** @type {{by: string, may: object, cases: Record<string, Case>}[]} */
export const SUITES = [
    // first: what the office makes later is offered to members as well
    { by: "member", may: { rights: "own" }, cases: doors.member },
    ...["visitor", "employee", "stranger"].map((by) => ({
        ...{ by, may: { rights: "nothing" }, cases: doors.others },
    })),
    { by: "stranger", may: NOTHING, cases: links.forged },
    { by: "reader", may: NOTHING, cases: links.reading },
    { by: "reader", may: { rights: "own" }, cases: links.booking },
    // first, because tickets last some minutes
    { by: "tablet", may: NOTHING, cases: welcome.tablet },
    { by: "tablet", may: ATTEND, cases: welcome.checkIn },
    ...["member", "stranger", "clerk"].map((by) => {
        return { by, may: NOTHING, cases: welcome.outsiders };
    }),
    ...[counters.both, counters.clerk, seats.both, seats.clerk, reading.both, reading.clerk].map(
        (cases) => ({ by: "clerk", may: ATTEND, cases }),
    ),
    ...[counters.both, counters.office, seats.both, seats.office, reading.both].flatMap((cases) =>
        ["office", "boss"].map((by) => ({ by, may: MANAGE, cases })),
    ),
    { by: "office", may: { ...MANAGE, despite: true }, cases: seats.confirmed },
    ...["member", "visitor", "employee", "stranger"].map((by) => ({
        ...{ by, may: NOTHING, cases: portal.outsiders },
    })),
    ...["cashier", "member", "employee", "stranger"].map((by) => {
        return { by, may: NOTHING, cases: { ...till.asking, ...till.abroad, ...till.letting } };
    }),
    { by: "neighbour_cashier", may: NOTHING, cases: { ...till.asking, ...till.letting } },
    {
        by: "till_manager",
        may: NOTHING,
        cases: { ...till.asking, ...till.abroad, ...till.manager },
    },
];
