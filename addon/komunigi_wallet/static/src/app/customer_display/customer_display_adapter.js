// Generated from static_src/komunigi_wallet/app/customer_display/customer_display_adapter.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
patch(CustomerDisplayPosAdapter.prototype, {
  dispatch(pos) {
    super.dispatch(pos);
    pos.customerWallet.display.show(this.data);
  }
});
