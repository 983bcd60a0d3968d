// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";

patch(PartnerList.prototype, {
    setup() {
        super.setup();
        // all who are listed, in one question
        void this.pos.shiftStandings.refresh(this.state.initialPartners);
    },
    async getNewPartners() {
        const partners: Partner[] = await super.getNewPartners();
        await this.pos.shiftStandings.refresh(partners);
        return partners;
    },
});
