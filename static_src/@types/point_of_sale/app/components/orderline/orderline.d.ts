// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/components/orderline/orderline" {
    import { Component } from "@odoo/owl";
    import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";

    export class Orderline extends Component {
        readonly line: PosOrderline;
        /** Empty while the line has no order. */
        get lineScreenValues(): { name?: string };
    }
}
