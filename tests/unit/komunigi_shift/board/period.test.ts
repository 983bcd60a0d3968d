import { describe, expect, test } from "@jest/globals";
import {
    addressOf,
    daysOf,
    periodText,
    shifted,
    shownFrom,
    weekNumber,
    type Shown,
} from "@komunigi_shift/board/period";

const WEEK: Shown = { span: "week", day: "2026-11-28", tasks: [], withGaps: false };
const DAY: Shown = { ...WEEK, span: "day" };

describe("daysOf", () => {
    test.each([
        ["2026-11-28", "2026-11-23", "2026-11-29"],
        ["2026-11-23", "2026-11-23", "2026-11-29"],
        ["2026-11-29", "2026-11-23", "2026-11-29"],
        ["2027-01-01", "2026-12-28", "2027-01-03"],
    ])("the week of %s is from %s to %s", (day, first, last) => {
        const days = daysOf({ ...WEEK, day });
        expect([days.length, days[0], days[6]]).toEqual([7, first, last]);
    });

    test("a day is one", () => {
        expect(daysOf(DAY)).toEqual(["2026-11-28"]);
    });
});

test("a step is a week or a day, over the change of the clock and of the year", () => {
    expect(shifted(WEEK, 1).day).toBe("2026-12-05");
    expect(shifted({ ...WEEK, day: "2026-03-28" }, 1).day).toBe("2026-04-04");
    expect(shifted({ ...DAY, day: "2026-12-31" }, 1).day).toBe("2027-01-01");
    expect(shifted({ ...DAY, day: "2027-01-01" }, -1).day).toBe("2026-12-31");
});

test.each([
    ["2026-11-28", 48],
    ["2026-01-01", 1],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
])("%s is in week %s", (day, number) => {
    expect(weekNumber(day)).toBe(number);
});

test("the period in words", () => {
    expect(periodText(WEEK)).toMatch(/^23\s?–\s?29 November 2026$/);
    expect(periodText(DAY)).toMatch(/^Saturday,? 28 November 2026$/);
});

describe("the address of the page", () => {
    const usual = { today: "2026-11-25", isSmall: false };

    test("says nothing: this week, or on a phone this day", () => {
        expect(shownFrom({}, usual)).toEqual({ ...WEEK, day: usual.today });
        expect(shownFrom({}, { ...usual, isSmall: true }).span).toBe("day");
    });

    test("says nonsense", () => {
        const nonsense = { board_day: "2026-13-45", board_span: "year", board_tasks: "x" };
        expect(shownFrom(nonsense, usual)).toEqual({ ...WEEK, day: usual.today });
    });

    test("comes back as it was", () => {
        for (const shown of [WEEK, DAY, { ...DAY, tasks: [4, 0], withGaps: true }]) {
            expect(shownFrom(addressOf(shown), usual)).toEqual(shown);
        }
    });
});
