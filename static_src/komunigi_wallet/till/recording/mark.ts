/**
 * The mark of an order that moves a wallet while nobody knows whether the server has it, and the
 * number of the attempt to record it. Both are kept with the order in the browser's database, so
 * that they outlive a reload of the page.
 */
import type { PosOrder } from "@point_of_sale/app/models/pos_order";

const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";

export function isUnanswered(order: PosOrder | undefined): boolean {
    return Boolean(order?.uiState?.[MARK]);
}

export function markUnanswered(order: PosOrder): void {
    order.uiState[MARK] = true;
}

/** To call once the server has answered, whatever it said. */
export function markAnswered(order: PosOrder): void {
    if (isUnanswered(order)) {
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
