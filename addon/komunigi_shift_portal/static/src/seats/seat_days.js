// Generated from static_src/komunigi_shift_portal/seats/seat_days.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function taskOf({ task_type, name }) {
  return task_type || name;
}
export function tasksOf(seats) {
  return [...new Set(seats.map(taskOf))].sort((a, b) => a.localeCompare(b));
}
export function seatDays(seats, { task, date }) {
  const days = /* @__PURE__ */ new Map();
  for (const seat of seats) {
    if ((!task || taskOf(seat) === task) && (!date || seat.date === date)) {
      const { date: of, day, obstacle } = seat;
      const found = days.get(of) ?? { date: of, day, obstacle, seats: [] };
      found.seats.push(seat);
      found.obstacle = found.obstacle === obstacle ? obstacle : null;
      days.set(of, found);
    }
  }
  return [...days.values()];
}
