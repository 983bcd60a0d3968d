// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** A point of the drawing, in its own units, x to the right and y downwards. */
export interface Point {
    x: number;
    y: number;
}

/** What draws the trend of a balance: every shape as an SVG attribute. */
export interface Sparkline {
    /** `points` of the polyline through every balance. */
    line: string;
    /** `d` of the surface between the line and zero. */
    area: string;
    /** Height of zero in the drawing; always within it. */
    zero: number;
    /** Where the last balance stands. */
    last: Point;
}

/**
 * The trend of `balances`, oldest first, within `width` by `height` and `margin` around. Zero is
 * always in the picture, so that a small balance does not look like a large one.
 */
export function sparkline(
    balances: readonly number[],
    width: number,
    height: number,
    margin = 2,
): Sparkline {
    const values = balances.length > 1 ? balances : [balances[0] ?? 0, balances[0] ?? 0];
    const top = Math.max(0, ...values);
    const bottom = Math.min(0, ...values);
    const span = top - bottom || 1;
    const step = (width - 2 * margin) / (values.length - 1);
    const heightOf = (value: number): number =>
        shorten(margin + ((top - value) / span) * (height - 2 * margin));
    const zero = top === bottom ? shorten(height - margin) : heightOf(0);
    const points = values.map((value, index) => ({
        x: shorten(margin + index * step),
        y: top === bottom ? zero : heightOf(value),
    }));
    const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
    const first = points[0] as Point;
    const last = points[points.length - 1] as Point;
    const path = points.map(({ x, y }) => `L${x} ${y}`).join(" ");
    return { line, area: `M${first.x} ${zero} ${path} L${last.x} ${zero} Z`, zero, last };
}

function shorten(length: number): number {
    return Math.round(length * 100) / 100;
}
