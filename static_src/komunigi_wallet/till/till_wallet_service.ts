import { registry } from "@web/core/registry";
import type { BusService } from "@bus/services/bus_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { showWalletOnDisplay } from "@komunigi_wallet/till/customer_display/show_wallet";
import { resumeAll } from "@komunigi_wallet/till/validating/validation";
import type { WalletChange } from "@komunigi_wallet/till/wallet/till_wallet";

interface Dependencies {
    pos: PosStore;
    bus_service: BusService;
}

/** Keeps the wallets of this till live by what the server pushes. */
export const tillWalletService = {
    dependencies: ["pos", "bus_service"],
    start(_env: unknown, { pos, bus_service: bus }: Dependencies): void {
        const wallet = pos.customerWallet;
        if (wallet.enabled) {
            // Odoo's till connects the bus; the server says which users hear of wallets there.
            bus.subscribe<WalletChange>("CUSTOMER_WALLET_CHANGED", (change) => {
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
            // Orders that a closed or reloaded page has left without an answer.
            void resumeAll(pos);
        }
    },
};

registry.category("services").add("customer_wallet", tillWalletService);
