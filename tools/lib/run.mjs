/** Running other programs. */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { Failure } from "./failure.mjs";

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
 * Runs a program to its end.
 * @param {string[]} command program and arguments
 * @param {{cwd?: string, env?: Record<string, string>, log?: string, input?: string,
 *     onLine?: (line: string) => void, ok?: (code: number) => boolean, hint?: string}} [options]
 *     `log` is a file that gets everything the program prints; `ok` says which exit codes are
 *     fine (0 alone, unless told)
 * @returns {Promise<{code: number, output: string}>}
 * @throws {Failure} when the program cannot start or ends with a code that is not fine
 */
export function run(command, options = {}) {
    const { cwd, env, log, input, onLine, ok = (code) => code === 0, hint = "" } = options;
    return new Promise((resolve, reject) => {
        const child = spawn(command[0], command.slice(1), {
            cwd,
            env: { ...process.env, ...env },
            stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        });
        const file = log ? createWriteStream(log, { flags: "a" }) : null;
        let output = "";
        let rest = "";
        const read = (chunk) => {
            output += chunk;
            file?.write(chunk);
            const lines = (rest + chunk).split("\n");
            rest = lines.pop();
            lines.forEach((line) => onLine?.(line));
        };
        child.stdout.setEncoding("utf8").on("data", read);
        child.stderr.setEncoding("utf8").on("data", read);
        if (input !== undefined) {
            child.stdin.end(input);
        }
        child.on("error", (error) => {
            reject(new Failure(`${command[0]} cannot be started: ${error.message}`, hint));
        });
        child.on("close", (code) => {
            file?.end();
            if (ok(code)) {
                resolve({ code, output });
                return;
            }
            const tail = output.trimEnd().split("\n").slice(-15).join("\n");
            const where = log ? `\n(all of it: ${log})` : "";
            reject(new Failure(`${command.join(" ")}\nended with ${code}:\n${tail}${where}`, hint));
        });
    });
}
