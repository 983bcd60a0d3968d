import type { Day, EventKind, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { LINE_HEIGHT, wrap } from "./label_text";
import { leaderOf, placeLabels, type Placed, type WantedLabel } from "./place_labels";
import { spread } from "./spread";

/** A mark on the line; several shifts of one day are one mark, with all their events. */
export interface Mark {
    kind: EventKind;
    x: number;
    y: number;
    events: TimelineEvent[];
}

export interface Label {
    kind: EventKind;
    x: number;
    isBold: boolean;
    /** Baseline of each line. */
    lines: { text: string; y: number }[];
    /** The thin line from the mark to its label; null where they touch. */
    leader: { x: number; y1: number; y2: number } | null;
}

/** From where to where on the line. */
export interface Piece {
    x1: number;
    x2: number;
}

export interface Timeline {
    width: number;
    height: number;
    /** Height of the line itself. */
    y: number;
    /** The pieces of the line between the marks that stand on it. */
    pieces: Piece[];
    /** Leaves, each as long as it is. */
    bands: Piece[];
    marks: Mark[];
    labels: Label[];
}

/** The words of a mark's label, each text from a line of its own, wrapped to `LABEL_WIDTH`. */
export type LabelWords = (mark: Mark) => string[];

const LABEL_WIDTH = 96;
const SIDE = 14;
const LEAST_GAP = 20;
const GAP = { above: 30, below: 14 };
const HALF_MARK = 9;
/** How far a leave reaches over the middle of its first and last day. */
const HALF_DAY = 4;
/** How high a shift's mark stands over the line. */
const SHIFT_Y = 18;
const RANKS: Record<EventKind, number> = {
    alert: 0,
    deadline: 0,
    today: 0,
    shift: 1,
    leave: 2,
    skipped: 3,
    countdown: 3,
};

/** Where everything of the drawn line stands, in a drawing of this `width`. */
export function timelineGeometry(
    events: TimelineEvent[],
    words: LabelWords,
    width: number,
): Timeline {
    const xs = placesOf(events, width);
    const leaves = events.filter((event) => event.kind === "leave");
    const bands = leaves.map((leave) => bandOf(leave, xs, width));
    const middles = leaves.map((leave, i) => middleOf(leave, bands[i] as Piece));
    const marks = marksOf(
        events.filter((event) => event.kind !== "leave"),
        xs,
    );
    const above = place(marks.filter(isAbove), words, width);
    const onTheLine = marks.filter((mark) => !isAbove(mark));
    const below = place([...onTheLine, ...middles], words, width);
    const y = GAP.above + heightOf(above);
    for (const mark of marks) {
        mark.y = mark.kind === "shift" ? y - SHIFT_Y : y;
    }
    return {
        width,
        height: y + GAP.below + heightOf(below) + 4,
        y,
        pieces: piecesOf(marks, width),
        bands,
        marks,
        labels: [
            ...above.map((label) => labelAt(label, y, -1)),
            ...below.map((label) => labelAt(label, y, 1)),
        ],
    };
}

/** The line from side to side, less the room that the marks on it take. */
function piecesOf(marks: Mark[], width: number): Piece[] {
    const xs = marks.filter((mark) => mark.kind !== "shift").map((mark) => mark.x);
    const ends = [...new Set(xs)].sort((a, b) => a - b);
    const starts = [-HALF_MARK, ...ends];
    return [...ends, width + HALF_MARK]
        .map((end, i) => ({ x1: (starts[i] as number) + HALF_MARK, x2: end - HALF_MARK }))
        .filter(({ x1, x2 }) => x2 > x1);
}

/** Where a leave is drawn: to the end of the line where it has no end. */
function bandOf({ date, until }: TimelineEvent, xs: Map<Day, number>, width: number): Piece {
    const start = xs.get(date) as number;
    return {
        x1: start - HALF_DAY,
        x2: until ? (xs.get(until) as number) + HALF_DAY : width,
    };
}

/** What the label of a leave stands by. */
function middleOf(leave: TimelineEvent, { x1, x2 }: Piece): Mark {
    return { kind: "leave", x: (x1 + x2) / 2, y: 0, events: [leave] };
}

type MarkLabel = WantedLabel & { kind: EventKind };

/** Whether a kind's label is in bold: what the answer turns on. */
function isBold(kind: EventKind): boolean {
    return kind === "alert" || kind === "deadline";
}

function isAbove(mark: Mark): boolean {
    return mark.kind === "shift" || mark.kind === "today";
}

/** The place of each day. */
function placesOf(events: TimelineEvent[], width: number): Map<Day, number> {
    const dates = events.flatMap(({ date, until }) => (until ? [date, until] : [date]));
    const days = [...new Set(dates)].sort();
    if (days.length === 1) {
        return new Map([[days[0] as Day, width / 2]]);
    }
    const numbers = days.map((day) => Date.parse(day) / 86_400_000);
    const gaps = numbers.slice(1).map((number, i) => number - (numbers[i] as number));
    const places = spread(gaps, width - 2 * SIDE, LEAST_GAP);
    return new Map(days.map((day, i) => [day, SIDE + (places[i] as number)]));
}

function marksOf(events: TimelineEvent[], xs: Map<Day, number>): Mark[] {
    const marks: Mark[] = [];
    for (const event of events) {
        const x = xs.get(event.date) as number;
        const same = marks.find((m) => m.x === x && m.kind === "shift" && event.kind === "shift");
        if (same) {
            same.events.push(event);
        } else {
            marks.push({ kind: event.kind, x, y: 0, events: [event] });
        }
    }
    return marks;
}

function place(marks: Mark[], words: LabelWords, width: number): (MarkLabel & Placed)[] {
    const wanted = marks.map((mark) => ({
        kind: mark.kind,
        x: mark.x,
        lines: words(mark).flatMap((text) => wrap(text, LABEL_WIDTH)),
        isBold: isBold(mark.kind),
        rank: RANKS[mark.kind],
    }));
    return placeLabels(wanted, width);
}

function heightOf(labels: Placed[]): number {
    return Math.max(0, ...labels.map((label) => label.box.bottom));
}

/** Turns distances from the line into places in the drawing; `side` is -1 above and 1 below. */
function labelAt(label: MarkLabel & Placed, y: number, side: 1 | -1): Label {
    const { box, kind, lines, isBold } = label;
    const gap = side < 0 ? GAP.above : GAP.below;
    const top = side < 0 ? y - gap - box.bottom : y + gap + box.top;
    const near = y + side * (gap - 2);
    const far = y + side * (gap + leaderOf(label).bottom - 2);
    return {
        kind,
        isBold,
        x: (box.left + box.right) / 2,
        lines: lines.map((text, i) => ({ text, y: top + (i + 1) * LINE_HEIGHT - 3 })),
        leader: box.top > 0 ? { x: label.x, y1: near, y2: far } : null,
    };
}
