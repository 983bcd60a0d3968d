// Generated from static_src/komunigi_wallet/app/screens/payment_screen/payment_screen.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { isLocked } from "@komunigi_wallet/till/recording/mark";
import { WalletPanel } from "@komunigi_wallet/till/wallet_panel/wallet_panel";
PaymentScreen.components = { ...PaymentScreen.components, WalletPanel };
patch(PaymentScreen.prototype, {
  async addNewPaymentLine(method) {
    const wallet = this.pos.customerWallet;
    if (isLocked(this.currentOrder)) {
      return wallet.recording.resume(this.currentOrder);
    }
    const given = wallet.refunds.givenBackBy(this.currentOrder, method);
    if (!given && !method.is_customer_wallet_method) {
      return super.addNewPaymentLine(method);
    }
    const payment = given ?? await wallet.pay(this.currentOrder, method);
    if (payment) {
      this.currentOrder.selectPaymentline(payment);
      this.numberBuffer.set(payment.getAmount().toString());
    }
    return Boolean(payment);
  },
  updateSelectedPaymentline(amount = false) {
    if (isLocked(this.currentOrder)) {
      return;
    }
    if (!this.paymentLines.length) {
      const money = this.payment_methods_from_config.find(
        (method) => !method.is_customer_wallet_method
      );
      if (money) {
        this.currentOrder.addPaymentline(money);
      }
    }
    super.updateSelectedPaymentline(amount);
    const capped = this.pos.customerWallet.payments.capEdited(this.selectedPaymentLine);
    if (capped !== null) {
      this.numberBuffer.set(capped.toString());
    }
  },
  deletePaymentLine(uuid) {
    if (!isLocked(this.currentOrder)) {
      super.deletePaymentLine(uuid);
    }
  }
});
