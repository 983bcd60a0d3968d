/** Seats of the demonstration, found on the server. */
import type { Coop } from "./coop";
import { dateIn } from "./workers";

export interface Seat {
    id: number;
    /** Naive UTC, as the server writes it. */
    start_time: string;
}

/** The first free seat from tomorrow on that is before a worker's alert date. */
export async function freeSeatBefore(coop: Coop, statusId: number): Promise<Seat> {
    const [status] = await coop.call<{ future_alert_date: string }[]>(
        "cooperative.status",
        "read",
        [[statusId], ["future_alert_date"]],
    );
    const domain = [
        ["worker_id", "=", false],
        ["state", "=", "open"],
        ["gives_credit", "=", true],
        ["start_time", ">=", dateIn(1)],
        ["start_time", "<", status.future_alert_date],
    ];
    const options = { fields: ["start_time"], order: "start_time", limit: 1 };
    const [seat] = await coop.call<Seat[]>("shift.shift", "search_read", [domain], options);
    if (!seat) {
        throw new Error(`no free seat before ${status.future_alert_date}`);
    }
    return seat;
}

/** Day of the month of a seat, on the coop's clock, as a badge writes it. */
export function shiftDay(seat: Seat): string {
    const start = new Date(`${seat.start_time.replace(" ", "T")}Z`);
    const day = start.toLocaleDateString("fr-BE", { day: "numeric", timeZone: "Europe/Brussels" });
    return `\\b${day}(er)? `;
}
