// Generated from static_src/komunigi_shift/alert_timeline/place_labels.ts by build.mjs: edit the source.
import { LINE_HEIGHT, textWidth } from "./label_text";
const MARGIN = 3;
const STEPS = 6;
const COVERING = 3;
const LEAVING_OUT = [1e3, 100, 10, 1];
const ORDERS = [
  (a, b) => a.rank - b.rank || a.x - b.x,
  (a, b) => a.rank - b.rank || b.x - a.x,
  (a, b) => a.x - b.x,
  (a, b) => b.x - a.x
];
export function placeLabels(wanted, width) {
  const arrangements = ORDERS.map((order) => arrange([...wanted].sort(order), width));
  const [best] = arrangements.map((placed) => ({ placed, penalty: penaltyOf(placed, wanted) })).sort((a, b) => a.penalty - b.penalty);
  return (best?.placed ?? []).sort((a, b) => a.x - b.x);
}
function arrange(labels, width) {
  const placed = [];
  for (const label of labels) {
    const others = labels.filter((other) => other !== label);
    const [best] = candidates(label, width).filter((box) => isFree(box, label.x, placed)).map((box) => ({ box, cost: costOf(box, others) })).sort((a, b) => a.cost - b.cost);
    if (best) {
      placed.push({ ...label, box: best.box });
    }
  }
  return placed;
}
function penaltyOf(placed, wanted) {
  const weight = (labels) => labels.reduce((sum, { rank }) => sum + (LEAVING_OUT[rank] ?? 0), 0);
  const height = Math.max(0, ...placed.map(({ box }) => box.bottom));
  return weight(wanted) - weight(placed) + height / 1e3;
}
function costOf(box, others) {
  const covered = others.filter(({ x }) => box.left - MARGIN < x && x < box.right + MARGIN);
  return box.top / LINE_HEIGHT + COVERING * covered.length;
}
export function leaderOf({ x, box }) {
  return { left: x - 1, right: x + 1, top: 0, bottom: box.top };
}
export function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
function candidates({ x, lines, isBold }, width) {
  const wide = Math.max(...lines.map((line) => textWidth(line, isBold)));
  const high = lines.length * LINE_HEIGHT;
  const lefts = [x - wide / 2, x - wide + 6, x - 6].map(
    (left) => Math.max(0, Math.min(left, width - wide))
  );
  const boxes = [];
  for (let step = 0; step < STEPS; step++) {
    const top = step * LINE_HEIGHT;
    boxes.push(...lefts.map((left) => ({ left, right: left + wide, top, bottom: top + high })));
  }
  return boxes;
}
function isFree(box, x, placed) {
  const roomy = { ...box, left: box.left - MARGIN, right: box.right + MARGIN };
  const leader = leaderOf({ x, box });
  return placed.every(
    (other) => !overlaps(roomy, other.box) && !overlaps(roomy, leaderOf(other)) && !overlaps(leader, other.box)
  );
}
