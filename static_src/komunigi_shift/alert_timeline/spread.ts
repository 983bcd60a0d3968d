/**
 * Places on a line of `length` for points that are `gaps` (days, positive) apart, to scale as far
 * as no two points come closer than `least`. Gives one place more than there are gaps; they begin
 * at 0 and end at `length`. Where even equal gaps are too small, the gaps are equal.
 */
export function spread(gaps: number[], length: number, least: number): number[] {
    const widths = widen(gaps, length, least);
    const places = [0];
    for (const width of widths) {
        places.push((places.at(-1) as number) + width);
    }
    return places;
}

function widen(gaps: number[], length: number, least: number): number[] {
    if (gaps.length * least >= length) {
        return gaps.map(() => length / gaps.length);
    }
    const small = new Set<number>();
    for (;;) {
        const room = length - small.size * least;
        const days = gaps.reduce((sum, gap, i) => (small.has(i) ? sum : sum + gap), 0);
        const scale = room / days;
        const found = gaps.findIndex((gap, i) => !small.has(i) && gap * scale < least);
        if (found < 0) {
            return gaps.map((gap, i) => (small.has(i) ? least : gap * scale));
        }
        small.add(found);
    }
}
