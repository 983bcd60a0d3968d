import { reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { updateCustomerDisplay } from "@komunigi_wallet/till/customer_display/update_display";
import { resumeAll } from "@komunigi_wallet/till/recording/validation";
import { TillWallet } from "@komunigi_wallet/till/till_wallet";

declare module "@web/core/utils/hooks" {
    interface Services {
        customer_wallet: TillWallet;
    }
}

/** Gives components the wallets of this till, kept live by what the server pushes. */
export const tillWalletService = {
    dependencies: ["pos"],
    start(_env: unknown, { pos }: { pos: PosStore }): TillWallet {
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
            // Orders that a closed or reloaded page has left without an answer.
            void resumeAll(pos);
        }
        return wallet;
    },
};

registry.category("services").add("customer_wallet", tillWalletService);
