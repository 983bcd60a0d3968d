// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { round } from "./amounts";
import { movesWallet, toppedUp } from "./order_figures";

export interface ReceiptBalances {
    before: number;
    movement: number;
    after: number;
}

/** What the receipt says of the wallet; null where the shop prints no balances. */
export function receiptBalances(order: PosOrder): ReceiptBalances | null {
    return order.config.customer_wallet_on_receipt === false ? null : recordedBalances(order);
}

/**
 * The wallet before and after an order, as the server recorded it with the order: a reprint
 * prints the same. Null where the order has moved no wallet.
 */
export function recordedBalances(order: PosOrder): ReceiptBalances | null {
    const { customer_wallet_balance_before: before, customer_wallet_balance_after: after } = order;
    const known = typeof before === "number" && typeof after === "number";
    if (!known || !order.finalized || !movesWallet(order)) {
        return null;
    }
    return { before, after, movement: round(after - before, order.currency.rounding) };
}

/** Money that left a wallet as money, by a pay-out or a returned top-up; 0 for all other orders. */
export function moneyOut(order: PosOrder): number {
    return order.finalized ? Math.max(0, -toppedUp(order)) : 0;
}
