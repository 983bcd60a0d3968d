// Generated from static_src/komunigi_shift/alert_timeline/timeline_columns.ts by build.mjs: edit the source.
const DAY = 864e5;
const LEAST = "1.7rem";
const END = "2.2rem";
export function timelineColumns(events) {
  const days = daysOf(events);
  const marks = marksOf(events.filter(({ kind }) => kind !== "leave"));
  return {
    tracks: tracksOf(days),
    columns: days.map((day, index) => {
      const own = marks.filter(({ events: [first] }) => first?.date === day);
      return {
        day,
        place: `${2 * index + 1} / span 2`,
        shifts: own.filter(({ kind }) => kind === "shift"),
        onLine: own.filter(({ kind }) => kind !== "shift")
      };
    }),
    bands: events.filter(({ kind }) => kind === "leave").map((leave) => ({ place: placeOf(leave, days), mark: markOf(leave) }))
  };
}
function daysOf(events) {
  const days = events.flatMap(({ date, until }) => until ? [date, until] : [date]);
  return [...new Set(days)].sort();
}
function tracksOf(days) {
  const numbers = days.map((day) => Date.parse(day) / DAY);
  const gaps = numbers.slice(1).map((number, i) => number - numbers[i]);
  const between = gaps.map((gap) => `minmax(${LEAST}, ${gap}fr) minmax(${LEAST}, ${gap}fr)`);
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
