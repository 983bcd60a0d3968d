// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { walletPayments } from "@komunigi_wallet/till/rules/order_figures";

/**
 * The buttons beside the goods that pay and validate an order in one tap. What they cannot finish
 * goes on on the payment screen: what lacks, waits for the server or was refused.
 */
export class FastPayment {
    /** Orders that are about to be paid, by their uuid. */
    private readonly underWay = new Set<string>();

    /** @param payFromWallet adds a payment of what the wallet has; null where it cannot */
    constructor(
        private pos: PosStore,
        private payFromWallet: (
            order: PosOrder,
            method: PaymentMethod,
        ) => Promise<PosPayment | null>,
    ) {}

    /**
     * @param payOtherwise pays and validates as Odoo does, with a method that is not the wallet
     */
    async pay(
        order: PosOrder,
        method: PaymentMethod,
        payOtherwise: () => Promise<void>,
    ): Promise<void> {
        if (this.underWay.has(order.uuid)) {
            return; // a second tap
        }
        this.underWay.add(order.uuid);
        try {
            const begun = method.is_customer_wallet_method
                ? await this.fromWallet(order, method)
                : await this.otherwise(order, payOtherwise);
            if (begun && !order.finalized) {
                this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
            }
        } finally {
            this.underWay.delete(order.uuid);
        }
    }

    /** @returns whether the order has a payment */
    private async fromWallet(order: PosOrder, method: PaymentMethod): Promise<boolean> {
        if (!this.isPaidFromWallet(order) && !(await this.payFromWallet(order, method))) {
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
    private async otherwise(order: PosOrder, pay: () => Promise<void>): Promise<boolean> {
        if (!isUnanswered(order) && !this.isPaidFromWallet(order)) {
            await pay();
        }
        return true;
    }

    private isPaidFromWallet(order: PosOrder): boolean {
        return walletPayments(order).length > 0 && !order.remainingDue;
    }
}
