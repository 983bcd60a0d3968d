// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/network/rpc" {
    /** The server answered with an error, of the exception with that name. */
    export class RPCError extends Error {
        exceptionName: string | null;
        data: { message: string } & Record<string, any>;
    }
    /** Asks a route of the server; who gives it up hears a `ConnectionAbortedError`. */
    export function rpc(route: string, params?: object): Promise<unknown> & { abort(): void };
    export class ConnectionAbortedError extends Error {}
    /** No answer: what was asked may have happened or not. */
    export class ConnectionLostError extends Error {}
}
