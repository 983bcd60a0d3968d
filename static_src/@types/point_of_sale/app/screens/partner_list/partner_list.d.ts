declare module "@point_of_sale/app/screens/partner_list/partner_list" {
    import { Component } from "@odoo/owl";
    import type { Partner } from "@point_of_sale/app/models/related_models";

    export class PartnerList extends Component {
        state: { initialPartners: Partner[]; loadedPartners: Partner[]; query: string };
        getPartners(partners: Partner[]): Partner[];
        getNewPartners(): Promise<Partner[]>;
    }
}
