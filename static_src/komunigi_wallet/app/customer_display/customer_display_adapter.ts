import { patch } from "@web/core/utils/patch";
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { walletOnDisplay } from "@komunigi_wallet/till/customer_display/wallet_lines";

patch(CustomerDisplayPosAdapter.prototype, {
    dispatch(pos: PosStore) {
        const wallet = pos.env.services.customer_wallet;
        this.data.customerWallet = walletOnDisplay(wallet, pos.getOrder());
        return super.dispatch(pos);
    },
});
