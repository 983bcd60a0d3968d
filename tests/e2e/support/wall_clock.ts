/** The wall clock of a place, and the instant that it shows. */

/** The instant at which the wall clock of a zone shows `local`, e.g. "2025-02-05T12:00:00". */
export function instantOf(local: string, zone: string): Date {
    const asIfUtc = Date.parse(`${local}Z`);
    // the offset before and after a change of the clock may differ: the second look settles it
    const guess = asIfUtc - offsetAt(new Date(asIfUtc), zone);
    return new Date(asIfUtc - offsetAt(new Date(guess), zone));
}

/** An instant as Odoo's server takes it: naive UTC, "2025-02-05 11:00:00". */
export function serverTime(instant: Date): string {
    return instant.toISOString().slice(0, 19).replace("T", " ");
}

/** By how many milliseconds the wall clock of a zone is ahead of UTC at an instant. */
function offsetAt(instant: Date, zone: string): number {
    const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone: zone,
        dateStyle: "short",
        timeStyle: "medium",
    });
    return Date.parse(`${format.format(instant).replace(" ", "T")}Z`) - instant.getTime();
}
