/** Processor time, which what else the machine does does not change. */
import { readFile, readdir } from "node:fs/promises";

const TICKS = 100;

/**
 * @param {(process: {pid: number, parent: number}) => boolean} chosen
 * @returns {Promise<number>} seconds that these processes, and those of theirs that have ended,
 *     have used until now
 */
export async function processorSeconds(chosen) {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const used = await Promise.all(
        pids.map(async (pid) => {
            const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
            // what follows the name, which may hold anything: state, parent, ...
            const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
            const parent = Number(fields[1]);
            if (!text || !chosen({ pid: Number(pid), parent })) {
                return 0;
            }
            return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
        }),
    );
    return used.reduce((sum, seconds) => sum + seconds, 0);
}
