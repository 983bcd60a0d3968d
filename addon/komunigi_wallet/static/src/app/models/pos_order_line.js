// Generated from static_src/komunigi_wallet/app/models/pos_order_line.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { operationName } from "@komunigi_wallet/till/rules/kind_of_line";
import { isPartlyReturned, isTopUp } from "@komunigi_wallet/till/rules/order_figures";
patch(PosOrderline.prototype, {
  getFullProductName() {
    return operationName(this) || super.getFullProductName();
  },
  get refundedQty() {
    if (!isTopUp(this)) {
      return super.refundedQty;
    }
    return isPartlyReturned(this) ? 0 : Math.min(this.qty, super.refundedQty);
  },
  setDiscount(discount) {
    return super.setDiscount(isTopUp(this) ? 0 : discount);
  }
});
