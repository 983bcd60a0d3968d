// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";

patch(OrderPaymentValidation.prototype, {
    async validateOrder(force: boolean) {
        const ready = await this.pos.customerWallet.readyToValidate(this.order);
        return ready ? super.validateOrder(force) : false;
    },
    async isOrderValid(force: boolean) {
        return (await super.isOrderValid(force)) && this.pos.customerWallet.check(this.order);
    },
    async shouldHideValidationBehindFeedbackScreen() {
        return movesWallet(this.order)
            ? this.pos.customerWallet.recording.recordThenShow(this)
            : super.shouldHideValidationBehindFeedbackScreen();
    },
    async finalizeValidation() {
        if (movesWallet(this.order)) {
            await this.pos.customerWallet.recording.markSent(this.order);
        }
        return super.finalizeValidation();
    },
    handleValidationError(error: Error) {
        if (movesWallet(this.order) && isUnanswered(this.order)) {
            return this.pos.customerWallet.takeBack(this.order, error);
        }
        return super.handleValidationError(error);
    },
});
