// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/receipt_screen/receipt/order_receipt" {
    import { Component } from "@odoo/owl";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";

    export class OrderReceipt extends Component {
        readonly order: PosOrder;
    }
}
