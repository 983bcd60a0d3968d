// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { leftOf } from "./amounts";

/**
 * The orders that an order refunds, and those of their refunds that this till knows to be
 * recorded.
 */
export class RefundedGroup {
    private readonly sold = new Set<PosOrder>();
    private readonly refunds = new Set<PosOrder>();

    /** @param lines those that are given back */
    constructor(lines: PosOrderline[]) {
        for (const { order_id: order } of lines) {
            this.sold.add(order);
            order.lines
                .flatMap((line) => line.refund_orderline_ids)
                .map((line) => line.order_id)
                .filter((refund) => isRecorded(refund))
                .forEach((refund) => this.refunds.add(refund));
        }
        this.sold.forEach((order) => this.refunds.delete(order));
    }

    get orders(): PosOrder[] {
        return [...this.sold, ...this.refunds];
    }

    /** What the orders have paid in one way and may still give back in it; see `leftOf`. */
    left(paidBy: (order: PosOrder) => number, step: number): number {
        const paid = [...this.sold].reduce((sum, order) => sum + paidBy(order), 0);
        return leftOf(paid, [...this.refunds].map(paidBy), step);
    }
}

/** Whether an order counts: one that is open may yet change, one that was cancelled never was. */
export function isRecorded({ state }: PosOrder): boolean {
    return state === "paid" || state === "done";
}

/**
 * What an order refunds; null where one of its lines refunds no order. A discount on the whole is
 * none of them: a refund gets one of its own.
 */
export function refundedGroup(order: PosOrder): RefundedGroup | null {
    const lines = order.lines.filter((line) => !line.isDiscountLine);
    const sold = lines.flatMap((line) => line.refunded_orderline_id ?? []);
    return sold.length === lines.length ? new RefundedGroup(sold) : null;
}
