/** A reporter for Node's test runner: one JSON object a line for each test that ended. */

/** @param {AsyncIterable<{type: string, data: object}>} source */
export default async function* reporter(source) {
    for await (const { type, data } of source) {
        const ended = type === "test:pass" || type === "test:fail";
        if (ended && data.details?.type !== "suite") {
            yield `${JSON.stringify(summary(type, data))}\n`;
        }
    }
}

function summary(type, { name, file, skip, todo, details }) {
    const notRun = (skip !== undefined && "skipped") || (todo !== undefined && "to do");
    const error = details?.error;
    const cause = error?.cause ?? error;
    return {
        name,
        file,
        outcome: notRun || (type === "test:pass" ? "passed" : "failed"),
        error: cause ? String(cause.stack ?? cause) : undefined,
    };
}
