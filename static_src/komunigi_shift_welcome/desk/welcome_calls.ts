// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the welcome screen asks of the server. */
import { _t } from "@web/core/l10n/translation";
import { ConnectionAbortedError, ConnectionLostError, rpc, RPCError } from "@web/core/network/rpc";
import type { Answer, DeskEvent, Question } from "./desk";

/** How long, in milliseconds, an answer is waited for. */
export const PATIENCE = 10_000;

/** The secret of the screen's link, and the language that it reads. */
export interface Link {
    key: string;
    lang: string;
}

/** Somebody whose name begins as was typed. */
export interface Person {
    name: string;
    ticket: string;
}

export interface Found {
    people: Person[];
    is_more: boolean;
}

/** Asks a question; what came of it is an event of the desk. */
export async function ask(link: Link, { kind, value }: Question): Promise<DeskEvent> {
    try {
        const answer = await call<Answer | null>(kind, { ...link, value });
        return { kind: "answered", answer };
    } catch (error) {
        return eventOf(error);
    }
}

/** Looks for names. */
export async function search(link: Link, value: string): Promise<Found> {
    return await call<Found>("search", { ...link, value });
}

/** A network that is lost without a word leaves a call without an answer: it is given up. */
async function call<T>(name: string, what: object): Promise<T> {
    const called = rpc(`/shift/welcome/${name}`, what);
    const timer = setTimeout(() => called.abort(), PATIENCE);
    try {
        return (await called) as T;
    } finally {
        clearTimeout(timer);
    }
}

/** What an error of a call is to the desk. */
export function eventOf(error: unknown): DeskEvent {
    if (error instanceof ConnectionLostError || error instanceof ConnectionAbortedError) {
        return { kind: "delayed", why: "away" };
    }
    const name = error instanceof RPCError ? (error.exceptionName ?? "") : "";
    if (name.endsWith("TooManyRequests")) {
        return { kind: "delayed", why: "busy" };
    }
    if (name.endsWith("NotFound")) {
        return { kind: "ended" };
    }
    return name.endsWith("UserError")
        ? { kind: "refused", text: (error as RPCError).data.message }
        : { kind: "refused", text: _t("Something went wrong. Please ask the team.") };
}
