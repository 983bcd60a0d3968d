import { describe, expect, test } from "@jest/globals";
import type { EventKind, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { markText } from "@komunigi_shift/alert_timeline/event_text";
import { LINE_HEIGHT, textWidth } from "@komunigi_shift/alert_timeline/label_text";
import { overlaps, type Box } from "@komunigi_shift/alert_timeline/place_labels";
import {
    timelineGeometry,
    type Label,
    type Mark,
    type Timeline,
} from "@komunigi_shift/alert_timeline/timeline_geometry";

const TODAY = "2025-02-05";

function event(date: string, kind: EventKind, more: Partial<TimelineEvent> = {}): TimelineEvent {
    return { date, kind, ...more };
}

function shift(date: string, time: string): TimelineEvent {
    const past = date < TODAY;
    return event(date, "shift", { time, name: "Till", gives_credit: true, helps: true, past });
}

const today = event(TODAY, "today");
const alert = event("2025-02-26", "alert", { left: 0 });
const crowded = Array.from({ length: 12 }, (_, i) =>
    shift(`2025-02-${String(i + 6).padStart(2, "0")}`, "09:00"),
);
const longLeave = Array.from({ length: 13 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 1, 26 + 28 * i)).toISOString().slice(0, 10);
    return event(day, "skipped", { reason: "holiday" });
});

const holiday = event("2025-02-10", "leave", { until: "2025-02-20", reason: "holiday" });

const late = { ...shift("2025-02-28", "09:00"), helps: false };

const LINES: [string, TimelineEvent[]][] = [
    ["today alone", [today]],
    ["no shift", [today, alert]],
    ["registered", [today, shift("2025-02-20", "09:00"), alert]],
    ["on the eve", [today, shift("2025-02-25", "09:00"), alert]],
    ["alert tomorrow", [today, event("2025-02-06", "alert")]],
    ["alert today", [today, event(TODAY, "alert")]],
    ["two on one day", [today, shift("2025-02-20", "09:00"), shift("2025-02-20", "14:00"), alert]],
    [
        "credits and holiday",
        [
            shift("2025-02-03", "18:30"),
            today,
            event("2025-02-26", "countdown", { left: 1 }),
            event("2025-03-26", "skipped", { reason: "exemption" }),
            event("2025-04-23", "countdown", { left: 0 }),
            shift("2025-04-25", "09:00"),
            event("2025-05-21", "alert", { left: 0 }),
        ],
    ],
    ["too late", [today, alert, late]],
    ["in alert", [today, event("2025-02-08", "deadline"), shift("2025-02-09", "09:00")]],
    ["crowded", [today, ...crowded, alert]],
    ["a long leave", [today, ...longLeave, event("2026-03-25", "alert")]],
    ["a holiday", [today, holiday, alert]],
    ["exempted without an end", [today, event("2025-02-10", "leave", { until: null })]],
];
const TABLE = LINES.flatMap(([name, events]) =>
    [300, 360, 620].map((width) => [name, width, events] as const),
);

function draw(events: TimelineEvent[], width: number): Timeline {
    return timelineGeometry(events, (mark) => markText(mark, TODAY), width);
}

function boxOf(label: Label): Box {
    const wide = Math.max(...label.lines.map((line) => textWidth(line.text, label.isBold)));
    const ys = label.lines.map((line) => line.y);
    return {
        left: label.x - wide / 2,
        right: label.x + wide / 2,
        top: Math.min(...ys) - LINE_HEIGHT + 3,
        bottom: Math.max(...ys) + 3,
    };
}

