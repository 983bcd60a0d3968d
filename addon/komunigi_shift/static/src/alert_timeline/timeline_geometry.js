// Generated from static_src/komunigi_shift/alert_timeline/timeline_geometry.ts by build.mjs: edit the source.
import { LINE_HEIGHT, wrap } from "./label_text";
import { leaderOf, placeLabels } from "./place_labels";
import { spread } from "./spread";
const LABEL_WIDTH = 96;
const SIDE = 14;
const LEAST_GAP = 20;
const GAP = { above: 30, below: 14 };
const HALF_MARK = 9;
const HALF_DAY = 4;
const SHIFT_Y = 18;
const RANKS = {
  alert: 0,
  deadline: 0,
  today: 0,
  shift: 1,
  leave: 2,
  skipped: 3,
  countdown: 3
};
export function timelineGeometry(events, words, width) {
  const xs = placesOf(events, width);
  const leaves = events.filter((event) => event.kind === "leave");
  const bands = leaves.map((leave) => bandOf(leave, xs, width));
  const middles = leaves.map((leave, i) => middleOf(leave, bands[i]));
  const marks = marksOf(
    events.filter((event) => event.kind !== "leave"),
    xs
  );
  const above = place(marks.filter(isAbove), words, width);
  const onTheLine = marks.filter((mark) => !isAbove(mark));
  const below = place([...onTheLine, ...middles], words, width);
  const y = GAP.above + heightOf(above);
  for (const mark of marks) {
    mark.y = mark.kind === "shift" ? y - SHIFT_Y : y;
  }
  return {
    width,
    height: y + GAP.below + heightOf(below) + 4,
    y,
    pieces: piecesOf(marks, width),
    bands,
    marks,
    labels: [
      ...above.map((label) => labelAt(label, y, -1)),
      ...below.map((label) => labelAt(label, y, 1))
    ]
  };
}
function piecesOf(marks, width) {
  const xs = marks.filter((mark) => mark.kind !== "shift").map((mark) => mark.x);
  const ends = [...new Set(xs)].sort((a, b) => a - b);
  const starts = [-HALF_MARK, ...ends];
  return [...ends, width + HALF_MARK].map((end, i) => ({ x1: starts[i] + HALF_MARK, x2: end - HALF_MARK })).filter(({ x1, x2 }) => x2 > x1);
}
function bandOf({ date, until }, xs, width) {
  const start = xs.get(date);
  return {
    x1: start - HALF_DAY,
    x2: until ? xs.get(until) + HALF_DAY : width
  };
}
function middleOf(leave, { x1, x2 }) {
  return { kind: "leave", x: (x1 + x2) / 2, y: 0, events: [leave] };
}
function isBold(kind) {
  return kind === "alert" || kind === "deadline";
}
function isAbove(mark) {
  return mark.kind === "shift" || mark.kind === "today";
}
function placesOf(events, width) {
  const dates = events.flatMap(({ date, until }) => until ? [date, until] : [date]);
  const days = [...new Set(dates)].sort();
  if (days.length === 1) {
    return /* @__PURE__ */ new Map([[days[0], width / 2]]);
  }
  const numbers = days.map((day) => Date.parse(day) / 864e5);
  const gaps = numbers.slice(1).map((number, i) => number - numbers[i]);
  const places = spread(gaps, width - 2 * SIDE, LEAST_GAP);
  return new Map(days.map((day, i) => [day, SIDE + places[i]]));
}
function marksOf(events, xs) {
  const marks = [];
  for (const event of events) {
    const x = xs.get(event.date);
    const same = marks.find((m) => m.x === x && m.kind === "shift" && event.kind === "shift");
    if (same) {
      same.events.push(event);
    } else {
      marks.push({ kind: event.kind, x, y: 0, events: [event] });
    }
  }
  return marks;
}
function place(marks, words, width) {
  const wanted = marks.map((mark) => ({
    kind: mark.kind,
    x: mark.x,
    lines: words(mark).flatMap((text) => wrap(text, LABEL_WIDTH)),
    isBold: isBold(mark.kind),
    rank: RANKS[mark.kind]
  }));
  return placeLabels(wanted, width);
}
function heightOf(labels) {
  return Math.max(0, ...labels.map((label) => label.box.bottom));
}
function labelAt(label, y, side) {
  const { box, kind, lines, isBold: isBold2 } = label;
  const gap = side < 0 ? GAP.above : GAP.below;
  const top = side < 0 ? y - gap - box.bottom : y + gap + box.top;
  const near = y + side * (gap - 2);
  const far = y + side * (gap + leaderOf(label).bottom - 2);
  return {
    kind,
    isBold: isBold2,
    x: (box.left + box.right) / 2,
    lines: lines.map((text, i) => ({ text, y: top + (i + 1) * LINE_HEIGHT - 3 })),
    leader: box.top > 0 ? { x: label.x, y1: near, y2: far } : null
  };
}
