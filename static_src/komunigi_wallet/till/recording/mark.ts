// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/**
 * The mark of an order that moves a wallet, until the server has answered and the cashier knows,
 * and the number of the attempt to record it. Both are kept with the order in the browser's database, so
 * that they outlive a reload of the page.
 */
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosData } from "@point_of_sale/app/services/data_service";
import { locksPayments, type Fate } from "@komunigi_wallet/till/rules/fate";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { isRecorded } from "@komunigi_wallet/till/rules/refunded_group";

const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";

export function fateOf(order: PosOrder | undefined): Fate | undefined {
    return order?.uiState?.[MARK];
}

export function markFate(order: PosOrder, fate: Fate): void {
    order.uiState[MARK] = fate;
}

/** Whether the server has the order or may have it, and the till does not: nothing may change. */
export function isUnanswered(order: PosOrder | undefined): boolean {
    return locksPayments(fateOf(order));
}

/** Whether the payments do not change here: it waits, or another device has ended the order. */
export function isLocked(order: PosOrder | undefined): boolean {
    return isUnanswered(order) || Boolean(order?.finalized && movesWallet(order));
}

/** Whether another device of the till has recorded the order, while this one was at its payment. */
export function isRecordedElsewhere(order: PosOrder): boolean {
    return isRecorded(order) && isLocked(order) && !isUnanswered(order);
}

/** To call once the server has answered, whatever it said, and the cashier is told. */
export function markAnswered(order: PosOrder): void {
    if (fateOf(order)) {
        delete order.uiState[MARK];
    }
}

/** Number of the attempt to record the order that is under way, or comes next after a question. */
export function attemptsOf(order: PosOrder): number {
    return order.uiState?.[ATTEMPTS] ?? 0;
}

/** Whatever records the order from now on is another attempt than those until now. */
export function nextAttempt(order: PosOrder): void {
    order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
}

/** Keeps one order with its mark in the browser at once; Odoo keeps all a moment after a change. */
export async function keepInBrowser({ indexedDB }: PosData, order: PosOrder): Promise<void> {
    const { lines, payment_ids } = order;
    const kept = { "pos.order": [order], "pos.order.line": lines, "pos.payment": payment_ids };
    await Promise.all(
        Object.entries(kept).map(([model, records]) => {
            const rows = records.map((record) => record.serializeForIndexedDB());
            return indexedDB.create(model, rows);
        }),
    );
}
