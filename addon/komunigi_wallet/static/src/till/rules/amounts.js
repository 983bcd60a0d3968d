// Generated from static_src/komunigi_wallet/till/rules/amounts.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function round(amount, step) {
  const steps = Number((Math.abs(amount) / step).toFixed(6));
  const rounded = Number((Math.round(steps) * step).toFixed(10));
  return amount < 0 && rounded ? -rounded : rounded;
}
export function downToCoin(amount, coin) {
  const coins = Math.floor(Number((amount / coin).toFixed(6)));
  return Number((coins * coin).toFixed(10));
}
export function upToCoin(amount, coin) {
  return -downToCoin(-amount, coin) || 0;
}
export function leftOf(paid, refunds, step) {
  const left = refunds.reduce((sum, amount) => sum + Math.min(0, amount), paid);
  return round(left, step);
}
export function spendable(wallet, order, step) {
  const available = wallet.blocked ? 0 : Math.max(0, wallet.balance - wallet.minimum);
  return round(available + Math.max(0, order.toppedUp), step);
}
export function unspent(wallet, order, step) {
  return round(spendable(wallet, order, step) - Math.max(0, order.walletPaid), step);
}
export function goodsLeft(order, step) {
  return round(order.goods - order.walletPaid - order.onCredit, step);
}
export function payableByWallet(order, step) {
  const left = goodsLeft(order, step);
  const share = order.due < 0 || order.goods < 0 ? Math.min(0, Math.max(order.due, left, -order.refundable - order.walletPaid)) : Math.max(0, Math.min(order.due, left));
  return round(share, step);
}
export function proposedPayment(wallet, order, step) {
  const payable = payableByWallet(order, step);
  return payable < 0 ? payable : Math.max(0, Math.min(payable, unspent(wallet, order, step)));
}
export function cappedPayment(asked, wallet, order, step) {
  const most = proposedPayment(wallet, order, step);
  const capped = most < 0 ? Math.min(0, Math.max(most, asked)) : Math.max(0, Math.min(most, asked));
  return round(capped, step);
}
export function toppedUpBy(amount, order, step) {
  return { ...order, toppedUp: amount, due: round(order.due - order.toppedUp + amount, step) };
}
export function projectedBalance(balance, order, step) {
  return round(balance - order.walletPaid + order.toppedUp, step);
}
