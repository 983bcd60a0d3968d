// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { Day, EventKind, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";

/** A mark of the drawing; several shifts of one day are one mark, with all their events. */
export interface Mark {
    kind: EventKind;
    events: TimelineEvent[];
}

/** A day of the drawing: what stands over the line, on it, and whose words stand over it. */
export interface Column {
    day: Day;
    place: string;
    shifts: Mark[];
    onLine: Mark[];
}

/** A leave, from the middle of its first day to the middle of its last, or to the end. */
export interface Band {
    place: string;
    mark: Mark;
}

/** The drawn line as columns of a grid, which the browser spreads and in which it wraps words. */
export interface Timeline {
    /** For `grid-template-columns`. */
    tracks: string;
    columns: Column[];
    bands: Band[];
}

const DAY = 86_400_000;
/** Half a column at least, so that the words of a day find room; at the ends nothing gives way. */
const LEAST = "1.7rem";
/** The same of a day without words, as one on which a leave begins. */
const BARE = "0.5rem";
const END = "2.2rem";

/**
 * Lays days out: each has two tracks, so that what is centred on both stands at their border, and
 * borders are as far apart as the days are, where there is room.
 */
export function timelineColumns(events: TimelineEvent[]): Timeline {
    const days = daysOf(events);
    const marks = marksOf(events.filter(({ kind }) => kind !== "leave"));
    const columns = days.map((day, index) => {
        const own = marks.filter(({ events: [first] }) => first?.date === day);
        return {
            day,
            place: `${2 * index + 1} / span 2`,
            shifts: own.filter(({ kind }) => kind === "shift"),
            onLine: own.filter(({ kind }) => kind !== "shift"),
        };
    });
    return {
        tracks: tracksOf(columns),
        columns,
        bands: events
            .filter(({ kind }) => kind === "leave")
            .map((leave) => ({ place: placeOf(leave, days), mark: markOf(leave) })),
    };
}

function daysOf(events: TimelineEvent[]): Day[] {
    const days = events.flatMap(({ date, until }) => (until ? [date, until] : [date]));
    return [...new Set(days)].sort();
}

function tracksOf(columns: Column[]): string {
    const half = ({ shifts, onLine }: Column, gap: number) =>
        `minmax(${shifts.length + onLine.length ? LEAST : BARE}, ${gap}fr)`;
    const between = columns.slice(1).map((column, index) => {
        const former = columns[index];
        const gap = (Date.parse(column.day) - Date.parse(former.day)) / DAY;
        return `${half(former, gap)} ${half(column, gap)}`;
    });
    const ends = between.length ? END : "1fr";
    return [ends, ...between, ends].join(" ");
}

function placeOf({ date, until }: TimelineEvent, days: Day[]): string {
    const end = until ? 2 * days.indexOf(until) + 2 : -1;
    return `${2 * days.indexOf(date) + 2} / ${end}`;
}

function markOf(event: TimelineEvent): Mark {
    return { kind: event.kind, events: [event] };
}

function marksOf(events: TimelineEvent[]): Mark[] {
    const marks: Mark[] = [];
    for (const event of events) {
        const same = marks.find(({ kind, events: [first] }) => {
            return kind === "shift" && event.kind === "shift" && first?.date === event.date;
        });
        if (same) {
            same.events.push(event);
        } else {
            marks.push(markOf(event));
        }
    }
    return marks;
}
