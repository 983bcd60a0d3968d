// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/payment_screen/payment_screen" {
    import { Component } from "@odoo/owl";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
    import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class PaymentScreen extends Component {
        static components: Record<string, any>;
        pos: PosStore;
        numberBuffer: { set(value: string): void };
        payment_methods_from_config: PaymentMethod[];
        readonly currentOrder: PosOrder;
        readonly paymentLines: PosPayment[];
        readonly selectedPaymentLine: PosPayment | undefined;
        addNewPaymentLine(method: PaymentMethod): Promise<boolean | undefined>;
        updateSelectedPaymentline(amount?: number | false | null): void;
        deletePaymentLine(uuid: string): void;
    }
}
