// Generated from static_src/komunigi_shift_pos/app/screens/partner_list/partner_list.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
patch(PartnerList.prototype, {
  setup() {
    super.setup();
    void this.pos.shiftStandings.refresh(this.state.initialPartners);
  },
  async getNewPartners() {
    const partners = await super.getNewPartners();
    await this.pos.shiftStandings.refresh(partners);
    return partners;
  }
});
