import { describe, expect, test } from "@jest/globals";
import type { EventKind, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { eventText, markText } from "@komunigi_shift/alert_timeline/event_text";
import { timelineColumns } from "@komunigi_shift/alert_timeline/timeline_columns";

const TODAY = "2025-02-05";

function event(date: string, kind: EventKind, more: Partial<TimelineEvent> = {}): TimelineEvent {
    return { date, kind, ...more };
}

const today = event(TODAY, "today");
const alert = event("2025-02-26", "alert", { left: 0 });
const shift = (date: string, time: string) =>
    event(date, "shift", { time, name: "Till", gives_credit: true, helps: true });
const holiday = event("2025-02-10", "leave", { until: "2025-02-20", reason: "holiday" });

describe("timelineColumns", () => {
    test("days are as far apart as they are, where there is room", () => {
        const { tracks, columns } = timelineColumns([today, shift("2025-02-20", "09:00"), alert]);
        expect(columns.map(({ day, place }) => [day, place])).toEqual([
            ["2025-02-05", "1 / span 2"],
            ["2025-02-20", "3 / span 2"],
            ["2025-02-26", "5 / span 2"],
        ]);
        const middle = [15, 15, 6, 6].map((days) => `minmax(1.7rem, ${days}fr)`);
        expect(tracks).toBe(["2.2rem", ...middle, "2.2rem"].join(" "));
    });

    test("a day alone stands in the middle", () => {
        expect(timelineColumns([today]).tracks).toBe("1fr 1fr");
    });

    test("shifts of a day are one mark over the line; what else is on it stands on the line", () => {
        const twice = [shift(TODAY, "09:00"), shift(TODAY, "14:00")];
        const [column] = timelineColumns([today, ...twice, event(TODAY, "alert")]).columns;
        expect(column?.shifts.map((mark) => markText(mark, TODAY))).toEqual([
            ["5\u00a0Feb", "09:00, 14:00"],
        ]);
        expect(column?.onLine.map(({ kind }) => kind)).toEqual(["today", "alert"]);
    });

    test("a leave reaches from its first day to its last, or to the end", () => {
        const [band] = timelineColumns([today, holiday, alert]).bands;
        expect(band?.place).toBe("4 / 6");
        const endless = event("2025-02-10", "leave", { reason: "exemption" });
        expect(timelineColumns([today, endless]).bands[0]?.place).toBe("4 / -1");
    });
});

test.each([
    [{ past: true }, "attendance not validated yet"],
    [{ gives_credit: false }, "booked, gives no credit"],
    [{}, "booked"],
    [{ helps: false }, "booked, too late to help"],
])("a name that is read from right to left turns nothing behind it: %o", (more, words) => {
    const named = { ...shift("2025-02-20", "09:00"), name: "\u05e9", ...more };
    expect(eventText(named, TODAY)).toBe(`09:00 \u2068\u05e9\u2069: ${words}`);
});
