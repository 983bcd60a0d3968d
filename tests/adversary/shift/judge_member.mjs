/** What a member may have changed at the doors of the portal: what is theirs, and when they may. */
import { isDeepStrictEqual as isSame } from "node:util";

/** The coop of the scene lets its members give back until so many hours before a shift starts. */
const HOURS_TO_GIVE_BACK = 24;
/** And book so many days ahead. */
const DAYS_TO_BOOK = 60;
const HOUR = 3600 * 1000;
/** What no act of a member changes of their own status. */
const KEPT_OF_STATUS = [
    ...["sr", "sc", "working_mode", "unsubscribed", "resigning", "alert_start_time"],
    ...["irregular_start_date", "last_countdown_date", "holiday_start_time", "holiday_end_time"],
    ...["temporary_exempt_start_date", "temporary_exempt_end_date", "extension_start_time"],
];

const timeOf = (text) => Date.parse(`${text.replace(" ", "T")}Z`);

/** Ids of the shifts that the member has taken over from who looked for a replacement. */
export function takenOverBy(before, now, own) {
    const asked = (before.replacements ?? []).filter(({ state }) => state === "asked");
    return asked
        .filter(({ id, shift, asker }) => {
            const is = now.replacements.find((one) => one.id === id);
            const partner = before.statuses.get(asker).cooperator_id;
            return (
                is?.state === "taken" &&
                is.taker === own.status &&
                before.shifts.get(shift).worker === partner &&
                [own.partner, null].includes(now.shifts.get(shift).worker)
            );
        })
        .map(({ shift }) => shift);
}

export function wrongOfMember(before, now, own) {
    return [
        ...wrongSeats(before, now, own),
        ...wrongReplacements(before, now, own),
        ...wrongRequests(before, now, own),
        ...KEPT_OF_STATUS.filter((name) => {
            const [was, is] = [before, now].map(({ statuses }) => statuses.get(own.status)[name]);
            return !isSame(was, is);
        }).map((name) => `the member's ${name} changed`),
    ];
}

function wrongSeats(before, now, own) {
    const wrong = [];
    const takenOver = takenOverBy(before, now, own);
    for (const [id, { worker, start }] of now.shifts) {
        const was = before.shifts.get(id);
        if (!was || was.worker === worker) {
            continue;
        }
        const isOwn = (one) => one === null || one === own.partner;
        if (!takenOver.includes(id) && !(isOwn(was.worker) && isOwn(worker))) {
            wrong.push(`shift ${id}: the seat of somebody else changed`);
        }
        const hours = (timeOf(start) - timeOf(now.now)) / HOUR;
        if (!worker && hours < HOURS_TO_GIVE_BACK - 0.1) {
            wrong.push(`shift ${id}: given back ${hours} hours before it starts`);
        }
        if (worker && hours > 24 * (DAYS_TO_BOOK + 1)) {
            wrong.push(`shift ${id}: booked ${hours} hours ahead`);
        }
    }
    return wrong;
}

function wrongReplacements(before, now, own) {
    const takenOver = takenOverBy(before, now, own);
    return (now.replacements ?? [])
        .filter((is) => {
            const was = (before.replacements ?? []).find(({ id }) => id === is.id);
            const isOwn = is.asker === own.status && (!was || isSame(was.shift, is.shift));
            const worker = before.shifts.get(is.shift)?.worker;
            const isAsked = isOwn && is.state !== "taken" && (was || worker === own.partner);
            return !isSame(was, is) && !isAsked && !takenOver.includes(is.shift);
        })
        .map(({ id }) => `the replacement ${id} changed`);
}

function wrongRequests(before, now, own) {
    const wrong = (now.requests ?? [])
        .filter((is) => {
            const was = (before.requests ?? []).find(({ id }) => id === is.id);
            const isWaiting = ["asked", "withdrawn"].includes(is.state) && !is.answer;
            const isOwn = is.status === own.status && isWaiting;
            return !isSame(was, is) && !isOwn;
        })
        .map(({ id }) => `the request ${id} for leave changed`);
    const asked = (now.requests ?? []).filter(({ status, state }) => {
        return status === own.status && state === "asked";
    });
    return asked.length > 1 ? [...wrong, "a member asks for several leaves"] : wrong;
}
