// Generated from static_src/komunigi_wallet/till/rules/receipt.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";
import { movesWallet, toppedUp } from "./order_figures";
export function receiptBalances(order) {
  return order.config.customer_wallet_on_receipt === false ? null : recordedBalances(order);
}
export function recordedBalances(order) {
  const { customer_wallet_balance_before: before, customer_wallet_balance_after: after } = order;
  const known = typeof before === "number" && typeof after === "number";
  if (!known || !order.finalized || !movesWallet(order)) {
    return null;
  }
  return { before, after, movement: round(after - before, order.currency.rounding) };
}
export function moneyOut(order) {
  return order.finalized ? Math.max(0, -toppedUp(order)) : 0;
}
