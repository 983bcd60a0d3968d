// Generated from static_src/komunigi_wallet/app/utils/order_payment_validation.ts by build.mjs: edit the source.
import { patch } from "@web/core/utils/patch";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { markSent } from "@komunigi_wallet/till/recording/recording";
import {
  checkWallet,
  readyToValidate,
  recordThenShow,
  takeBack
} from "@komunigi_wallet/till/validating/validation";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
patch(OrderPaymentValidation.prototype, {
  async validateOrder(force) {
    const ready = await readyToValidate(this.pos, this.order);
    return ready ? super.validateOrder(force) : false;
  },
  async isOrderValid(force) {
    return await super.isOrderValid(force) && checkWallet(this.pos, this.order);
  },
  async shouldHideValidationBehindFeedbackScreen() {
    return movesWallet(this.order) ? recordThenShow(this) : super.shouldHideValidationBehindFeedbackScreen();
  },
  async finalizeValidation() {
    if (movesWallet(this.order)) {
      await markSent(this.pos, this.order);
    }
    return super.finalizeValidation();
  },
  handleValidationError(error) {
    if (movesWallet(this.order) && isUnanswered(this.order)) {
      return takeBack(this.pos, this.order, error);
    }
    return super.handleValidationError(error);
  }
});
