// Generated from static_src/komunigi_wallet/till/customer_display/show_wallet.ts by build.mjs: edit the source.
import { walletOnDisplay } from "@komunigi_wallet/till/customer_display/wallet_lines";
export function showWalletOnDisplay(pos) {
  const wallet = pos.customerWallet;
  const channel = new BroadcastChannel("UPDATE_CUSTOMER_DISPLAY");
  channel.postMessage({ customerWallet: walletOnDisplay(wallet, pos.getOrder()) });
  channel.close();
}
