// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/models/pos_order_line" {
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosConfigRecord, Product } from "@point_of_sale/app/models/related_models";

    export class PosOrderline {
        uuid: string;
        order_id: PosOrder;
        product_id: Product;
        qty: number;
        price_unit: number;
        refunded_orderline_id?: PosOrderline;
        refund_orderline_ids: PosOrderline[];
        /** How much of it was given back, in units. */
        readonly refundedQty: number;
        /** Whether it is a discount on the whole order (pos_discount). */
        readonly isDiscountLine?: boolean;
        readonly config: PosConfigRecord;
        serializeForIndexedDB(): object;
        getFullProductName(): string;
        setUnitPrice(price: number): void;
        setDiscount(discount: number | string): void;
    }
}
