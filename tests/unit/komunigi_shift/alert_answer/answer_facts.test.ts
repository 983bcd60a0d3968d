import { describe, expect, test } from "@jest/globals";
import { user } from "@web/core/user";
import { answerFacts } from "@komunigi_shift/alert_answer/answer_facts";
import {
    isDay,
    longDay,
    longSpan,
    shortDay,
    shortSpan,
    weekday,
} from "@komunigi_shift/alert_answer/day_text";
import { answer, BOOKED, inAlert, registered, TODAY } from "../../../hoot/komunigi_shift/answers";

describe("shortDay", () => {
    test.each([
        ["en-GB", "2025-02-26", "26 Feb"],
        ["en-US", "2025-02-26", "26 Feb"],
        ["en-GB", "2026-01-03", "3 Jan 2026"],
        ["fr-BE", "2025-02-26", "26 févr."],
        ["fr-BE", "2025-03-01", "1er mars"],
        ["fr-BE", "2025-03-11", "11 mars"],
        ["nl-BE", "2025-03-01", "1 mrt"],
        ["de-DE", "2025-02-26", "26. Feb."],
        ["es-ES", "2025-02-26", "26 feb"],
    ])("%s %s", (lang, day, text) => {
        user.lang = lang;
        expect(shortDay(day, TODAY)).toBe(text.replaceAll(" ", "\u00a0"));
        user.lang = "en-GB";
    });

    test("written out, a French first of the month alone is ordinal", () => {
        user.lang = "fr-BE";
        expect(longDay("2025-03-01")).toBe("samedi 1er mars 2025");
        expect(longDay("2025-03-11")).toBe("mardi 11 mars 2025");
        user.lang = "en-GB";
    });

    test.each([
        ["fr-BE", "2026-12-01", "2026-12-06", "1er – 6 déc.", "1er – 6 décembre 2026"],
        [
            "fr-BE",
            "2026-11-30",
            "2026-12-01",
            "30 nov. – 1er déc.",
            "30 novembre – 1er décembre 2026",
        ],
        ["nl-BE", "2026-12-01", "2026-12-06", "1 – 6 dec", "1 – 6 december 2026"],
    ])("%s %s to %s", (lang, first, last, short, long) => {
        user.lang = lang;
        const spans = [shortSpan(first, last), longSpan(first, last)];
        user.lang = "en-GB";
        const spaced = spans.map((span) => span.replace(/\s*–\s*/, " – ").replace(/\s/g, " "));
        expect(spaced).toEqual([short, long]);
    });

    test.each([
        ["2026-12-01", true],
        ["2026-02-30", false],
        ["2026-13-45", false],
        ["2026-12-1", false],
        ["today", false],
        [20261201, false],
        [undefined, false],
    ])("%s is a day: %s", (text, is) => {
        expect(isDay(text)).toBe(is);
    });

    test.each([
        ["fr-BE", "mer. 26 févr."],
        ["nl-BE", "wo 26 feb"],
        ["de-DE", "Mi., 26. Feb."],
        ["es-ES", "mié, 26 feb"],
    ])("%s, with the weekday", (lang, text) => {
        user.lang = lang;
        expect(weekday("2025-02-26")).toBe(text.replaceAll(" ", "\u00a0"));
        user.lang = "en-GB";
    });

    test("the reader's own time zone does not move the day", () => {
        expect(weekday("2025-02-26")).toBe("Wed\u00a026\u00a0Feb");
    });
});

describe("answerFacts", () => {
    test.each([
        [21, "26\u00a0Feb, in 21 days"],
        [1, "26\u00a0Feb, tomorrow"],
        [0, "26\u00a0Feb, today"],
        [-3, "26\u00a0Feb, passed"],
    ])("%i days left", (days_left, value) => {
        expect(answerFacts(answer({ days_left }))).toEqual([{ label: "Alert date", value }]);
    });

    test("a deadline in alert, and the next shift", () => {
        const { next_shift } = registered();
        expect(answerFacts(inAlert({ next_shift })).map(({ label }) => label)).toEqual([
            "Deadline",
            "Next shift",
        ]);
    });

    test.each([
        [true, "20\u00a0Feb at 09:00, Till"],
        [false, "20\u00a0Feb at 09:00, Till: too late"],
    ])("a next shift that helps (%s) is told from one that does not", (helps, value) => {
        const { next_shift } = registered();
        const timeline = [{ ...BOOKED, helps }];
        const [, next] = answerFacts(answer({ next_shift, timeline }));
        expect(next).toEqual({ label: "Next shift", value });
    });

    test("a name that is read from right to left turns nothing behind it", () => {
        const next_shift = { ...registered().next_shift!, name: "\u05e9" };
        const timeline = [{ ...BOOKED, helps: false }];
        const [, next] = answerFacts(answer({ next_shift, timeline }));
        expect(next?.value).toContain("\u2068\u05e9\u2069: too late");
    });

    test("nothing to say without dates", () => {
        expect(answerFacts(answer({ alert_date: null, days_left: null }))).toEqual([]);
    });
});
