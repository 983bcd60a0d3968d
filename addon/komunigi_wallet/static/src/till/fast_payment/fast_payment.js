// Generated from static_src/komunigi_wallet/till/fast_payment/fast_payment.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { walletPayments } from "@komunigi_wallet/till/rules/order_figures";
export class FastPayment {
  /** @param payFromWallet adds a payment of what the wallet has; null where it cannot */
  constructor(pos, payFromWallet) {
    this.pos = pos;
    this.payFromWallet = payFromWallet;
  }
  pos;
  payFromWallet;
  /** Orders that are about to be paid, by their uuid. */
  underWay = /* @__PURE__ */ new Set();
  /**
   * @param payOtherwise pays and validates as Odoo does, with a method that is not the wallet
   */
  async pay(order, method, payOtherwise) {
    if (this.underWay.has(order.uuid)) {
      return;
    }
    this.underWay.add(order.uuid);
    try {
      const begun = method.is_customer_wallet_method ? await this.fromWallet(order, method) : await this.otherwise(order, payOtherwise);
      if (begun && !order.finalized) {
        this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
      }
    } finally {
      this.underWay.delete(order.uuid);
    }
  }
  /** @returns whether the order has a payment */
  async fromWallet(order, method) {
    if (!this.isPaidFromWallet(order) && !await this.payFromWallet(order, method)) {
      return false;
    }
    if (!order.remainingDue) {
      const { pos } = this;
      const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
      await validation.validateOrder(false);
    }
    return true;
  }
  /** Where the wallet pays it all, nobody who taps another method means that. */
  async otherwise(order, pay) {
    if (!isUnanswered(order) && !this.isPaidFromWallet(order)) {
      await pay();
    }
    return true;
  }
  isPaidFromWallet(order) {
    return walletPayments(order).length > 0 && !order.remainingDue;
  }
}
