// Generated from static_src/komunigi_wallet/till/rules/order_figures.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";
import { isRecorded, refundedGroup } from "./refunded_group";
export function walletPayments(order) {
  return order.payment_ids.filter((p) => p.payment_method_id?.is_customer_wallet_method);
}
export function creditPayments(order) {
  return order.payment_ids.filter((p) => p.payment_method_id?.type === "pay_later");
}
export function topUpLines(order) {
  return order.lines.filter((line) => isTopUp(line));
}
export function isTopUp(line) {
  return Boolean(line.product_id?.product_tmpl_id?.is_customer_wallet_product);
}
export function topUpAmount(line) {
  return line.price_unit * line.qty;
}
export function toppedUp(order) {
  return sum(order, topUpLines(order).map(topUpAmount));
}
export function topUpsOf(order) {
  return topUpLines(order).filter((line) => topUpAmount(line) > 0);
}
export function leftOfTopUp(sold) {
  const recorded = sold.refund_orderline_ids.filter((line) => isRecorded(line.order_id));
  return sum(sold.order_id, [sold, ...recorded].map(topUpAmount));
}
export function isPartlyReturned(line) {
  const orders = line.refund_orderline_ids.map((refund) => refund.order_id);
  return isTopUp(line) && orders.some(isRecorded) && !orders.some(isOpen) && leftOfTopUp(line) > 0;
}
export function movesWallet(order) {
  return walletPayments(order).length > 0 || topUpLines(order).length > 0;
}
export function orderFigures(order, without) {
  const step = order.currency.rounding;
  const payments = order.payment_ids.filter((p) => p.isDone() && !p.is_change && p !== without);
  const onCredit = creditPayments(order).filter((payment) => payments.includes(payment));
  const fromWallet = walletPayments(order).filter((payment) => payment !== without);
  const topUps = toppedUp(order);
  const isSettled = without && !order.remainingDue && isChangeFromCash(order);
  const due = isSettled ? without.getAmount() : order.totalDue - paid(order, payments);
  return {
    due: round(due, step),
    goods: round(order.totalDue - topUps, step),
    walletPaid: paid(order, fromWallet),
    onCredit: paid(order, onCredit),
    toppedUp: topUps,
    refundable: refundable(order)
  };
}
export function isChangeFromCash(order) {
  const inCash = order.payment_ids.filter((p) => p.payment_method_id?.is_cash_count);
  return !order.change || Math.abs(order.change) < paid(order, inCash);
}
const AT_REST = ["pending", "retry", "done", "reversed"];
export function isAtTerminal(order) {
  const states = order.payment_ids.map((payment) => payment.getPaymentStatus());
  return states.some((state) => state && !AT_REST.includes(state));
}
export function unfitPayments(order) {
  const payments = order.payment_ids.filter(
    (payment) => payment.payment_method_id?.customer_wallet_pays_top_ups === false
  );
  const names = payments.map((payment) => payment.payment_method_id.name);
  return { amount: paid(order, payments), methods: [...new Set(names)].join(", ") };
}
function refundable(order) {
  const step = order.currency.rounding;
  const group = refundedGroup(order);
  return group ? Math.max(
    0,
    group.left((one) => paid(one, walletPayments(one)), step)
  ) : Infinity;
}
function isOpen({ state }) {
  return state === "draft";
}
export function paid(order, payments) {
  const amounts = payments.map((payment) => payment.getAmount());
  return sum(order, amounts);
}
function sum({ currency }, amounts) {
  const total = amounts.reduce((before, amount) => before + amount, 0);
  return round(total, currency.rounding);
}
