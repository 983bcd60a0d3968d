// Generated from static_src/komunigi_wallet/app/utils/order_payment_validation.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { RPCError } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";
import { handleRPCError } from "@point_of_sale/app/utils/error_handlers";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
patch(OrderPaymentValidation.prototype, {
  async validateOrder(force) {
    const ready = await this.pos.customerWallet.readyToValidate(this.order);
    return ready ? super.validateOrder(force) : false;
  },
  async isOrderValid(force) {
    return await super.isOrderValid(force) && this.pos.customerWallet.check(this.order);
  },
  async shouldHideValidationBehindFeedbackScreen() {
    return movesWallet(this.order) ? this.pos.customerWallet.recording.recordThenShow(this) : super.shouldHideValidationBehindFeedbackScreen();
  },
  async finalizeValidation() {
    if (movesWallet(this.order)) {
      await this.pos.customerWallet.recording.markSent(this.order);
    } else {
      markAnswered(this.order);
    }
    return super.finalizeValidation();
  },
  async afterOrderValidation() {
    if (!isUnanswered(this.order)) {
      await super.afterOrderValidation();
    }
  },
  handleValidationError(error) {
    if (!movesWallet(this.order)) {
      return super.handleValidationError(error);
    }
    if (isUnanswered(this.order)) {
      return this.pos.customerWallet.takeBack(this.order, error);
    }
    if (error instanceof RPCError) {
      handleRPCError(error, this.pos.dialog);
    }
  }
});
