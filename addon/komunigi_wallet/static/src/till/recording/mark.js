// Generated from static_src/komunigi_wallet/till/recording/mark.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { locksPayments } from "@komunigi_wallet/till/rules/fate";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { isRecorded } from "@komunigi_wallet/till/rules/refunded_group";
const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";
export function fateOf(order) {
  return order?.uiState?.[MARK];
}
export function markFate(order, fate) {
  order.uiState[MARK] = fate;
}
export function isUnanswered(order) {
  return locksPayments(fateOf(order));
}
export function isLocked(order) {
  return isUnanswered(order) || Boolean(order?.finalized && movesWallet(order));
}
export function isRecordedElsewhere(order) {
  return isRecorded(order) && isLocked(order) && !isUnanswered(order);
}
export function markAnswered(order) {
  if (fateOf(order)) {
    delete order.uiState[MARK];
  }
}
export function attemptsOf(order) {
  return order.uiState?.[ATTEMPTS] ?? 0;
}
export function nextAttempt(order) {
  order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
}
export async function keepInBrowser({ indexedDB }, order) {
  const { lines, payment_ids } = order;
  const kept = { "pos.order": [order], "pos.order.line": lines, "pos.payment": payment_ids };
  await Promise.all(
    Object.entries(kept).map(([model, records]) => {
      const rows = records.map((record) => record.serializeForIndexedDB());
      return indexedDB.create(model, rows);
    })
  );
}
