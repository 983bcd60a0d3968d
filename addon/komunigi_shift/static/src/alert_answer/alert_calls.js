// Generated from static_src/komunigi_shift/alert_answer/alert_calls.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const STATUS = "cooperative.status";
export function readAnswer(orm, resModel, resId) {
  return orm.call(resModel, "get_alert_answer", [[resId]]);
}
export function readFreeSeats(orm, statusId) {
  return orm.call(STATUS, "get_free_seats_before_alert", [[statusId]]);
}
export function readLaterSeats(orm, statusId) {
  return orm.call(STATUS, "get_later_seats", [[statusId]]);
}
export function bookSeat(orm, statusId, shiftId, despite) {
  const told = despite.length ? [despite] : [];
  return orm.call(STATUS, "book_seat", [[statusId], shiftId, ...told]);
}
export function cancelSeat(orm, statusId, shiftId) {
  return orm.call(STATUS, "cancel_seat", [[statusId], shiftId]);
}
export function previewAlert(orm, statusId, changes) {
  return orm.call(STATUS, "preview_alert", [[statusId], changes]);
}
export async function enterAttendance(orm, shiftId, attendance) {
  const entered = [[shiftId], attendance, "open"];
  return (await orm.call("shift.shift", "enter_attendance", entered)).length > 0;
}
