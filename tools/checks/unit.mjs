/** The unit tests, by jest. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { LOCAL, ROOT } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");

/** @returns {Promise<import("../lib/results.mjs").Outcome>} */
export async function check() {
    return runJest("unit", ["--config", "jest.config.mjs"]);
}

/**
 * Runs jest and reads its own count.
 * @param {string} name of the run, for its result and its log
 * @param {string[]} args
 * @param {{env?: Record<string, string>, onLine?: (line: string) => void}} [options]
 */
export async function runJest(name, args, options = {}) {
    const folder = join(LOCAL, "log");
    const log = join(folder, `jest_${name}.log`);
    const result = join(folder, `jest_${name}.json`);
    await mkdir(folder, { recursive: true });
    await Promise.all([log, result].map((path) => rm(path, { force: true })));
    const { code, output } = await run(
        [
            ...[process.execPath, "--experimental-vm-modules", "--no-warnings", JEST],
            ...["--ci", "--json", `--outputFile=${result}`, ...args],
        ],
        { cwd: ROOT, log, ok: () => true, ...options },
    );
    const text = await readFile(result, "utf8").catch(() => null);
    return readJest(text && JSON.parse(text), code, output);
}

/**
 * @param {object | null} result jest's JSON; null where it wrote none
 * @param {number} code jest's exit code
 * @param {string} output what it printed, for when there is no result
 * @returns {import("../lib/results.mjs").Outcome} tests that did not run count as failed
 */
export function readJest(result, code, output) {
    if (!result) {
        return { passed: 0, failed: 1, report: output };
    }
    const notRun = result.numPendingTests + result.numTodoTests;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + notRun;
    const wrongFiles = result.testResults.filter(({ status, assertionResults }) => {
        return status !== "passed" || assertionResults.some((test) => test.status !== "passed");
    });
    const report = wrongFiles.map((file) => {
        const notRunNames = file.assertionResults
            .filter(({ status }) => !["passed", "failed"].includes(status))
            .map((test) => `${test.fullName}: ${test.status}`);
        return [file.name, file.message, ...notRunNames].filter(Boolean).join("\n");
    });
    return {
        passed: result.numPassedTests,
        failed: failed || (code !== 0 || !result.success ? 1 : 0),
        report: report.join("\n\n") || (code ? output : ""),
    };
}
