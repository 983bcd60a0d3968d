// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosConfigRecord } from "@point_of_sale/app/models/related_models";
import { isTopUp, topUpAmount } from "./order_figures";

/** What a line of the top-up product does to a wallet; keys of the server's table of operations. */
export type LineKind = "top_up" | "top_up_return" | "pay_out";

/**
 * The server decides the same when it records the line: `policy/till_order.py`.
 * @param amount what the line puts on the wallet, or, negative, takes off it
 * @param isRefund whether the line gives back what another line has sold
 * @returns null where it moves nothing
 */
export function kindOfLine(amount: number, isRefund: boolean): LineKind | null {
    if (amount < 0) {
        return isRefund ? "top_up_return" : "pay_out";
    }
    return amount ? "top_up" : null;
}

/**
 * What a line of the top-up product is called where it takes money off the wallet. Empty for all
 * other lines: they are called after their product.
 */
export function operationName(line: PosOrderline): string {
    const kind = isTopUp(line)
        ? kindOfLine(topUpAmount(line), Boolean(line.refunded_orderline_id))
        : null;
    const takesOff = kind !== null && kind !== "top_up";
    return takesOff ? nameOfKind(line.config, kind) : "";
}

/** What the server calls an operation, in the cashier's language. */
export function nameOfKind(config: PosConfigRecord, kind: string): string {
    return config._customer_wallet_operations?.[kind] ?? "";
}
