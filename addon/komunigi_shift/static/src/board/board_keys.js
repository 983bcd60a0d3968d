// Generated from static_src/komunigi_shift/board/board_keys.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { freeSeatOf, mayTake } from "./board_moves";
export function stopId(key, seat) {
  return `${key} ${seat}`;
}
export function stopsOf(rows, moved = null) {
  const columns = rows[0]?.cells.length ?? 0;
  return Array.from({ length: columns }, (_none, column) => column).flatMap(
    (column) => rows.flatMap(({ hour, cells }) => {
      const ids = cells[column].shifts.flatMap((shift) => {
        const free = stopId(shift.key, "free");
        if (moved) {
          return mayTake(shift, moved) ? [free] : [];
        }
        const taken = shift.seats.filter(({ worker }) => worker);
        const names = taken.map(({ shift_id }) => stopId(shift.key, shift_id));
        return freeSeatOf(shift) ? [...names, free] : names;
      });
      return ids.map((id) => ({ id, column, hour: parseInt(hour) }));
    })
  );
}
export function nextStop(stops, id, key) {
  const current = stops.find((stop) => stop.id === id);
  if (!current) {
    return key.startsWith("Arrow") ? stops[0]?.id : void 0;
  }
  const column = stops.filter((stop) => stop.column === current.column);
  const index = column.indexOf(current);
  switch (key) {
    case "ArrowDown":
      return column[index + 1]?.id;
    case "ArrowUp":
      return column[index - 1]?.id;
    case "Home":
      return column[0].id;
    case "End":
      return column[column.length - 1].id;
    case "ArrowRight":
      return besides(stops, current, 1)?.id;
    case "ArrowLeft":
      return besides(stops, current, -1)?.id;
    default:
      return void 0;
  }
}
export function nearestStop(stops, from) {
  const away = ({ column, hour }) => from ? Math.abs(column - from.column) * 24 + Math.abs(hour - from.hour) : 0;
  const least = Math.min(...stops.map(away));
  return stops.find((stop) => away(stop) === least);
}
function besides(stops, current, step) {
  const beyond = stops.filter(({ column }) => (column - current.column) * step > 0);
  const nearest = Math.min(...beyond.map(({ column }) => Math.abs(column - current.column)));
  const there = beyond.filter(({ column }) => Math.abs(column - current.column) === nearest);
  const away = ({ hour }) => Math.abs(hour - current.hour);
  const least = Math.min(...there.map(away));
  const cell = there.filter((stop) => away(stop) === least);
  const own = stops.filter(
    ({ column, hour }) => column === current.column && hour === current.hour
  );
  return cell[Math.min(own.indexOf(current), cell.length - 1)];
}
