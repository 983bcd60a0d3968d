// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the till needs to know of a wallet; amounts are in the company's currency. */
export interface WalletFigures {
    balance: number;
    /** Zero, or a tolerated overdraft as a negative amount. */
    minimum: number;
    blocked: boolean;
}

/** What the till needs to know of an order; a refund's amounts are negative. */
export interface OrderFigures {
    /** What is left to pay. */
    due: number;
    /** Price of everything but the top-ups. */
    goods: number;
    /** Sum of the payments from the wallet that the order has already. */
    walletPaid: number;
    /** Sum of its payments that the customer owes until later. */
    onCredit: number;
    /** Sum of the top-ups. */
    toppedUp: number;
    /** The most that a refund may give back to the wallet; Infinity where it is not known. */
    refundable: number;
}

/** Rounds to the currency's smallest step, e.g. 0.01, half away from zero. */
export function round(amount: number, step: number): number {
    const steps = Number((Math.abs(amount) / step).toFixed(6));
    const rounded = Number((Math.round(steps) * step).toFixed(10));
    return amount < 0 && rounded ? -rounded : rounded;
}

/** As much of an amount as can be paid in coins of which this is the smallest. */
export function downToCoin(amount: number, coin: number): number {
    const coins = Math.floor(Number((amount / coin).toFixed(6)));
    return Number((coins * coin).toFixed(10));
}

/** The least amount from there that can be paid in coins of which this is the smallest. */
export function upToCoin(amount: number, coin: number): number {
    return -downToCoin(-amount, coin) || 0;
}

/**
 * What an order has paid in one way and may still give back in it. The server decides the same:
 * `policy/till_order.py`.
 * @param refunds what each of its refunds was paid in that way, negative where it gave back; an
 *     exchange that was paid for leaves no more to be given back
 */
export function leftOf(paid: number, refunds: number[], step: number): number {
    const left = refunds.reduce((sum, amount) => sum + Math.min(0, amount), paid);
    return round(left, step);
}

/**
 * The most that the order can spend from the wallet, its payments included; never negative. What
 * the order itself puts on the wallet may be spent whatever the wallet holds: other money pays it.
 */
export function spendable(wallet: WalletFigures, order: OrderFigures, step: number): number {
    const available = wallet.blocked ? 0 : Math.max(0, wallet.balance - wallet.minimum);
    return round(available + Math.max(0, order.toppedUp), step);
}

/** What of that the order does not take yet; not positive where it takes all. */
export function unspent(wallet: WalletFigures, order: OrderFigures, step: number): number {
    return round(spendable(wallet, order, step) - Math.max(0, order.walletPaid), step);
}

/**
 * What neither the wallet nor credit pays of the goods yet; negative where they pay more. The
 * top-ups are paid by neither.
 */
export function goodsLeft(order: OrderFigures, step: number): number {
    return round(order.goods - order.walletPaid - order.onCredit, step);
}

/**
 * The part of what is left to pay that the wallet may take. Negative on a refund, where the
 * wallet receives.
 */
export function payableByWallet(order: OrderFigures, step: number): number {
    const left = goodsLeft(order, step);
    const share =
        order.due < 0 || order.goods < 0
            ? Math.min(0, Math.max(order.due, left, -order.refundable - order.walletPaid))
            : Math.max(0, Math.min(order.due, left));
    return round(share, step);
}

/** The amount of a new wallet payment: what the wallet has, up to what it may pay. */
export function proposedPayment(wallet: WalletFigures, order: OrderFigures, step: number): number {
    const payable = payableByWallet(order, step);
    return payable < 0 ? payable : Math.max(0, Math.min(payable, unspent(wallet, order, step)));
}

/**
 * What becomes of an amount that the cashier typed on a wallet payment: it can be lowered, never
 * raised above what is due or available. `order` is without the payment that is edited.
 */
export function cappedPayment(
    asked: number,
    wallet: WalletFigures,
    order: OrderFigures,
    step: number,
): number {
    const most = proposedPayment(wallet, order, step);
    const capped =
        most < 0 ? Math.min(0, Math.max(most, asked)) : Math.max(0, Math.min(most, asked));
    return round(capped, step);
}

/** The order with another top-up in place of its own. */
export function toppedUpBy(amount: number, order: OrderFigures, step: number): OrderFigures {
    return { ...order, toppedUp: amount, due: round(order.due - order.toppedUp + amount, step) };
}

/** The balance once this order is recorded. */
export function projectedBalance(balance: number, order: OrderFigures, step: number): number {
    return round(balance - order.walletPaid + order.toppedUp, step);
}
