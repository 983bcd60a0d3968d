// Generated from static_src/komunigi_shift/board/board_calls.ts by build.mjs: edit the source.
import { bookSeat, cancelSeat } from "@komunigi_shift/alert_answer/alert_calls";
const STATUS = "cooperative.status";
const MOST_FOUND = 8;
const FIELDS = [
  ...["cooperator_id", "phone"],
  ...["alert_registration_state", "alert_registration_reason"]
];
export function readBoard(orm, days) {
  return orm.call("shift.shift", "get_board", [days[0], days.length]);
}
export function send(orm, { statusId, from, to, despite }) {
  if (from && to) {
    const told = despite.length ? [despite] : [];
    return orm.call(STATUS, "move_seat", [[statusId], from, to, ...told]);
  }
  return to ? bookSeat(orm, statusId, to, despite) : cancelSeat(orm, statusId, from);
}
export function findWorkers(orm, text) {
  const order = text.trim() ? "cooperator_id" : "registration_deadline, id";
  const options = { limit: MOST_FOUND, order };
  return orm.searchRead(STATUS, workerDomain(text), FIELDS, options);
}
export function workerDomain(text) {
  const wanted = text.trim();
  return wanted ? [["display_name", "ilike", wanted]] : [["alert_registration_state", "in", ["in_alert", "no"]]];
}
