// Generated from static_src/komunigi_wallet/till/rules/kind_of_line.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { isTopUp, topUpAmount } from "./order_figures";
export function kindOfLine(amount, isRefund) {
  if (amount < 0) {
    return isRefund ? "top_up_return" : "pay_out";
  }
  return amount ? "top_up" : null;
}
export function operationName(line) {
  const kind = isTopUp(line) ? kindOfLine(topUpAmount(line), Boolean(line.refunded_orderline_id)) : null;
  const takesOff = kind !== null && kind !== "top_up";
  return takesOff ? nameOfKind(line.config, kind) : "";
}
export function nameOfKind(config, kind) {
  return config._customer_wallet_operations?.[kind] ?? "";
}
