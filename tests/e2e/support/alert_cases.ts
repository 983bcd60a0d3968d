/** The worked cases of the badge, as workers of a coop. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ADDONS } from "../../../tools/lib/paths.mjs";
import type { Coop } from "./coop";
import { instantOf, serverTime } from "./wall_clock";

export interface AlertCase {
    name: string;
    /** Wall clock of `tz`, as are the starts of the shifts. */
    now: string;
    tz: string;
    working_mode: string;
    start?: string | null;
    last_countdown_date?: string | null;
    sr: number;
    alert_start_time?: string | null;
    holiday?: [string | null, string | null];
    exemption?: [string | null, string | null];
    unsubscribed?: boolean;
    resigning?: boolean;
    shifts?: { start: string; state?: string; gives_credit?: boolean }[];
    expected: { future_alert_date: string | null; alert_registration_state: string };
}

/** The table that the addon's Python tests go through as well. */
export async function readCases(): Promise<AlertCase[]> {
    const path = join(ADDONS, "komunigi_shift", "tests", "alert_dates.json");
    return JSON.parse(await readFile(path, "utf8")) as AlertCase[];
}

/** Sets the coop's clock and zone to those of a case, and makes its worker. */
export async function playCase(coop: Coop, worked: AlertCase): Promise<{ worker: string }> {
    const now = instantOf(worked.now, worked.tz);
    const worker = `Case: ${worked.name}`;
    await coop.setClock(now);
    await coop.call("res.company", "write", [[1], { shift_tz: worked.tz }]);
    const partner = await coop.call<number>("res.partner", "create", [{ name: worker }]);
    const newcomer = { cooperator_id: partner };
    const status = await coop.call<number>("cooperative.status", "create", [newcomer]);
    // shifts come first: some of these cases are none that the office could book as they stand
    for (const { start, ...values } of worked.shifts ?? []) {
        const begin = instantOf(start, worked.tz);
        const end = new Date(begin.getTime() + 3 * 3600 * 1000);
        const shift = {
            name: `Shift of ${start}`,
            worker_id: partner,
            start_time: serverTime(begin),
            end_time: serverTime(end),
            ...values,
        };
        await coop.call("shift.shift", "create", [shift]);
    }
    await coop.call("cooperative.status", "write", [[status], statusValues(worked)]);
    return { worker };
}

function statusValues(worked: AlertCase): Record<string, unknown> {
    const [holidayStart, holidayEnd] = worked.holiday ?? [null, null];
    const [exemptStart, exemptEnd] = worked.exemption ?? [null, null];
    return {
        working_mode: worked.working_mode,
        irregular_start_date: worked.start || false,
        last_countdown_date: worked.last_countdown_date || false,
        sr: worked.sr,
        alert_start_time: worked.alert_start_time || false,
        holiday_start_time: holidayStart || false,
        holiday_end_time: holidayEnd || false,
        temporary_exempt_start_date: exemptStart || false,
        temporary_exempt_end_date: exemptEnd || false,
        unsubscribed: worked.unsubscribed ?? false,
        resigning: worked.resigning ?? false,
    };
}
