/** Running other programs. */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { Failure } from "./failure.mjs";
import { atLeaving, isLeaving } from "./leaving.mjs";

/** Said by Odoo on every start in a container; the databases here are private and on loopback. */
const NOISE = /^Running as user 'root' is a security risk\.\n/gm;

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

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us alone,
 * and has it stopped when the command ends.
 * @param {string[]} command program and arguments
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {{child: import("node:child_process").ChildProcess, ended: Promise<void>,
 *     stop: (signal?: NodeJS.Signals) => Promise<void>}} `stop` ends the whole group and waits
 */
export function launch(command, options) {
    const child = spawn(command[0], command.slice(1), { ...options, detached: true });
    const alive = () => child.pid && child.exitCode === null && child.signalCode === null;
    const ended = new Promise((resolve) => {
        child.on("close", resolve);
        child.on("error", resolve);
    });
    const stop = async (signal = "SIGTERM") => {
        if (alive()) {
            process.kill(-child.pid, signal);
            const hard = setTimeout(() => alive() && process.kill(-child.pid, "SIGKILL"), 15_000);
            await ended;
            clearTimeout(hard);
        }
    };
    ended.then(atLeaving(stop));
    return { child, ended, stop };
}

/**
 * Runs a program to its end.
 * @param {string[]} command program and arguments
 * @param {{cwd?: string, env?: Record<string, string>, log?: string, input?: string,
 *     onLine?: (line: string) => void, ok?: (code: number) => boolean, hint?: string,
 *     whileLeaving?: boolean}} [options]
 *     `log` is a file that gets everything the program prints; `ok` says which exit codes are
 *     fine (0 alone, unless told); `whileLeaving` allows it to start while the command ends
 * @returns {Promise<{code: number, output: string, stdout: string}>} `output` has both streams
 * @throws {Failure} when the program cannot start or ends with a code that is not fine
 */
export function run(command, options = {}) {
    const { cwd, env, log, input, onLine, ok = (code) => code === 0, hint = "" } = options;
    if (isLeaving() && !options.whileLeaving) {
        return Promise.reject(new Failure(`${command[0]} not started: stopping`));
    }
    return new Promise((resolve, reject) => {
        const { child } = launch(command, {
            cwd,
            env: { ...process.env, ...env },
            stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        });
        const file = log ? createWriteStream(log, { flags: "a" }) : null;
        let output = "";
        let stdout = "";
        let rest = "";
        const read = (chunk) => {
            const text = chunk.replace(NOISE, "");
            output += text;
            file?.write(text);
            const lines = (rest + text).split("\n");
            rest = lines.pop();
            lines.forEach((line) => onLine?.(line));
        };
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
            stdout += chunk;
            read(chunk);
        });
        child.stderr.setEncoding("utf8").on("data", read);
        if (input !== undefined) {
            child.stdin.on("error", () => {}).end(input);
        }
        child.on("error", (error) => {
            reject(new Failure(`${command[0]} cannot be started: ${error.message}`, hint));
        });
        child.on("close", (code, signal) => {
            const finish = () => {
                if (signal === null && ok(code)) {
                    resolve({ code, output, stdout });
                    return;
                }
                const tail = output.trimEnd().split("\n").slice(-15).join("\n");
                const where = log ? `\n(all of it: ${log})` : "";
                const end = `ended with ${signal ?? code}`;
                reject(new Failure(`${command.join(" ")}\n${end}:\n${tail}${where}`, hint));
            };
            return file ? file.end(finish) : finish();
        });
    });
}
