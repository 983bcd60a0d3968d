/** What has to be undone when a command ends, however it ends. */

const actions = new Set();
let leaving = false;

/**
 * Has an action run when the command ends: the last one first, also after Ctrl-C.
 * @param {() => Promise<unknown> | unknown} action
 * @returns {() => void} takes it off the list, where it is no longer needed
 */
export function atLeaving(action) {
    const entry = { action };
    actions.add(entry);
    return () => actions.delete(entry);
}

/** @returns {boolean} whether the command is ending: nothing new may be started */
export function isLeaving() {
    return leaving;
}

/** Runs what was asked for; one action that fails does not stop the others. */
export async function leave() {
    leaving = true;
    for (const entry of [...actions].reverse()) {
        actions.delete(entry);
        try {
            await entry.action();
        } catch (error) {
            console.error(`while stopping: ${error.message}`);
            process.exitCode ||= 1;
        }
    }
}

/**
 * Has a process that is not a command of its own leave in order when it is told to end. It may be
 * told twice: by the terminal, and by the program that started it.
 */
export function leaveOnSignals() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        process.on(signal, () => leaving || leave().finally(() => process.exit(1)));
    }
}
