/** The welcome screen's link, members' cards, and shifts that have just begun. */
import type { Coop } from "./coop";

const HOUR = 3_600_000;

/** The secret of the link of the coop's screen. */
export async function linkKey(coop: Coop): Promise<string> {
    const [company] = await coop.call<{ shift_welcome_key: string }[]>(
        "res.company",
        "search_read",
        [[["shift_welcome_key", "!=", false]], ["shift_welcome_key"]],
    );
    return company.shift_welcome_key;
}

/** Makes another link in its place. */
export async function renewLink(coop: Coop): Promise<void> {
    const settings = await coop.call<number>("res.config.settings", "create", [{}]);
    await coop.call("res.config.settings", "action_renew_welcome_link", [[settings]]);
}

export async function giveCard(coop: Coop, name: string, barcode: string): Promise<void> {
    await coop.call("res.partner", "write", [await find(coop, name), { barcode }]);
}

/** A shift of a worker that began a minute ago and lasts two hours more. */
export async function makeRunningSeat(coop: Coop, worker: string): Promise<void> {
    const [worker_id] = await find(coop, worker);
    const now = Date.now();
    const times = { start_time: utc(now - HOUR / 60), end_time: utc(now + 2 * HOUR) };
    await coop.call("shift.shift", "create", [{ name: "Caisse", worker_id, ...times }]);
}

function utc(time: number): string {
    return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}

function find(coop: Coop, name: string): Promise<number[]> {
    return coop.call<number[]>("res.partner", "search", [[["name", "=", name]]]);
}
