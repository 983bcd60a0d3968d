// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/product_screen/control_buttons/control_buttons" {
    import { Component } from "@odoo/owl";
    import type { PosOrder } from "@point_of_sale/app/models/pos_order";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class ControlButtons extends Component<{ close?: () => void }> {
        pos: PosStore;
        readonly currentOrder: PosOrder;
    }
}