describe("timelineGeometry", () => {
    test("a leave is drawn from its first day to its last, as long as it is", () => {
        const { bands, marks } = draw([today, holiday, alert], 360);
        const [{ x1, x2 }] = bands as [{ x1: number; x2: number }];
        const place = (kind: EventKind) => marks.find((mark) => mark.kind === kind)?.x as number;
        expect(x1).toBeGreaterThan(place("today"));
        expect(x2).toBeLessThan(place("alert"));
        // 10 of the 21 days from today to the alert date
        const scale = (place("alert") - place("today")) / 21;
        expect((x2 - x1) / scale).toBeGreaterThan(9);
        expect((x2 - x1) / scale).toBeLessThan(12);
    });

    test("a leave without an end is drawn to the end of the line", () => {
        const { bands, width } = draw([today, event("2025-02-10", "leave", { until: null })], 360);
        expect(bands[0]?.x2).toBe(width);
    });

    test.each(TABLE)("%s, %i wide: nothing overlaps or leaves the drawing", (_n, width, events) => {
        const drawn = draw(events, width);
        const boxes = drawn.labels.map(boxOf);
        boxes.forEach((box, i) => {
            expect(box.left).toBeGreaterThanOrEqual(-1e-6);
            expect(box.right).toBeLessThanOrEqual(width + 1e-6);
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.bottom).toBeLessThanOrEqual(drawn.height);
            expect(box.bottom <= drawn.y || box.top >= drawn.y).toBe(true);
            boxes.slice(i + 1).forEach((other) => expect(overlaps(box, other)).toBe(false));
        });
    });

    test.each(TABLE)("%s, %i wide: marks stand in the order of their days", (_n, width, events) => {
        const { marks } = draw(events, width);
        const days = marks.flatMap((mark) => mark.events.map(({ date }) => ({ date, x: mark.x })));
        days.sort((a, b) => a.x - b.x || a.date.localeCompare(b.date));
        expect(days.map((day) => day.date)).toEqual(days.map((day) => day.date).sort());
        expect(days).toHaveLength(events.filter((one) => one.kind !== "leave").length);
    });

    test.each(TABLE)("%s, %i wide: what the answer turns on has its label", (_n, width, events) => {
        const { labels } = draw(events, width);
        for (const kind of ["alert", "deadline"] as const) {
            const count = events.filter((e) => e.kind === kind).length;
            expect(labels.filter((label) => label.kind === kind)).toHaveLength(count);
        }
    });

    test("a shift before the alert date stands left of it, above the line", () => {
        const { marks, y } = draw([today, shift("2025-02-20", "09:00"), alert], 360);
        const [, booked, end] = marks;
        expect(booked?.x).toBeLessThan(end?.x ?? 0);
        expect(booked?.y).toBeLessThan(y);
        expect(end?.y).toBe(y);
    });

    test("shifts of one day are one mark with both times", () => {
        const events = [today, shift("2025-02-20", "09:00"), shift("2025-02-20", "14:00"), alert];
        const { marks, labels } = draw(events, 360);
        expect(marks.filter((mark) => mark.kind === "shift")).toHaveLength(1);
        const label = labels.find((l) => l.kind === "shift");
        expect(label?.lines.map((line) => line.text).join(" ")).toContain("09:00, 14:00");
    });

    test.each([
        [shift("2025-02-20", "09:00"), "20\u00a0Feb 09:00"],
        [late, "28\u00a0Feb 09:00 Too late"],
    ])("the label of a shift says whether it comes too late", (one, words) => {
        const label = draw([today, one, alert], 360).labels.find(({ kind }) => kind === "shift");
        expect(label?.lines.map((line) => line.text).join(" ")).toBe(words);
    });

    test("where there is room every mark has its label", () => {
        const [, events] = LINES.find(([name]) => name === "credits and holiday")!;
        const drawn = draw(events, 620);
        expect(drawn.labels).toHaveLength(drawn.marks.length);
    });

    test("a label leaves room for that of the next shift, if it can", () => {
        const booked = [shift("2025-02-07", "09:00"), shift("2025-02-09", "14:00")];
        const drawn = draw([today, ...booked, shift("2025-02-17", "09:00")], 368);
        expect(drawn.labels).toHaveLength(4);
    });

    test("a long word for today gives way to a shift soon after", () => {
        const soon = [today, shift("2025-02-08", "09:00"), event("2025-02-26", "deadline")];
        const words = (mark: Mark) =>
            mark.kind === "today" ? ["Aujourd'hui"] : ["26 nov.", "09:00"];
        expect(timelineGeometry(soon, words, 309).labels).toHaveLength(3);
    });

    test("the line is drawn between the marks, never under one", () => {
        for (const [, events] of LINES) {
            const { marks, pieces } = draw(events, 360);
            for (const mark of marks.filter((m) => m.kind !== "shift")) {
                expect(pieces.filter(({ x1, x2 }) => x1 < mark.x && mark.x < x2)).toEqual([]);
            }
            expect(pieces.every(({ x1, x2 }) => x1 < x2)).toBe(true);
        }
    });
});
