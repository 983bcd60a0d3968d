/** Running other programs, by execa: they end with the command that started them. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { Failure } from "./failure.mjs";
import { LOCAL } from "./paths.mjs";

/** Said by Odoo on every start in a container; the databases here are private and on loopback. */
const NOISE = /^Running as user 'root' is a security risk\.$/;

/**
 * The same command as an ordinary user, where this process is root: PostgreSQL refuses root.
 * The one capability that is kept lets that user reach a clone in a folder of root's.
 * @param {string[]} command
 * @returns {string[]}
 */
export function asOrdinaryUser(command) {
    if (process.getuid() !== 0) {
        return command;
    }
    const keep = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
    const user = ["--reuid=nobody", "--regid=nogroup", "--clear-groups"];
    return ["setpriv", ...user, ...keep, "--", ...command];
}

/** @returns {Promise<string>} path of a file for what a program tells; there is none there yet */
export async function newLog(name) {
    const folder = join(LOCAL, "log");
    await mkdir(folder, { recursive: true });
    await rm(join(folder, name), { force: true });
    return join(folder, name);
}

/**
 * Starts a program that goes on beside this one.
 * @param {string[]} command program and arguments
 * @param {import("execa").Options} options
 * @returns {{child: import("execa").ResultPromise,
 *     stop: (signal?: NodeJS.Signals) => Promise<unknown>}} `stop` ends it and waits for its end
 */
export function launch([program, ...args], options) {
    const child = execa(program, args, {
        buffer: false,
        reject: false,
        forceKillAfterDelay: 15_000,
        ...options,
    });
    const stop = (signal = "SIGTERM") => {
        child.kill(signal);
        return child;
    };
    return { child, stop };
}

/**
 * Runs a program to its end.
 * @param {string[]} command program and arguments
 * @param {import("execa").Options & {log?: string, hint?: string,
 *     onLine?: (line: string) => void, ok?: (code: number) => boolean}} [options]
 *     `log` is a file to which everything the program prints is added; `ok` says which exit codes
 *     are fine (0 alone, unless told)
 * @returns {Promise<{code: number, output: string, stdout: string}>} `output` has both streams
 * @throws {Failure} when the program cannot start or ends with a code that is not fine
 */
export async function run([program, ...args], options = {}) {
    const { log, hint, onLine, ok = (code) => code === 0, ...others } = options;
    const listen = function* (line) {
        if (!NOISE.test(line)) {
            onLine?.(line);
            yield line;
        }
    };
    const streams = [listen, ...(log ? [{ file: log, append: true }] : [])];
    const result = await execa(program, args, {
        ...{ stdin: others.input === undefined ? "ignore" : "pipe", all: true, reject: false },
        ...{ stdout: streams, stderr: streams, stripFinalNewline: false },
        ...others,
    });
    if (result.exitCode === undefined || !ok(result.exitCode)) {
        const tail = result.all?.trimEnd().split("\n").slice(-15).join("\n") ?? "";
        const where = log ? `\n(all of it: ${log})` : "";
        throw new Failure(`${result.shortMessage}\n${tail}${where}`, hint);
    }
    return { code: result.exitCode, output: result.all, stdout: result.stdout };
}
