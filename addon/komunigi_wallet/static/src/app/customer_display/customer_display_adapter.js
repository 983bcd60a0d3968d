// Generated from static_src/komunigi_wallet/app/customer_display/customer_display_adapter.ts by build.mjs: edit the source.
import { patch } from "@web/core/utils/patch";
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
import { showWalletOnDisplay } from "@komunigi_wallet/till/customer_display/show_wallet";
patch(CustomerDisplayPosAdapter.prototype, {
  dispatch(pos) {
    super.dispatch(pos);
    showWalletOnDisplay(pos);
  }
});
