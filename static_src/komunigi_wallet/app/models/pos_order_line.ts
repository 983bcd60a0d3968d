// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { operationName } from "@komunigi_wallet/till/rules/kind_of_line";
import { isPartlyReturned, isTopUp } from "@komunigi_wallet/till/rules/order_figures";

patch(PosOrderline.prototype, {
    getFullProductName(): string {
        return operationName(this) || super.getFullProductName();
    },
    get refundedQty(): number {
        if (!isTopUp(this)) {
            return super.refundedQty;
        }
        // A top-up is given back by amounts: while some of it is left, all of it can be chosen.
        return isPartlyReturned(this) ? 0 : Math.min(this.qty, super.refundedQty);
    },
    setDiscount(discount: number | string) {
        // A top-up is a debt to the customer: what was paid is what the wallet gets.
        return super.setDiscount(isTopUp(this) ? 0 : discount);
    },
});
