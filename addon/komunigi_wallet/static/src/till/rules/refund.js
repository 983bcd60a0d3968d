// Generated from static_src/komunigi_wallet/till/rules/refund.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";
import { movesWallet, orderFigures, paid, toppedUp } from "./order_figures";
import { refundedGroup } from "./refunded_group";
export function returnable({ balance, blocked }, step) {
  return blocked ? 0 : Math.max(0, round(balance, step));
}
export function paidInEachWay(order) {
  const group = refundedGroup(order);
  if (!group) {
    return [];
  }
  const payments = group.orders.flatMap((one) => one.payment_ids);
  return [...new Set(payments.map((payment) => payment.payment_method_id))].map((method) => ({
    method,
    amount: group.left((one) => paid(one, paymentsBy(one, method)), order.currency.rounding)
  }));
}
export function givenBack(due, paid2, step) {
  let left = Math.max(0, -due);
  return paid2.flatMap(({ method, amount }) => {
    const part = Math.max(0, round(Math.min(left, amount), step));
    left -= part;
    return part ? [{ method, amount: -part }] : [];
  });
}
export function moneyTooMuch(order) {
  const group = refundedGroup(order);
  if (!order.isRefund || order.customer_wallet_cash_out_reason) {
    return 0;
  }
  if (!group?.orders.some(movesWallet)) {
    return 0;
  }
  const step = order.currency.rounding;
  const forGoods = group.left((one) => money(one) - toppedUp(one), step);
  const given = Math.min(0, toppedUp(order)) - money(order);
  const roundedInCash = Math.abs(order.totalDue - order.priceIncl);
  const tooMuch = given - Math.max(0, forGoods) - roundedInCash;
  return round(Math.max(0, tooMuch), step);
}
function paymentsBy(order, method) {
  return order.payment_ids.filter((payment) => payment.payment_method_id === method);
}
function money(order) {
  const { walletPaid, onCredit } = orderFigures(order);
  const all = order.payment_ids.reduce((sum, payment) => sum + payment.getAmount(), 0);
  return all - walletPaid - onCredit;
}
