// Generated from static_src/komunigi_shift/alert_timeline/timeline_columns.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const DAY = 864e5;
const LEAST = "1.7rem";
const BARE = "0.5rem";
const END = "2.2rem";
export function timelineColumns(events) {
  const days = daysOf(events);
  const marks = marksOf(events.filter(({ kind }) => kind !== "leave"));
  const columns = days.map((day, index) => {
    const own = marks.filter(({ events: [first] }) => first?.date === day);
    return {
      day,
      place: `${2 * index + 1} / span 2`,
      shifts: own.filter(({ kind }) => kind === "shift"),
      onLine: own.filter(({ kind }) => kind !== "shift")
    };
  });
  return {
    tracks: tracksOf(columns),
    columns,
    bands: events.filter(({ kind }) => kind === "leave").map((leave) => ({ place: placeOf(leave, days), mark: markOf(leave) }))
  };
}
function daysOf(events) {
  const days = events.flatMap(({ date, until }) => until ? [date, until] : [date]);
  return [...new Set(days)].sort();
}
function tracksOf(columns) {
  const half = ({ shifts, onLine }, gap) => `minmax(${shifts.length + onLine.length ? LEAST : BARE}, ${gap}fr)`;
  const between = columns.slice(1).map((column, index) => {
    const former = columns[index];
    const gap = (Date.parse(column.day) - Date.parse(former.day)) / DAY;
    return `${half(former, gap)} ${half(column, gap)}`;
  });
  const ends = between.length ? END : "1fr";
  return [ends, ...between, ends].join(" ");
}
function placeOf({ date, until }, days) {
  const end = until ? 2 * days.indexOf(until) + 2 : -1;
  return `${2 * days.indexOf(date) + 2} / ${end}`;
}
function markOf(event) {
  return { kind: event.kind, events: [event] };
}
function marksOf(events) {
  const marks = [];
  for (const event of events) {
    const same = marks.find(({ kind, events: [first] }) => {
      return kind === "shift" && event.kind === "shift" && first?.date === event.date;
    });
    if (same) {
      same.events.push(event);
    } else {
      marks.push(markOf(event));
    }
  }
  return marks;
}
