// Generated from tests/hoot/komunigi_shift/sheets.ts by build.mjs: edit the source.
const EFFECTS = {
  done: { sr: 1, sc: 0, short: false, unsubscribes: false },
  excused: { sr: 0, sc: 0, short: false, unsubscribes: false },
  absent_2: { sr: -1, sc: 0, short: true, unsubscribes: false },
  absent_1: { sr: -1, sc: 0, short: true, unsubscribes: false },
  absent_0: { sr: 0, sc: 0, short: false, unsubscribes: false }
};
export function sheetSeat(id, name) {
  const worker = { id, partner_id: 100 + id, name, phone: "", sr: 0, sc: 0 };
  return { id, state: "open", counted: { sr: 0, sc: 0 }, worker, effects: EFFECTS };
}
export function sheetShift(seats, more = {}) {
  return {
    ...{ id: seats[0].id, name: "Till", task_type: "Till", hours: "09:00\u201312:00" },
    ...{ is_started: true, free: 1, seats, ...more }
  };
}
export function sheet(more = {}) {
  return {
    ...{ day: "2026-11-24", today: "2026-11-24", may_add: false, unvalidated: [], older: 0 },
    states: {
      ...{ open: "Expected", done: "Attended", excused: "Excused" },
      absent_2: "Absent, two compensations",
      absent_1: "Absent, one compensation",
      absent_0: "Absent, no compensation"
    },
    shifts: [sheetShift([sheetSeat(21, "Ada"), sheetSeat(22, "Cleo")])],
    ...more
  };
}
