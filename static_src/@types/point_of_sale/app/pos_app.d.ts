// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/pos_app" {
    import { Component } from "@odoo/owl";

    export class Chrome extends Component {
        static components: Record<string, any>;
    }
}
