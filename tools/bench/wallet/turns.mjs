/** Rounds of two kinds by turns: each is compared with its neighbours, not with the whole run. */

/**
 * @param {number[]} figures of rounds: other, ours, other, ours, ..., other
 * @returns {{ours: number, other: number, ratio: number, quartiles: [number, number]}} medians; the
 *     ratio is that of each of our rounds to the mean of the two beside it, so that what changes
 *     slowly (caches that fill, tables that grow) falls out of it
 */
export function byTurns(figures) {
    const isOurs = (_figure, nth) => nth % 2 === 1;
    const ratios = figures
        .map((figure, nth) => (2 * figure) / (figures[nth - 1] + figures[nth + 1]))
        .filter(isOurs);
    return {
        ours: quantile(figures.filter(isOurs), 0.5),
        other: quantile(
            figures.filter((figure, nth) => !isOurs(figure, nth)),
            0.5,
        ),
        ratio: quantile(ratios, 0.5),
        quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    };
}

/** @returns {number} the value below which such a part is, between two where it falls so */
export function quantile(values, part) {
    const sorted = values.toSorted((a, b) => a - b);
    const place = (sorted.length - 1) * part;
    const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place % 1);
}
