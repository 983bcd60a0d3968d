// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The welcome desk as plain values: whose question is answered on the screen, and who waits. */
import type { ShiftOfAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";

/** The shift for which somebody can check in, or has. */
export interface Seat {
    name: string;
    hours: string;
    /** When they checked in, "13:52"; empty where that is not known. */
    arrived: string;
    is_in: boolean;
    ticket: string;
}

/** What the server tells of a member; the last three where the coop shows all. */
export interface Answer {
    name: string;
    may_shop: boolean;
    /** By whose shifts they shop; empty for their own. */
    worker: string;
    seat: Seat | null;
    state?: AlertState;
    reason?: string;
    next_shift?: ShiftOfAnswer | null;
}

/** What is asked of the server: the code of a card, or a ticket that it gave. */
export interface Question {
    kind: "card" | "person" | "check_in";
    value: string;
}

/** Why the server has not answered yet: the network is away, or the screen has asked too much. */
export type Delay = "away" | "busy";

export type Screen =
    | { kind: "start" }
    | { kind: "asking"; question: Question }
    | { kind: "waiting"; question: Question; why: Delay; since: number }
    | { kind: "answer"; answer: Answer; since: number }
    | { kind: "unknown"; since: number }
    | { kind: "refused"; text: string; since: number }
    | { kind: "ended" };

/** The screen, and the questions that wait for it, in their order. */
export interface Desk {
    screen: Screen;
    queue: Question[];
}

export type DeskEvent =
    | { kind: "asked"; question: Question }
    | { kind: "answered"; answer: Answer | null }
    | { kind: "refused"; text: string }
    | { kind: "delayed"; why: Delay }
    /** The link does not hold any more. */
    | { kind: "ended" }
    /** The time of the screen is over, or somebody has read it. */
    | { kind: "over" };

/** How long, in milliseconds, an answer stays: while nobody waits, and while somebody does. */
export const LONGEST = 15_000;
export const LEAST = 4_000;
/** After how long the server is asked again. */
export const ASK_AGAIN = 2_000;

export const EMPTY: Desk = { screen: { kind: "start" }, queue: [] };

/** The desk after an event, at a time in milliseconds. */
export function after(desk: Desk, event: DeskEvent, now: number): Desk {
    const { screen, queue } = desk;
    if (screen.kind === "ended") {
        return desk;
    }
    switch (event.kind) {
        case "asked":
            return withQuestion(desk, event.question);
        case "answered": {
            const { answer } = event;
            const shown: Screen = answer
                ? { kind: "answer", answer, since: now }
                : { kind: "unknown", since: now };
            return { screen: shown, queue };
        }
        case "refused":
            return { screen: { kind: "refused", text: event.text, since: now }, queue };
        case "delayed":
            return screen.kind === "asking"
                ? { screen: { ...screen, kind: "waiting", why: event.why, since: now }, queue }
                : desk;
        case "ended":
            return { screen: { kind: "ended" }, queue: [] };
        case "over":
            return afterScreen(desk);
    }
}

/** In how many milliseconds the screen is over by itself; null where it is not. */
export function timeLeft({ screen, queue }: Desk, now: number): number | null {
    switch (screen.kind) {
        case "waiting":
            return Math.max(0, screen.since + ASK_AGAIN - now);
        case "answer":
        case "unknown":
        case "refused":
            return Math.max(0, screen.since + (queue.length ? LEAST : LONGEST) - now);
        default:
            return null;
    }
}

/** The codes of the cards that have no answer yet, in their order. */
export function openCards({ screen, queue }: Desk): string[] {
    const open = isBusy(screen) ? [screen.question, ...queue] : queue;
    return open.filter(({ kind }) => kind === "card").map(({ value }) => value);
}

/** Cards wait for their turn, each once; who touches the screen stands before it. */
function withQuestion({ screen, queue }: Desk, question: Question): Desk {
    if (screen.kind === "start" || (question.kind !== "card" && !isBusy(screen))) {
        return { screen: { kind: "asking", question }, queue };
    }
    const open = isBusy(screen) ? [screen.question, ...queue] : queue;
    const isThere = open.some(({ kind, value }) => {
        return kind === question.kind && value === question.value;
    });
    return isThere ? { screen, queue } : { screen, queue: [...queue, question] };
}

function isBusy(screen: Screen): screen is Extract<Screen, { question: Question }> {
    return screen.kind === "asking" || screen.kind === "waiting";
}

function afterScreen(desk: Desk): Desk {
    const { screen, queue } = desk;
    if (screen.kind === "waiting") {
        return { screen: { kind: "asking", question: screen.question }, queue };
    }
    if (screen.kind === "asking") {
        return desk;
    }
    const [question, ...rest] = queue;
    return question ? { screen: { kind: "asking", question }, queue: rest } : EMPTY;
}
