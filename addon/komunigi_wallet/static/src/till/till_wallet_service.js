// Generated from static_src/komunigi_wallet/till/till_wallet_service.ts by build.mjs: edit the source.
import { reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { updateCustomerDisplay } from "@komunigi_wallet/till/customer_display/update_display";
import { resumeAll } from "@komunigi_wallet/till/recording/validation";
import { TillWallet } from "@komunigi_wallet/till/till_wallet";
export const tillWalletService = {
  dependencies: ["pos"],
  start(_env, { pos }) {
    const wallet = reactive(new TillWallet(pos));
    if (wallet.enabled) {
      pos.data.connectWebSocket("CUSTOMER_WALLET_CHANGED", (change) => {
        wallet.receive(change);
        updateCustomerDisplay(pos);
      });
      window.addEventListener("pos-network-online", () => {
        void wallet.refreshOrder(pos.getOrder());
        void resumeAll(pos);
      });
      void resumeAll(pos);
    }
    return wallet;
  }
};
registry.category("services").add("customer_wallet", tillWalletService);
