import { LINE_HEIGHT, textWidth } from "./label_text";

export interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

/** A text that wants to stand by `x`; of two that cannot both, the lower `rank` stands. */
export interface WantedLabel {
    x: number;
    lines: string[];
    isBold: boolean;
    rank: number;
}

/** The place of a label: `box.top` and `box.bottom` are distances from the line. */
export interface Placed {
    box: Box;
}

const MARGIN = 3;
const STEPS = 6;
/** One mark that a label covers weighs as much as so many steps away from the line. */
const COVERING = 3;

/** What it costs to leave a label out, by its rank. */
const LEAVING_OUT = [1000, 100, 10, 1];

/** Orders in which labels may choose their places. */
const ORDERS: ((a: WantedLabel, b: WantedLabel) => number)[] = [
    (a, b) => a.rank - b.rank || a.x - b.x,
    (a, b) => a.rank - b.rank || b.x - a.x,
    (a, b) => a.x - b.x,
    (a, b) => b.x - a.x,
];

/**
 * Finds a place for labels on one side of the line, near their marks and close to the line, so
 * that no label touches another or the thin line that leads another to its mark. A label that
 * finds no place is left out, the least important one; the list under the drawing says it all.
 */
export function placeLabels<L extends WantedLabel>(wanted: L[], width: number): (L & Placed)[] {
    const arrangements = ORDERS.map((order) => arrange([...wanted].sort(order), width));
    const [best] = arrangements
        .map((placed) => ({ placed, penalty: penaltyOf(placed, wanted) }))
        .sort((a, b) => a.penalty - b.penalty);
    return (best?.placed ?? []).sort((a, b) => a.x - b.x);
}

/** Lets labels choose the best place that is left, one after the other. */
function arrange<L extends WantedLabel>(labels: L[], width: number): (L & Placed)[] {
    const placed: (L & Placed)[] = [];
    for (const label of labels) {
        const others = labels.filter((other) => other !== label);
        const [best] = candidates(label, width)
            .filter((box) => isFree(box, label.x, placed))
            .map((box) => ({ box, cost: costOf(box, others) }))
            .sort((a, b) => a.cost - b.cost);
        if (best) {
            placed.push({ ...label, box: best.box });
        }
    }
    return placed;
}

function penaltyOf(placed: (WantedLabel & Placed)[], wanted: WantedLabel[]): number {
    const weight = (labels: WantedLabel[]) =>
        labels.reduce((sum, { rank }) => sum + (LEAVING_OUT[rank] ?? 0), 0);
    const height = Math.max(0, ...placed.map(({ box }) => box.bottom));
    return weight(wanted) - weight(placed) + height / 1000;
}

function costOf(box: Box, others: WantedLabel[]): number {
    const covered = others.filter(({ x }) => box.left - MARGIN < x && x < box.right + MARGIN);
    return box.top / LINE_HEIGHT + COVERING * covered.length;
}

/** The line that leads a mark to its label, as a box from the line to the label. */
export function leaderOf({ x, box }: { x: number } & Placed): Box {
    return { left: x - 1, right: x + 1, top: 0, bottom: box.top };
}

export function overlaps(a: Box, b: Box): boolean {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function candidates({ x, lines, isBold }: WantedLabel, width: number): Box[] {
    const wide = Math.max(...lines.map((line) => textWidth(line, isBold)));
    const high = lines.length * LINE_HEIGHT;
    const lefts = [x - wide / 2, x - wide + 6, x - 6].map((left) =>
        Math.max(0, Math.min(left, width - wide)),
    );
    const boxes: Box[] = [];
    for (let step = 0; step < STEPS; step++) {
        const top = step * LINE_HEIGHT;
        boxes.push(...lefts.map((left) => ({ left, right: left + wide, top, bottom: top + high })));
    }
    return boxes;
}

function isFree(box: Box, x: number, placed: ({ x: number } & Placed)[]): boolean {
    const roomy = { ...box, left: box.left - MARGIN, right: box.right + MARGIN };
    const leader = leaderOf({ x, box });
    return placed.every(
        (other) =>
            !overlaps(roomy, other.box) &&
            !overlaps(roomy, leaderOf(other)) &&
            !overlaps(leader, other.box),
    );
}
