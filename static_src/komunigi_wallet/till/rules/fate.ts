// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/**
 * What is known of an order that moves a wallet and was sent: it is on its way ("sent"), its answer
 * was lost (true), or the server has said, while the cashier was elsewhere, that it is paid or not.
 */
export type Fate = true | "sent" | "paid" | "unpaid";

/** Whether the server has the order, or may have it: its payments do not change. */
export function locksPayments(fate: Fate | undefined): boolean {
    return fate !== undefined && fate !== "unpaid";
}

/** Whether the answer was really lost: not during the moment that every recording takes. */
export function isLost(fate: Fate | undefined): boolean {
    return fate === true;
}

/** Whether the cashier has yet to hear how the order ended. */
export function isToTell(fate: Fate | undefined): fate is "paid" | "unpaid" {
    return fate === "paid" || fate === "unpaid";
}

/** The fate of an order that waited, by the state in which the server has it, if it has it. */
export function fateByState(state: string | undefined): "paid" | "unpaid" {
    return !state || ["draft", "cancel"].includes(state) ? "unpaid" : "paid";
}

/**
 * Whether an error of the server is its word that nothing was recorded, by the name of the exception.
 * Any other one, as of a database that went away, may have come after the order was recorded.
 */
export function isRefusal(exceptionName: string | null): boolean {
    return /^(odoo|werkzeug)\./.test(exceptionName ?? "");
}
