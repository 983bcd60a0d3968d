// Generated from static_src/komunigi_wallet/till/rules/refunded_group.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { leftOf } from "./amounts";
export class RefundedGroup {
  sold = /* @__PURE__ */ new Set();
  refunds = /* @__PURE__ */ new Set();
  /** @param lines those that are given back */
  constructor(lines) {
    for (const { order_id: order } of lines) {
      this.sold.add(order);
      order.lines.flatMap((line) => line.refund_orderline_ids).map((line) => line.order_id).filter((refund) => isRecorded(refund)).forEach((refund) => this.refunds.add(refund));
    }
    this.sold.forEach((order) => this.refunds.delete(order));
  }
  get orders() {
    return [...this.sold, ...this.refunds];
  }
  /** What the orders have paid in one way and may still give back in it; see `leftOf`. */
  left(paidBy, step) {
    const paid = [...this.sold].reduce((sum, order) => sum + paidBy(order), 0);
    return leftOf(paid, [...this.refunds].map(paidBy), step);
  }
}
export function isRecorded({ state }) {
  return state === "paid" || state === "done";
}
export function refundedGroup(order) {
  const lines = order.lines.filter((line) => !line.isDiscountLine);
  const sold = lines.flatMap((line) => line.refunded_orderline_id ?? []);
  return sold.length === lines.length ? new RefundedGroup(sold) : null;
}
