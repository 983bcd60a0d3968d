// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** How much a cashier is offered to put on a wallet that has not enough for an order. */
import { payableByWallet, round, unspent, type OrderFigures, type WalletFigures } from "./amounts";

/** What the wallet lacks to pay all that it may pay of the order. */
export function missingFor(wallet: WalletFigures, order: OrderFigures, step: number): number {
    return Math.max(0, round(payableByWallet(order, step) - unspent(wallet, order, step), step));
}

/** The shop's next usual amount from there, or the next ten. */
export function roundedUp(missing: number, usual: number[]): number {
    const fitting = usual.filter((amount) => amount >= missing);
    return fitting.length ? Math.min(...fitting) : Math.ceil(missing / 10) * 10;
}
