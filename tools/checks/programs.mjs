/** Checks that another program makes: each ends with 0 where all is well, or counts its tests. */
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../lib/paths.mjs";
import { newLog, run } from "../lib/run.mjs";

const MOST_AT_SECOND_TRY = 2;

/** Type of the annotations by which a browser test says that a browser or the server complained. */
export const COMPLAINED = "complaint";

/**
 * @param {...string} command a program of a package of ours, with its arguments
 * @returns {() => Promise<import("../lib/results.mjs").Outcome>} counted as one
 */
export function program(...command) {
    return async () => {
        const { code, output } = await runHere(command);
        return { passed: code ? 0 : 1, failed: code ? 1 : 0, report: output };
    };
}

/** The unit tests, by jest. */
export async function unit() {
    const file = await newLog("unit.json");
    const jest = join("node_modules", "jest", "bin", "jest.js");
    const node = [process.execPath, "--experimental-vm-modules", "--no-warnings", jest];
    const result = await runHere([...node, "--json", `--outputFile=${file}`]);
    return readJest(await written(file), result);
}

/**
 * The browser tests, by Playwright, which take the longest: what this process runs beside them from
 * then on takes what they leave.
 */
export async function browser({ say }) {
    const file = await newLog("browser.json");
    const isTest = (line) => /^\s*[✓✘×-]\s+\d+ /.test(line);
    const onLine = (line) => isTest(line) && say(line.trim());
    const running = runHere(["playwright", "test", "--project=scenarios"], { onLine });
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    const result = await running;
    const output = result.output.split("\n").filter((line) => !isTest(line));
    return readPlaywright(await written(file), { ...result, output: output.join("\n") });
}

/**
 * @param {object | null} result jest's JSON; null where it wrote none
 * @param {{code: number, output: string}} ran
 * @returns {import("../lib/results.mjs").Outcome} tests that did not run count as failed
 */
export function readJest(result, ran) {
    const { numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } =
        result ?? {};
    const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
    return counted(result?.numPassedTests, failed, ran);
}

/**
 * The same of Playwright's JSON. A test that passes at its second try, with a coop of its own, has
 * passed, and is told; where several do, they have failed: that is no chance of a busy machine.
 * Nor is a complaint of a browser or the server, which fails its test whatever the second try says.
 */
export function readPlaywright(result, ran) {
    const { expected, unexpected, flaky, skipped } = result?.stats ?? {};
    const complained = testsOf(result ?? {}).filter(complainedAtFirst).length;
    const late = flaky - complained;
    const forgiven = late > MOST_AT_SECOND_TRY ? 0 : late;
    const output = [ran.output, ...testsOf(result ?? {}).flatMap(whyItFailed)].join("\n");
    const failed = unexpected + skipped + flaky - forgiven;
    const outcome = counted(expected + forgiven, failed, { ...ran, output });
    return { ...outcome, told: flaky ? `passed at the second try: ${flaky}\n${output}` : "" };
}

/** The tests of Playwright's JSON, or of one of its suites, with what they are called. */
function testsOf({ suites = [], specs = [] }) {
    const own = specs.flatMap(({ tests, ...spec }) => tests.map((test) => ({ ...spec, ...test })));
    return [...suites.flatMap(testsOf), ...own];
}

function complainedAtFirst({ status, results }) {
    const notes = results.flatMap(({ annotations }) => annotations);
    return status === "flaky" && notes.some(({ type }) => type === COMPLAINED);
}

/** What a test said at each try, where it failed at one; a few lines, after long reports. */
function whyItFailed({ file, line, title, results }) {
    const tries = results.flatMap(({ errors = [], annotations }, nth) => {
        const complaints = annotations.filter(({ type }) => type === COMPLAINED);
        const said = [
            ...errors.map(({ message = "" }) => stripVTControlCharacters(message)),
            ...complaints.map(({ description }) => description),
        ];
        return said.map((text) => `    try ${nth + 1}: ${inFewLines(text)}`);
    });
    return tries.length ? [`${file}:${line} ${title}`, ...tries] : [];
}

/** The first lines, which say what it is, and the last, where a traceback says what went wrong. */
function inFewLines(text) {
    const lines = text.trim().split(/\n\s*/);
    const few = lines.length > 8 ? [...lines.slice(0, 5), "...", ...lines.slice(-3)] : lines;
    return few.join("\n        ");
}

function counted(passed, failed, { code, output }) {
    return { passed, failed: failed || (code ? 1 : 0), report: output };
}

function runHere(command, options = {}) {
    return run(command, { cwd: ROOT, preferLocal: true, ok: () => true, ...options });
}

async function written(file) {
    const text = await readFile(file, "utf8").catch(() => null);
    return text && JSON.parse(text);
}
