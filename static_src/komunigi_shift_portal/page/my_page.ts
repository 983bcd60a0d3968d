// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The shapes in which the server gives a member's own shifts, and what is asked of it. */
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError, rpc, RPCError } from "@web/core/network/rpc";
import type { AlertAnswer, Day, ShiftOfAnswer } from "@komunigi_shift/alert_answer/alert_answer";

/** When a shift is, and what. */
export interface PortalShift {
    shift_id: number;
    name: string;
    task_type: string;
    date: Day;
    /** The day in words, in the reader's language. */
    day: string;
    time: string;
    end_time: string;
    /** Why the member cannot do with it what the page offers, in words; empty where they can. */
    obstacle: string | null;
}

/** A booked shift: its `obstacle` is about giving it back. */
export interface BookedShift extends PortalShift {
    /** The replacement that is looked for, if one is. */
    replacement: number | null;
}

export interface FreeShift extends PortalShift {
    free: number;
    total: number;
}

/** A shift for which another member looks for somebody. */
export interface OfferedShift extends PortalShift {
    id: number;
    /** Who asks, where the coop tells names. */
    who: string | false;
}

export interface LeaveLine {
    text: string;
    state: string;
    reason: string;
    /** The request that can still be withdrawn. */
    request: number | null;
}

export type LeaveMode = "off" | "direct" | "request";

/** All that the page shows. */
export interface MyPage {
    answer: AlertAnswer;
    /** What the counter means, and whether the member may shop: sentences. */
    counter: string;
    shopping: string;
    may_shop: boolean;
    shifts: BookedShift[];
    replacements: OfferedShift[];
    /** Whether whoever takes over a shift reads the name of whoever asks. */
    tells_names: boolean;
    leaves: LeaveLine[];
    leave_mode: LeaveMode;
    /** The private link of the member's calendar. */
    calendar: string | null;
}

/** What an act would make of the answer. */
export interface MyPreview {
    before: AlertAnswer;
    after: AlertAnswer;
    /** Of a leave: the booked shifts that it gives back. */
    frees?: ShiftOfAnswer[];
    /** Of a replacement: the alert date of the member who asks. */
    theirs?: { before: Day | null; after: Day | null };
}

const SESSION_EXPIRED = "odoo.http.SessionExpiredException";

/** What a member does, each with its parameters. */
export interface Acts {
    book: { shift_id: number };
    give_back: { shift_id: number };
    ask_replacement: { shift_id: number };
    withdraw_replacement: { shift_id: number };
    take_over: { replacement_id: number };
    announce_leave: { start: Day; end: Day };
    withdraw_leave_request: { request_id: number };
    renew_calendar: object;
    withdraw_calendar: object;
}

/** What can be previewed, each with its parameters. */
export interface Previews {
    preview_booking: { shift_id: number };
    preview_giving_back: { shift_id: number };
    preview_taking_over: { replacement_id: number };
    preview_leave: { start: Day; end: Day };
}

/** Does it; resolves to the page afterwards. Throws an `RPCError` that says what is refused. */
export function perform<Name extends keyof Acts>(name: Name, what: Acts[Name]): Promise<MyPage> {
    return ask(name, what);
}

/** Changes nothing. Throws an `RPCError` that says what would be refused. */
export function preview<Name extends keyof Previews>(
    name: Name,
    what: Previews[Name],
): Promise<MyPreview> {
    return ask(name, what);
}

export function readPage(): Promise<MyPage> {
    return ask("page");
}

export function readSeats(): Promise<FreeShift[]> {
    return ask("seats");
}

/**
 * Why something was not done, or not read, in words. Odoo says nothing to members.
 * @throws what is an error of the page itself
 */
export function refusalOf(error: unknown): string {
    if (error instanceof ConnectionLostError) {
        return _t("There is no connection. Reload the page once it is back.");
    }
    if (error instanceof RPCError) {
        return error.data.message;
    }
    throw error;
}

/** Asks the server. Who is signed in no more signs in, and comes back to the page. */
async function ask<Answer>(name: string, what: object = {}): Promise<Answer> {
    try {
        return (await rpc(`/my/shifts/${name}`, what)) as Answer;
    } catch (error) {
        if (error instanceof RPCError && error.exceptionName === SESSION_EXPIRED) {
            browser.location.reload();
            return new Promise<Answer>(() => undefined);
        }
        throw error;
    }
}
