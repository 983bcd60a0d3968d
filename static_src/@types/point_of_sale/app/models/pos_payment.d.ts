// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/models/pos_payment" {
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PaymentMethod } from "@point_of_sale/app/models/related_models";

    export class PosPayment {
        pos_order_id: PosOrder;
        payment_method_id: PaymentMethod;
        readonly is_change?: boolean;
        readonly isSynced: boolean;
        serializeForIndexedDB(): object;
        setAmount(amount: number): void;
        getAmount(): number;
        /** Empty where no terminal has to do with it. */
        getPaymentStatus(): string | false | undefined;
        isDone(): boolean;
        setPaymentStatus(status: string): void;
        /** What a terminal needs to know of the payment that this one gives back. */
        updateRefundPaymentLine(refunded: PosPayment): void;
        delete(): void;
    }
}
