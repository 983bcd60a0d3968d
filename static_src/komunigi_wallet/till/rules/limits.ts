// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the shop, or the law of its country, limits about top-ups. */
import { _t } from "@web/core/l10n/translation";
import {
    goodsLeft,
    projectedBalance,
    round,
    type OrderFigures,
    type WalletFigures,
} from "./amounts";

export interface Limits {
    /** The most that one order may put on a wallet; 0: any amount. */
    largestTopUp: number;
    /** The most that a wallet may hold after a top-up; 0: any amount. */
    largestBalance: number;
}

/** The most that can be put on a wallet at once; Infinity where nothing limits it. */
export function mostToTopUp(
    wallet: WalletFigures | undefined,
    { largestTopUp, largestBalance }: Limits,
    step: number,
): number {
    const room = wallet && largestBalance ? largestBalance - wallet.balance : Infinity;
    const most = Math.max(0, Math.min(room, largestTopUp || Infinity));
    return most === Infinity ? most : round(most, step);
}

/** Whether an order tops up more than may be put on the wallet. */
export function exceedsLimit(
    order: OrderFigures,
    wallet: WalletFigures | undefined,
    limits: Limits,
    step: number,
): boolean {
    return order.toppedUp > mostToTopUp(wallet, limits, step);
}

/**
 * Why an order may not top up as much, or not by these payments; empty where it may.
 * @param unfit the payments that may not pay a top-up: their sum, and the names of their methods
 */
export function topUpLimitProblem(
    order: OrderFigures,
    wallet: WalletFigures | undefined,
    shop: Limits & { label: string; step: number; format(amount: number): string },
    unfit: { amount: number; methods: string },
): string {
    const { label, step } = shop;
    if (order.toppedUp <= 0) {
        return "";
    }
    if (unfit.amount > Math.max(0, goodsLeft(order, step))) {
        return _t(
            "%(methods)s cannot pay for a top-up: take another payment for that part.",
            unfit,
        );
    }
    if (shop.largestTopUp && order.toppedUp > shop.largestTopUp) {
        const largest = shop.format(shop.largestTopUp);
        return _t("At most %(largest)s can be put on %(label)s at once.", { largest, label });
    }
    const after = wallet ? projectedBalance(wallet.balance, order, step) : 0;
    if (wallet && shop.largestBalance && after > Math.max(shop.largestBalance, wallet.balance)) {
        return _t("%(label)s has %(balance)s and may hold %(largest)s at most.", {
            label,
            balance: shop.format(wallet.balance),
            largest: shop.format(shop.largestBalance),
        });
    }
    return "";
}
