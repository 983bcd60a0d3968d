// Generated from static_src/komunigi_shift/attendance_day/attendance_sheet.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const SHIFT = "shift.shift";
export function readSheet(orm, day, entered) {
  return orm.call(SHIFT, "get_attendance", [day, entered]);
}
export function enterOutcome(orm, seats, state, former) {
  return orm.call(SHIFT, "enter_attendance", [seats, state, former]);
}
export function enterAllAttended(orm, seats) {
  return orm.call(SHIFT, "action_all_attended", [seats]);
}
export function addWalkIn(orm, shift, statusId) {
  return orm.call(SHIFT, "add_walk_in", [[shift.id], statusId]);
}
export function removeWalkIn(orm, seat, statusId) {
  return orm.call(SHIFT, "remove_walk_in", [[seat], statusId]);
}
export function formerSeats(sheet) {
  const shifts = sheet?.unvalidated.flatMap((former) => former.shifts) ?? [];
  return shifts.flatMap(({ seats }) => seats.map(({ id }) => id));
}
export function workersOf(sheet) {
  const former = sheet?.unvalidated.flatMap(({ shifts }) => shifts) ?? [];
  const seats = [...sheet?.shifts ?? [], ...former].flatMap((shift) => shift.seats);
  return seats.flatMap(({ worker }) => worker.id || []);
}
