/** What a storm is told as: a table for people. */
import { FAULTS } from "./faults.mjs";

const NOT_HERE = ": not in this run, on this machine";

/** A figure with what it counts. */
export const line = (count, text) => `${String(count).padStart(7)}  ${text}`;

function counted(list) {
    const counts = new Map();
    list.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
    return [...counts].sort(([, a], [, b]) => b - a).map(([text, count]) => line(count, text));
}

/** @returns {string} */
export function figuresOf({ orders, answers, servers, faults, ...run }) {
    const { refusals, requests, work, closed, seconds, told, seed } = run;
    const of = (what) => orders.filter((order) => order.told === what);
    const total = (what) => orders.reduce((sum, order) => sum + order[what], 0);
    const refused = of("refused").map(({ reason }) => reason);
    const rate = (of("recorded").length / seconds).toFixed(1);
    return [
        `seed ${seed}, ${Math.round(seconds)} s`,
        line(orders.length, `orders, ${of("recorded").length} recorded: ${rate} orders per second`),
        line(total("sent") - orders.length, "times a client sent an order again"),
        line(total("lost"), "answers to orders lost"),
        line(told.retried, "times Odoo tried a call again by itself"),
        line(closed.length, "sessions closed"),
        line(servers.cameBack, "times a server ended by itself, and was started again"),
        "",
        "work begun, and how much of it succeeded",
        ...work.all.map(({ name, begun, done }) => {
            return line(begun, `${String(done).padStart(5)}  ${name}`);
        }),
        "",
        "what the office was told of what it asked for",
        ...counted(requests.map((request) => request.told)),
        "",
        "refusals",
        ...counted([...refused, ...refusals]),
        "",
        `faults survived: ${faults.total}`,
        ...FAULTS.map(({ name }) => {
            const isNone = faults.impossible.includes(name);
            return line(isNone ? "-" : faults.happened.get(name), name + (isNone ? NOT_HERE : ""));
        }),
        "",
        "what servers answered",
        ...answers.all.map(({ count, text, explained }) => {
            return line(count, `${explained ? "" : "UNEXPLAINED "}${text}`);
        }),
    ].join("\n");
}
