// Generated from static_src/komunigi_shift/alert_timeline/place_labels.ts by build.mjs: edit the source.
import { LINE_HEIGHT, textWidth } from "./label_text";
const MARGIN = 3;
const STEPS = 6;
export function placeLabels(wanted, width) {
  const placed = [];
  for (const label of [...wanted].sort((a, b) => a.rank - b.rank || a.x - b.x)) {
    const box = candidates(label, width).find((box2) => isFree(box2, label.x, placed));
    if (box) {
      placed.push({ ...label, box });
    }
  }
  return placed.sort((a, b) => a.x - b.x);
}
export function leaderOf({ x, box }) {
  return { left: x - 1, right: x + 1, top: 0, bottom: box.top };
}
export function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
function candidates({ x, lines }, width) {
  const wide = Math.max(...lines.map(textWidth));
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
  const leader = leaderOf({ x, lines: [], rank: 0, box });
  return placed.every(
    (other) => !overlaps(roomy, other.box) && !overlaps(roomy, leaderOf(other)) && !overlaps(leader, other.box)
  );
}
