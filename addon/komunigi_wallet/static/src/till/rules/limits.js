// Generated from static_src/komunigi_wallet/till/rules/limits.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import {
  goodsLeft,
  projectedBalance,
  round
} from "./amounts";
export function mostToTopUp(wallet, { largestTopUp, largestBalance }, step) {
  const room = wallet && largestBalance ? largestBalance - wallet.balance : Infinity;
  const most = Math.max(0, Math.min(room, largestTopUp || Infinity));
  return most === Infinity ? most : round(most, step);
}
export function exceedsLimit(order, wallet, limits, step) {
  return order.toppedUp > mostToTopUp(wallet, limits, step);
}
export function topUpLimitProblem(order, wallet, shop, unfit) {
  const { label, step } = shop;
  if (order.toppedUp <= 0) {
    return "";
  }
  if (unfit.amount > Math.max(0, goodsLeft(order, step))) {
    return _t(
      "%(methods)s cannot pay for a top-up: take another payment for that part.",
      unfit
    );
  }
  if (shop.largestTopUp && order.toppedUp > shop.largestTopUp) {
    const largest = shop.format(shop.largestTopUp);
    return _t("At most %(largest)s can be put on %(label)s at once.", { largest, label });
  }
  const after = wallet ? projectedBalance(wallet.balance, order, step) : 0;
  if (wallet && shop.largestBalance && after > Math.max(shop.largestBalance, wallet.balance)) {
    return _t("%(label)s has %(balance)s and may hold %(largest)s at most.", {
      label,
      balance: shop.format(wallet.balance),
      largest: shop.format(shop.largestBalance)
    });
  }
  return "";
}
