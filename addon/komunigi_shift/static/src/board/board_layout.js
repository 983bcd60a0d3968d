// Generated from static_src/komunigi_shift/board/board_layout.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { gapsOf } from "./board_moves";
export function rowsOf(shifts, days) {
  const hours = [...new Set(shifts.map(hourOf))].sort();
  const cells = /* @__PURE__ */ new Map();
  for (const shift of shifts) {
    const place = `${shift.day} ${hourOf(shift)}`;
    cells.set(place, [...cells.get(place) ?? [], shift]);
  }
  return hours.map((hour) => ({
    hour,
    cells: days.map((day) => ({ day, shifts: cells.get(`${day} ${hour}`) ?? [] }))
  }));
}
function hourOf({ start }) {
  return `${start.slice(0, 2)}:00`;
}
export function tasksOf(shifts, none) {
  const names = new Map(shifts.map(({ task_id, task }) => [task_id || 0, task || none]));
  const tasks = [...names].map(([id, name]) => ({ id, name }));
  return tasks.sort((one, other) => one.name.localeCompare(other.name));
}
export function filtered(shifts, { tasks, withGaps }) {
  return shifts.filter((shift) => {
    const isOfTask = !tasks.length || tasks.includes(shift.task_id || 0);
    return isOfTask && (!withGaps || gapsOf(shift) > 0);
  });
}
