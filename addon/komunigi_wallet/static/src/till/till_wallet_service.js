// Generated from static_src/komunigi_wallet/till/till_wallet_service.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
export const tillWalletService = {
  dependencies: ["pos", "bus_service"],
  start(_env, { pos, bus_service: bus }) {
    const { settings, balances, recording, display } = pos.customerWallet;
    if (!settings.enabled) {
      return;
    }
    bus.subscribe("CUSTOMER_WALLET_CHANGED", (change) => {
      balances.receive(change);
      display.show();
    });
    const refresh = () => {
      balances.doubt();
      void balances.refreshOrder(pos.getOrder());
    };
    bus.addEventListener("BUS:CONNECT", refresh);
    bus.addEventListener("BUS:RECONNECT", refresh);
    window.addEventListener("pos-network-online", () => {
      refresh();
      void recording.resumeAll();
    });
    void recording.resumeAll();
    void recording.keepFates();
  }
};
registry.category("services").add("komunigi_wallet_till", tillWalletService);
