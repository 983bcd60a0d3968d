// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/screens/partner_list/partner_list" {
    import { Component } from "@odoo/owl";
    import type { Partner } from "@point_of_sale/app/models/related_models";
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export interface PartnerListState {
        initialPartners: Partner[];
        loadedPartners: Partner[];
        query: string;
    }
    export class PartnerList extends Component {
        static components: Record<string, any>;
        pos: PosStore;
        state: PartnerListState;
        loadedPartnerIds: Set<number | string>;
        setup(): void;
        getPartners(partners: Partner[]): Partner[];
        getNewPartners(): Promise<Partner[]>;
    }
}
