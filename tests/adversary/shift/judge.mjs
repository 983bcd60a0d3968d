/** What must hold of workers and shifts. It hears nothing of the calls, nor of their answers. */
import { isDeepStrictEqual as isSame } from "node:util";
import { takenOverBy, wrongOfMember } from "./judge_member.mjs";

const ATTENDED = ["done", "absent_2", "absent_1", "absent_0"];
/** What only the management writes on a shift, and what nobody writes. */
const PLANNED = ["name", "start", "end", "company", "credit", "task"];
const KEPT = ["template", "released"];

const DATABASE = `
    SELECT json_build_object(
        'now', (now() AT TIME ZONE 'UTC')::text,
        'statuses', (SELECT json_agg(row_to_json(found) ORDER BY id) FROM (
            SELECT status.*, partner.is_worker, partner.alert_registration_state AS shown
              FROM cooperative_status AS status
              JOIN res_partner AS partner ON partner.id = status.cooperator_id) AS found),
        'shifts', (SELECT json_agg(row_to_json(found) ORDER BY id) FROM (
            SELECT id, name, state, worker_id AS worker, start_time::text AS start,
                   end_time::text AS end, company_id AS company, gives_credit AS credit,
                   task_type_id AS task, is_regular AS regular, is_compensation AS compensation,
                   counted_status_id AS counted, coalesce(counted_sr, 0) AS sr,
                   coalesce(counted_sc, 0) AS sc, released_by_id AS released, day::text AS day,
                   given_back_by_id AS given,
                   arrived_at::text AS arrived,
                   concat_ws('/', template_id, template_day, template_seat) AS template
              FROM shift_shift) AS found),
        'history', (SELECT json_agg(json_build_array(id, change, reason, user_id) ORDER BY id)
                      FROM cooperative_status_history),
        'journal', (SELECT count(*) FROM shift_journal),
        'settings', (SELECT json_agg(json_build_array(key, value) ORDER BY key)
                       FROM ir_config_parameter
                      WHERE key LIKE 'shift%' AND key <> 'shift.countdown_last_run'),
        'leaves', (SELECT json_agg(row_to_json(leave) ORDER BY id) FROM cooperative_leave AS leave),
        'replacements', (SELECT json_agg(row_to_json(one) ORDER BY id) FROM (
            SELECT id, shift_id AS shift, asked_by_id AS asker, taken_by_id AS taker, state
              FROM shift_replacement) AS one),
        'requests', (SELECT json_agg(row_to_json(one) ORDER BY id) FROM (
            SELECT id, status_id AS status, state, answer, start_date::text AS start
              FROM shift_leave_request) AS one),
        'templates', (SELECT json_agg(row_to_json(line) ORDER BY id) FROM shift_template AS line))`;

/** Fields of a status that say nothing of it: when a row was written, how often it was booked. */
const SILENT = ["write_date", "write_uid", "booking_number", "message_main_attachment_id"];

/** Reads all that a hostile call might change, as the administrator of the database. */
export async function look(sql) {
    const found = await sql.value(DATABASE);
    const byId = (rows) => new Map((rows ?? []).map((row) => [row.id, row]));
    for (const row of found.statuses) {
        SILENT.forEach((name) => delete row[name]);
    }
    return { ...found, statuses: byId(found.statuses), shifts: byId(found.shifts) };
}

/** What is wrong in what the database holds, whoever did what. */
export function wrongNow({ statuses, shifts, now }, base) {
    const wrong = [];
    const ofPartner = new Map([...statuses.values()].map((one) => [one.cooperator_id, one]));
    const sums = new Map();
    for (const shift of shifts.values()) {
        const about = (text) => wrong.push(`shift ${shift.id}: ${text}`);
        const status = ofPartner.get(shift.worker);
        if (status && status.company_id !== shift.company) {
            about("its worker is of another company");
        }
        if (shift.counted || shift.sr || shift.sc) {
            const sum = sums.get(shift.counted) ?? { sr: 0, sc: 0 };
            sums.set(shift.counted, { sr: sum.sr + shift.sr, sc: sum.sc + shift.sc });
            if (shift.counted !== status?.id) {
                about("it counts for somebody who was not there");
            }
            if (!ATTENDED.includes(shift.state) || shift.start > now) {
                about(`it counts, and is ${shift.state}`);
            }
            if (Math.abs(shift.sr) > 1 || Math.abs(shift.sc) > 1) {
                about(`it counts ${shift.sr} and ${shift.sc}`);
            }
        }
        const isGone = status?.unsubscribed || status?.resigning;
        if (isGone && shift.state === "open" && shift.start > now) {
            about("who has left is booked for it");
        }
    }
    for (const status of statuses.values()) {
        const sum = sums.get(status.id) ?? { sr: 0, sc: 0 };
        const due = base?.get(status.id) ?? { sr: 0, sc: 0 };
        for (const name of ["sr", "sc"]) {
            if (status[name] !== due[name] + sum[name]) {
                wrong.push(`status ${status.id}: ${name} ${status[name]}, attended ${sum[name]}`);
            }
        }
        if (status.shown !== status.alert_registration_state) {
            wrong.push(`status ${status.id}: the contact shows ${status.shown}`);
        }
    }
    return [...wrong, ...overlaps(shifts)];
}

