// Generated from static_src/komunigi_shift/board/board_moves.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function freeSeatOf({ seats, started }) {
  return started ? void 0 : seats.find(({ worker, state }) => !worker && state === "open");
}
export function gapsOf({ seats, started }) {
  const isFree = ({ worker, state }) => !worker && state === "open";
  return started ? 0 : seats.filter(isFree).length;
}
export function mayLeave({ seat, shift }) {
  return Boolean(seat.worker?.status_id) && seat.state === "open" && !shift.started;
}
export function mayTake(shift, moved) {
  const isElsewhere = shift.key !== moved.shift.key;
  const isSameCoop = shift.company_id === moved.shift.company_id;
  return isElsewhere && isSameCoop && Boolean(freeSeatOf(shift));
}
export function changesOf({ from, to }) {
  return { ...from && { cancel: [from] }, ...to && { book: [to] } };
}
export function inverseOf(act, now = act.to) {
  return { ...act, from: now, to: act.from, despite: [] };
}
