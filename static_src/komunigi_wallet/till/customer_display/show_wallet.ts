import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { walletOnDisplay } from "@komunigi_wallet/till/customer_display/wallet_lines";

/**
 * Shows the wallet of the order's customer on a customer's display in this browser, and on no
 * other: those get what they show over a channel that anybody can read who knows their address.
 */
export function showWalletOnDisplay(pos: PosStore): void {
    const wallet = pos.customerWallet;
    const channel = new BroadcastChannel("UPDATE_CUSTOMER_DISPLAY");
    channel.postMessage({ customerWallet: walletOnDisplay(wallet, pos.getOrder()) });
    channel.close();
}
