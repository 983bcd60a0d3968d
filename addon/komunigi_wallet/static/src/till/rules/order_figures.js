// Generated from static_src/komunigi_wallet/till/rules/order_figures.ts by build.mjs: edit the source.
import { round } from "@komunigi_wallet/till/rules/amounts";
export function walletPayments(order) {
  return order.payment_ids.filter((p) => p.payment_method_id?.is_customer_wallet_method);
}
export function topUpLines(order) {
  return order.lines.filter((line) => isTopUp(line));
}
export function isTopUp(line) {
  return Boolean(line.product_id?.product_tmpl_id?.is_customer_wallet_product);
}
export function toppedUp(order) {
  const sum = topUpLines(order).reduce((total, line) => total + line.priceIncl, 0);
  return round(sum * signOfLines(order), order.currency.rounding);
}
export function signTopUps(order) {
  for (const line of topUpLines(order)) {
    line.price_subtotal *= signOfLines(order);
    line.price_subtotal_incl *= signOfLines(order);
  }
}
function signOfLines(order) {
  return order.isRefund ? -1 : 1;
}
export function movesWallet(order) {
  return walletPayments(order).length > 0 || topUpLines(order).length > 0;
}
export function orderFigures(order, without) {
  const step = order.currency.rounding;
  const payments = order.payment_ids.filter((p) => p.isDone() && !p.is_change && p !== without);
  const paid = payments.reduce((sum, payment) => sum + payment.getAmount(), 0);
  const fromWallet = walletPayments(order).filter((payment) => payment !== without);
  const topUps = toppedUp(order);
  return {
    due: round(order.totalDue - paid, step),
    goods: round(order.totalDue - topUps, step),
    walletPaid: round(
      fromWallet.reduce((sum, payment) => sum + payment.getAmount(), 0),
      step
    ),
    toppedUp: topUps
  };
}
