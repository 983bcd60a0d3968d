// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import type { BusService } from "@bus/services/bus_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { WalletChange } from "@komunigi_wallet/till/balances/balances";

interface Dependencies {
    pos: PosStore;
    bus_service: BusService;
}

/** Keeps this till's wallet live by what the server pushes, and asks again when it is back. */
export const tillWalletService = {
    dependencies: ["pos", "bus_service"],
    start(_env: unknown, { pos, bus_service: bus }: Dependencies): void {
        const { settings, balances, recording, display } = pos.customerWallet;
        if (!settings.enabled) {
            return;
        }
        // Odoo's till connects the bus; the server says which users hear of wallets there.
        bus.subscribe<WalletChange>("CUSTOMER_WALLET_CHANGED", (change) => {
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
        // Orders that a closed or reloaded page has left without an answer.
        void recording.resumeAll();
        void recording.keepFates();
    },
};

registry.category("services").add("komunigi_wallet_till", tillWalletService);
