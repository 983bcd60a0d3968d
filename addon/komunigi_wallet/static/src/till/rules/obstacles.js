// Generated from static_src/komunigi_wallet/till/rules/obstacles.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import {
  goodsLeft,
  payableByWallet,
  unspent
} from "./amounts";
import { refusalTitle } from "./title";
export function paymentObstacle(wallet, order, { offline, step }) {
  const payable = payableByWallet(order, step);
  if (payable === 0 && order.due < 0 && goodsLeft(order, step) < 0) {
    return "paid_otherwise";
  }
  if (payable === 0) {
    return order.toppedUp && order.due ? "top_up_only" : "nothing_due";
  }
  if (offline) {
    return "offline";
  }
  if (!wallet) {
    return "unavailable";
  }
  if (payable < 0) {
    return null;
  }
  if (unspent(wallet, order, step) > 0) {
    return null;
  }
  if (order.walletPaid > 0) {
    return "used_up";
  }
  return wallet.blocked ? "blocked" : "empty";
}
export function remedyFor(obstacle, { toppedUp }) {
  switch (obstacle) {
    case "nothing_due":
      return void 0;
    case "paid_otherwise":
      return "as_paid";
    case "offline":
      return toppedUp ? void 0 : "cash_alone";
    case "unavailable":
      return "cash_alone";
    default:
      return "cash";
  }
}
export function obstacleMessage(obstacle, words) {
  switch (obstacle) {
    case "offline":
      return {
        title: _t("%(label)s needs the connection", words),
        body: _t(
          "The server cannot be reached, so the balance cannot be checked. Take another payment, or try again in a moment."
        )
      };
    case "unavailable":
      return {
        title: _t("No %(label)s for this customer", words),
        body: _t(
          "%(customer)s has no %(label)s in this shop. Choose another customer or take another payment.",
          words
        )
      };
    case "nothing_due":
      return {
        title: _t("Nothing left to pay"),
        body: _t(
          "The order is already paid in full. To use %(label)s, first lower or remove another payment.",
          words
        )
      };
    case "paid_otherwise":
      return {
        title: _t("Give it back another way"),
        body: _t(
          "You cannot refund more to %(label)s than it paid. Give the rest back as it was paid.",
          words
        )
      };
    case "top_up_only":
      return {
        title: _t("A top-up is paid another way"),
        body: _t("%(label)s cannot pay for its own top-up. Take cash or card.", words)
      };
    case "blocked":
      return {
        title: refusalTitle(words.label, true),
        body: _t(
          "%(customer)s cannot pay with %(label)s at the moment: %(reason)s. Take another payment and send the customer to the office.",
          words
        )
      };
    case "used_up":
      return {
        title: refusalTitle(words.label, false),
        body: _t(
          "The order takes all that %(customer)s has: %(balance)s. Top up, or take another payment for the rest.",
          words
        )
      };
    case "empty":
      return {
        title: refusalTitle(words.label, false),
        body: _t(
          "%(customer)s has %(balance)s. Top up first, or take another payment.",
          words
        )
      };
  }
}
