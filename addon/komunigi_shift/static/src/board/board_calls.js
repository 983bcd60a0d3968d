// Generated from static_src/komunigi_shift/board/board_calls.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { bookSeat, cancelSeat } from "@komunigi_shift/alert_answer/alert_calls";
const STATUS = "cooperative.status";
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