function overlaps(shifts) {
    const wrong = [];
    const held = [...shifts.values()].filter(
        ({ worker, state }) => worker && ["open", "done"].includes(state),
    );
    held.sort((a, b) => a.worker - b.worker || (a.start < b.start ? -1 : 1));
    held.forEach((one, index) => {
        const next = held[index + 1];
        if (next && next.worker === one.worker && next.start < one.end) {
            wrong.push(`shifts ${one.id} and ${next.id} are at the same time for one worker`);
        }
    });
    return wrong;
}

/**
 * What may not have changed. `rights` says what the actor may do: "nothing", "own" (a member, at
 * the doors of the portal), "attend" (book and enter attendance) or "manage".
 */
export function wrongChanges(before, now, { rights, company, own, despite = false }) {
    const wrong = rights === "own" ? wrongOfMember(before, now, own) : [];
    const takenOver = rights === "own" ? takenOverBy(before, now, own) : [];
    const touched = new Set();
    for (const [id, shift] of now.shifts) {
        const was = before.shifts.get(id);
        if (isSame(was, shift)) {
            continue;
        }
        const about = (text) => wrong.push(`shift ${id}: ${text}`);
        touched.add(was?.worker).add(shift.worker);
        if (rights === "nothing" || (was ?? shift).company !== company) {
            about("it has changed");
        }
        if (!was && rights !== "manage") {
            about("it was made");
        }
        const changed = (names) => was && names.filter((name) => was[name] !== shift[name]);
        if (["own", "attend"].includes(rights) && changed(PLANNED)?.length) {
            about(`${changed(PLANNED)} changed`);
        }
        if (changed(KEPT)?.length && shift.released) {
            about(`${changed(KEPT)} changed`);
        }
        if (was ? was.template !== shift.template : shift.template) {
            about("it says that it was generated");
        }
        if (shift.day !== shift.start.slice(0, 10)) {
            about("its day is another");
        }
        if (rights !== "manage" && ((shift.regular && !was.regular) || shift.released)) {
            about("who attends has written what the management decides");
        }
        const isTakenOver = takenOver.includes(id);
        wrongSeat(was, shift, { before, now, despite, isTakenOver, about });
    }
    for (const id of before.shifts.keys()) {
        if (!now.shifts.has(id) && rights !== "manage") {
            wrong.push(`shift ${id} is gone`);
        }
    }
    for (const [id, status] of before.statuses) {
        const is = now.statuses.get(id);
        const isTouched = touched.has(status.cooperator_id) && status.company_id === company;
        const untouched = isTouched
            ? ["alert_start_time", "unsubscribed", "holiday_start_time"]
            : null;
        if (untouched ? !is : !isSame(status, is)) {
            const names = Object.keys(status).filter((name) => !isSame(status[name], is?.[name]));
            wrong.push(`status ${id} changed: ${names}`);
        }
    }
    if (rights !== "manage" && now.statuses.size !== before.statuses.size) {
        wrong.push("a worker was made");
    }
    const kept = { nothing: ["leaves", "replacements", "requests"], own: ["leaves"] };
    for (const name of ["journal", "settings", "templates", ...(kept[rights] ?? [])]) {
        if (!isSame(before[name], now[name])) {
            wrong.push(`the ${name} changed`);
        }
    }
    const lines = new Map((now.history ?? []).map((line) => [line[0], line]));
    for (const line of before.history ?? []) {
        if (!isSame(line, lines.get(line[0]))) {
            wrong.push(`line ${line[0]} of the history changed`);
        }
    }
    return wrong;
}

/** A seat that somebody has now and had not before: rule 10. */
function wrongSeat(was, shift, { before, now, despite, isTakenOver, about }) {
    if (!shift.worker) {
        if (was?.worker && (shift.regular || shift.compensation) && !shift.given) {
            about("it is free, and says who had it");
        }
        return;
    }
    const isComing = shift.start > now.now;
    if (was?.worker === shift.worker) {
        if (was.start > before.now && !isComing && shift.state === "open") {
            about("it was moved into the past");
        }
        return;
    }
    if (was?.worker && !isTakenOver) {
        about("it was taken from who had it");
    }
    if (!isComing) {
        const isEntered = !was || [...ATTENDED, "excused"].includes(shift.state);
        return isEntered || about("it was given after it had started");
    }
    // who was booked can be excused before it starts
    if (!["open", "excused"].includes(shift.state)) {
        about(`it was given and is ${shift.state}`);
    }
    const status = [...now.statuses.values()].find((one) => one.cooperator_id === shift.worker);
    const day = shift.start.slice(0, 10);
    const within = (start, end) => start && start <= day && (!end || day <= end);
    const isOnLeave =
        within(status?.holiday_start_time, status?.holiday_end_time) ||
        within(status?.temporary_exempt_start_date, status?.temporary_exempt_end_date) ||
        status?.working_mode === "exempt";
    const date = status?.future_alert_date;
    if (!despite && (isOnLeave || (date && day >= date))) {
        about("it was given on leave or too late, and nobody was asked");
    }
}
