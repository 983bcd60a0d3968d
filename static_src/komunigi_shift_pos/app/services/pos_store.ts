// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { shops } from "@komunigi_shift_pos/standing/standing";
import { Standings } from "@komunigi_shift_pos/standings/standings";
import { StopDialog } from "@komunigi_shift_pos/stop/stop_dialog";

declare module "@point_of_sale/app/services/pos_store" {
    interface PosStore {
        /** Whether this till's customers may shop; it is there before anything is loaded. */
        shiftStandings: Standings;
        showShiftStanding(partner: Partner): Promise<void>;
        /** Whether an order may be paid; says so where not, and lets a manager let it. */
        mayPayByShifts(order: PosOrder): Promise<boolean>;
    }
}

patch(PosStore.prototype, {
    async setup(env: object, services: object) {
        // No getter: Odoo calls one again once anything that it read has changed, or each time where
        // `excludedLazyGetters` names it. This has to keep what it knows as long as the till is open.
        this.shiftStandings = new Standings(this);
        return super.setup(env, services);
    },
    setPartnerToCurrentOrder(partner: Partner | false) {
        super.setPartnerToCurrentOrder(partner);
        if (partner) {
            void this.showShiftStanding(partner);
        }
    },
    async showShiftStanding(partner: Partner) {
        await this.shiftStandings.refresh([partner]);
        const standing = this.shiftStandings.of(partner);
        const isStillThere = this.getOrder()?.getPartner()?.id === partner.id;
        if (standing && !shops(standing) && isStillThere) {
            await makeAwaitable(this.dialog, StopDialog, { partner });
        }
    },
    async mayPayByShifts(order: PosOrder) {
        if (await this.shiftStandings.mayPay(order)) {
            return true;
        }
        const partner = order.getPartner();
        const goesOn = await makeAwaitable(this.dialog, StopDialog, { partner });
        // a card that is scanned meanwhile makes it the order of somebody else
        return Boolean(goesOn) && order.getPartner() === partner;
    },
});
