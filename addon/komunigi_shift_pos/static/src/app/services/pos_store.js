// Generated from static_src/komunigi_shift_pos/app/services/pos_store.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { shops } from "@komunigi_shift_pos/standing/standing";
import { Standings } from "@komunigi_shift_pos/standings/standings";
import { StopDialog } from "@komunigi_shift_pos/stop/stop_dialog";
patch(PosStore.prototype, {
  async setup(env, services) {
    this.shiftStandings = new Standings(this);
    return super.setup(env, services);
  },
  setPartnerToCurrentOrder(partner) {
    super.setPartnerToCurrentOrder(partner);
    if (partner) {
      void this.showShiftStanding(partner);
    }
  },
  async showShiftStanding(partner) {
    await this.shiftStandings.refresh([partner]);
    const standing = this.shiftStandings.of(partner);
    const isStillThere = this.getOrder()?.getPartner()?.id === partner.id;
    if (standing && !shops(standing) && isStillThere) {
      await makeAwaitable(this.dialog, StopDialog, { partner });
    }
  },
  async mayPayByShifts(order) {
    if (await this.shiftStandings.mayPay(order)) {
      return true;
    }
    const partner = order.getPartner();
    const goesOn = await makeAwaitable(this.dialog, StopDialog, { partner });
    return Boolean(goesOn) && order.getPartner() === partner;
  }
});
