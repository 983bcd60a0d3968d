// Generated from static_src/komunigi_wallet/till/till_wallet_service.ts by build.mjs: edit the source.
import { registry } from "@web/core/registry";
import { showWalletOnDisplay } from "@komunigi_wallet/till/customer_display/show_wallet";
import { resumeAll } from "@komunigi_wallet/till/validating/validation";
export const tillWalletService = {
  dependencies: ["pos", "bus_service"],
  start(_env, { pos, bus_service: bus }) {
    const wallet = pos.customerWallet;
    if (wallet.enabled) {
      bus.subscribe("CUSTOMER_WALLET_CHANGED", (change) => {
        wallet.receive(change);
        showWalletOnDisplay(pos);
      });
      const refresh = () => void wallet.refreshOrder(pos.getOrder());
      bus.addEventListener("BUS:CONNECT", refresh);
      bus.addEventListener("BUS:RECONNECT", refresh);
      window.addEventListener("pos-network-online", () => {
        refresh();
        void resumeAll(pos);
      });
      void resumeAll(pos);
    }
  }
};
registry.category("services").add("customer_wallet", tillWalletService);
