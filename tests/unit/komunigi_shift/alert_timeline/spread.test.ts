import { describe, expect, test } from "@jest/globals";
import { spread } from "@komunigi_shift/alert_timeline/spread";

describe("spread", () => {
    test.each([
        ["one point", [], []],
        ["to scale", [10, 30], [0, 50, 200]],
        ["a small gap is widened, the rest stays to scale", [1, 30, 60], [0, 20, 80, 200]],
        ["several small gaps", [1, 1, 98], [0, 20, 40, 200]],
        ["a gap that becomes too small because of another", [1, 11, 100], [0, 20, 40, 200]],
        [
            "too many points: equal gaps",
            Array(20).fill(3),
            Array.from({ length: 21 }, (_, i) => i * 10),
        ],
    ])("%s", (_name, gaps, places) => {
        const found = spread(gaps, 200, 20);
        expect(found).toHaveLength(gaps.length + 1);
        found.forEach((place, i) => expect(place).toBeCloseTo(places[i] ?? 0, 6));
    });
});
