/** What a storm is told as: for a terminal, and for docs/reliability.md. */
import { markdownTable } from "../lib/page.mjs";
import { outcomeOf } from "../lib/results.mjs";
import { FAULTS } from "./faults.mjs";

const NOT_HERE = ": not in this run, on this machine";

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {[number | string, string][]} rows how many, and of what
 *
 * @typedef {import("../lib/results.mjs").Finding} Finding
 */

/** How often each is in a list, the most frequent first. */
function counted(list) {
    const counts = new Map();
    list.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
    return [...counts].map(([text, count]) => [count, text]).sort(([a], [b]) => b - a);
}

/** @returns {Section[]} */
export function sectionsOf({ orders, clients, servers, faults, ...run }) {
    const { refusals, requests, work, closed, seconds, told, seed } = run;
    const of = (what) => orders.filter((order) => order.told === what);
    const total = (what) => orders.reduce((sum, order) => sum + order[what], 0);
    const refused = of("refused").map(({ reason }) => reason);
    return [
        {
            title: "the storm",
            rows: [
                [seed, "seed"],
                [Math.round(seconds), "seconds"],
                [clients.length, "clients"],
                [orders.length, "orders"],
                [of("recorded").length, "orders recorded"],
                [(of("recorded").length / seconds).toFixed(1), "orders recorded per second"],
                [total("sent") - orders.length, "times a client sent an order again"],
                [total("lost"), "answers to orders lost"],
                [told.retried, "times Odoo tried a call again by itself"],
                [closed.length, "sessions closed"],
                [servers.fallen.length, "times a server ended by itself, and was started again"],
            ],
        },
        {
            title: "work that succeeded",
            rows: work.all.map(({ name, begun, done }) => [`${done} of ${begun}`, name]),
        },
        { title: "told to the office", rows: counted(requests.map((request) => request.told)) },
        { title: "refusals", rows: counted([...refused, ...refusals]) },
        { title: "faults survived", rows: FAULTS.map(({ name }) => survived(faults, name)) },
    ];
}

function survived({ impossible, happened }, name) {
    return impossible.includes(name) ? ["-", name + NOT_HERE] : [happened.get(name), name];
}

/** @returns {Section} */
export function answersOf({ answers }) {
    const rows = answers.all.map(({ count, text, explained }) => {
        return [count, `${explained ? "" : "UNEXPLAINED "}${text}`];
    });
    return { title: "what servers answered", rows };
}

/** @param {Section[]} sections */
export function textOf(sections) {
    const lines = sections.flatMap(({ title, rows }) => {
        return [
            "",
            title,
            ...rows.map(([count, what]) => `${String(count).padStart(11)}  ${what}`),
        ];
    });
    return lines.join("\n");
}

/**
 * @param {Section[]} sections
 * @param {Finding[]} storm what was found in its database
 * @param {Finding[]} restored and in the backup of it
 * @returns {string} Markdown
 */
export function summaryOf(sections, storm, restored) {
    const { passed, failed } = outcomeOf([...storm, ...restored]);
    const figures = sections.flatMap(({ title, rows }) => {
        return rows.map(([count, what], nth) => [nth ? "" : title, what, String(count)]);
    });
    const names = new Set([...storm, ...restored].map(({ name }) => name));
    const verdicts = [...names].map((name) => [
        name,
        ...[storm, restored].map((findings) => verdictOf(findings, name)),
    ]);
    return [
        `**${passed} hold, ${failed} do not.**`,
        markdownTable(["", "what", "how many"], [2], figures),
        markdownTable(["what must hold", "in the storm", "in the restored backup"], [], verdicts),
    ].join("\n\n");
}

/** What a finding comes to, where it was asked for there. */
function verdictOf(findings, wanted) {
    const found = findings.find(({ name }) => name === wanted);
    if (!found) {
        return "";
    }
    const { wrong, detail = "" } = found;
    return wrong.length ? `**NOT**: ${wrong.length} rows` : `ok${detail && `: ${detail}`}`;
}
