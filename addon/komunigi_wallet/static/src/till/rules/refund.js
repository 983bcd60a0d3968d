// Generated from static_src/komunigi_wallet/till/rules/refund.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";
import { movesWallet, orderFigures, refundedGroup, toppedUp } from "./order_figures";
export function returnable({ balance, blocked }, step) {
  return blocked ? 0 : Math.max(0, round(balance, step));
}
export function paidInEachWay(order) {
  const sums = /* @__PURE__ */ new Map();
  for (const payment of (refundedGroup(order) ?? []).flatMap((one) => one.payment_ids)) {
    const method = payment.payment_method_id;
    sums.set(method, (sums.get(method) ?? 0) + payment.getAmount());
  }
  return [...sums].map(([method, amount]) => ({ method, amount }));
}
export function givenBack(due, paid, step) {
  let left = Math.max(0, -due);
  return paid.flatMap(({ method, amount }) => {
    const part = Math.max(0, round(Math.min(left, amount), step));
    left -= part;
    return part ? [{ method, amount: -part }] : [];
  });
}
export function moneyTooMuch(order) {
  const group = refundedGroup(order);
  if (!order.isRefund || order.customer_wallet_cash_out_reason || !group?.some(movesWallet)) {
    return 0;
  }
  const forGoods = group.reduce((sum, one) => sum + money(one) - toppedUp(one), 0);
  const given = Math.min(0, toppedUp(order)) - money(order);
  const roundedInCash = Math.abs(order.totalDue - order.priceIncl);
  const tooMuch = given - Math.max(0, forGoods) - roundedInCash;
  return round(Math.max(0, tooMuch), order.currency.rounding);
}
function money(order) {
  const { walletPaid, onCredit } = orderFigures(order);
  const all = order.payment_ids.reduce((sum, payment) => sum + payment.getAmount(), 0);
  return all - walletPaid - onCredit;
}
