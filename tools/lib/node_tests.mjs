/** Running tests with Node's own runner, and counting them. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { LOCAL, ROOT } from "./paths.mjs";
import { run } from "./run.mjs";

const REPORTER = join(ROOT, "tools", "lib", "node_reporter.mjs");
const LOADER = join(ROOT, "tools", "lib", "typescript_loader.mjs");
/** A test that takes longer hangs. */
const MINUTES = 15;

/**
 * @param {string} name of the run, for its log
 * @param {string[]} files
 * @param {{concurrency?: number, env?: Record<string, string>, pattern?: string,
 *     onLine?: (line: string) => void}} [options]
 * @returns {Promise<import("./results.mjs").Outcome>}
 */
export async function runNodeTests(name, files, options = {}) {
    const { concurrency = 2, pattern, env, onLine } = options;
    const folder = join(LOCAL, "log");
    const log = join(folder, `node_${name}.log`);
    const events = join(folder, `node_${name}.jsonl`);
    await mkdir(folder, { recursive: true });
    await Promise.all([log, events].map((path) => rm(path, { force: true })));
    const { code, output } = await run(
        [
            ...[process.execPath, "--import", LOADER, "--test"],
            ...[`--test-concurrency=${concurrency}`, `--test-timeout=${MINUTES * 60_000}`],
            ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
            ...[`--test-reporter=${REPORTER}`, `--test-reporter-destination=${events}`],
            ...(pattern ? [`--test-name-pattern=${pattern}`] : []),
            ...files,
        ],
        { cwd: ROOT, log, env, onLine, ok: () => true },
    );
    const text = existsSync(events) ? await readFile(events, "utf8") : "";
    return readEvents(text, code, output);
}

/**
 * @param {string} text what node_reporter.mjs wrote: a JSON object a line
 * @param {number} code exit code of Node
 * @param {string} output all that was printed, for when there is nothing better to show
 * @returns {import("./results.mjs").Outcome} a test that did not run counts as failed
 */
export function readEvents(text, code, output) {
    const events = text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const isFile = ({ name, file }) =>
        Boolean(file) && (name === file || file.endsWith(`/${name}`));
    const wrong = events.filter((event) => event.outcome !== "passed" || isFile(event));
    const report = wrong.map((event) => {
        const what = isFile(event) && event.outcome === "passed" ? "has no test" : event.outcome;
        return `${event.file ?? ""} > ${event.name}: ${what}\n${event.error ?? ""}`;
    });
    const failed = wrong.length || (code === 0 ? 0 : 1);
    const explained = code === 0 || (wrong.length > 0 && !wrong.some(isFile));
    return {
        passed: events.length - wrong.length,
        failed,
        report: [...report, explained ? "" : output].join("\n").trim(),
    };
}
