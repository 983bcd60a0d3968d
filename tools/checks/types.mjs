/** TypeScript's own check of the front end and of the tests, by tsc. */
import { join } from "node:path";
import { ROOT } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const ERROR = /^(.+?)\(\d+,\d+\): error TS\d+/;

/** @returns {Promise<import("../lib/results.mjs").Outcome>} counted in files */
export async function check() {
    const { code, output } = await run(
        [process.execPath, TSC, "--pretty", "false", "--listFiles"],
        {
            cwd: ROOT,
            ok: () => true,
        },
    );
    return readTsc(output, code, ROOT);
}

/** Counts the files of ours that tsc lists, and those with errors among them. */
export function readTsc(output, code, root) {
    const lines = output.split("\n");
    const wrong = new Set(lines.map((line) => line.match(ERROR)?.[1]).filter(Boolean));
    const complaints = lines.filter((line) => /\berror TS\d+/.test(line));
    const own = (line) => line.startsWith(`${root}/`) && !line.includes("/node_modules/");
    const files = new Set(lines.filter(own)).size;
    const failed = wrong.size || (code !== 0 || complaints.length ? 1 : 0);
    return { passed: Math.max(files - failed, 0), failed, report: complaints.join("\n") };
}
