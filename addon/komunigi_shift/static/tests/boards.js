// Generated from tests/hoot/komunigi_shift/boards.ts by build.mjs: edit the source.
let made = 0;
export function worker(name, more = {}) {
  return { partner_id: 7, status_id: 3, name, state: "yes", ...more };
}
export function seat(name = "", more = {}) {
  const who = name ? worker(name) : null;
  return { shift_id: ++made, state: "open", worker: who, too_late: false, ...more };
}
export function shift(seats, more = {}) {
  const taken = seats.filter((one) => one.worker).length;
  return {
    ...{ key: `shift ${++made}`, day: "2026-11-23", start: "09:00", end: "12:00" },
    ...{
      name: "Till",
      task_id: 1,
      task: "Till",
      gives_credit: true,
      company_id: 1,
      company: ""
    },
    ...{ started: false, total: seats.length, taken, seats, ...more }
  };
}
