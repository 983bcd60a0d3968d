// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/utils/order_payment_validation" {
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    // eslint-disable-next-line no-restricted-syntax -- so does Odoo, in this one module
    export default class OrderPaymentValidation {
        pos: PosStore;
        readonly order: PosOrder;
        readonly nextPage: { page: string; params: Record<string, unknown> };
        constructor(values: { pos: PosStore; orderUuid: string });
        validateOrder(force: boolean): Promise<boolean>;
        isOrderValid(force: boolean): Promise<boolean>;
        finalizeValidation(): Promise<unknown>;
        shouldHideValidationBehindFeedbackScreen(): Promise<unknown>;
        handleValidationError(error: Error): unknown;
        afterOrderValidation(): Promise<unknown>;
    }
}
