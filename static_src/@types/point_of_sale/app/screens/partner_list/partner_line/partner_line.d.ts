// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/partner_list/partner_line/partner_line" {
    import { Component, type ComponentConstructor } from "@odoo/owl";
    import type { Partner } from "@point_of_sale/app/models/related_models";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export class PartnerLine extends Component<{ partner: Partner }> {
        static components: Record<string, ComponentConstructor<any>>;
        pos: PosStore;
    }
}
