// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/ticket_screen/ticket_screen" {
    import { Component } from "@odoo/owl";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class TicketScreen extends Component {
        pos: PosStore;
        getSelectedOrder(): PosOrder | null;
        onDoRefund(): Promise<void>;
        addAdditionalRefundInfo(order: PosOrder, refund: PosOrder): Promise<void>;
    }
}
