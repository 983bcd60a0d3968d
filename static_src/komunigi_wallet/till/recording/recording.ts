/**
 * Recording an order that moves a wallet exactly once. Such an order is marked before it is sent;
 * while the mark stands, nobody knows whether the server has it, and its payments do not change.
 */
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";

/** Kept with the order in the browser's database, so that it outlives a reload of the page. */
const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";

/** What came of asking: the server has the order, does not have it, or could not be asked. */
export type Answer = "recorded" | "open" | "unknown";

export function isUnanswered(order: PosOrder | undefined): boolean {
    return Boolean(order?.uiState?.[MARK]);
}

/** Number of the attempt to record the order that is under way, or comes next after a question. */
export function attemptsOf(order: PosOrder): number {
    return order.uiState?.[ATTEMPTS] ?? 0;
}

/** To call before the order is sent. */
export async function markSent(pos: PosStore, order: PosOrder): Promise<void> {
    order.uiState[MARK] = true;
    order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
    await pos.data.synchronizeLocalDataInIndexedDB();
}

/** To call once the server has answered, whatever it said. */
export function markAnswered(order: PosOrder): void {
    if (isUnanswered(order)) {
        delete order.uiState[MARK];
    }
}

/** Puts back as a draft an order that may or may not be recorded; it is not sent again by itself. */
export function holdBack(pos: PosStore, order: PosOrder): void {
    order.state = "draft";
    order.uiState[MARK] = true;
    pos.removePendingOrder(order);
}

/** At the till's start: orders that a closed page has left as paid are not sent blindly. */
export function holdBackAfterReload(pos: PosStore): void {
    for (const order of pos.models["pos.order"].filter((o) => !o.isSynced && movesWallet(o))) {
        if (order.state === "paid" || isUnanswered(order)) {
            holdBack(pos, order);
        }
    }
}

/**
 * Asks the server whether it has recorded an order that is marked; takes over what it has. Where
 * it has not, no attempt until now will record it any more.
 */
export async function settle(pos: PosStore, order: PosOrder): Promise<Answer> {
    try {
        const question = [order.uuid, attemptsOf(order)];
        const recorded = await pos.data.call("pos.order", "get_recorded_order", question);
        if (!recorded || ["draft", "cancel"].includes(recorded.state)) {
            markAnswered(order);
            // Those until now are given up: whatever pays the order next, it is another attempt.
            order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
            order.state = "draft";
            return "open";
        }
        await pos.data.loadServerOrders([["uuid", "=", order.uuid]]);
        const known = pos.models["pos.order"].getBy("uuid", order.uuid) ?? order;
        markAnswered(known);
        pos.removePendingOrder(known);
        return known.finalized ? "recorded" : "unknown";
    } catch {
        return "unknown";
    }
}
