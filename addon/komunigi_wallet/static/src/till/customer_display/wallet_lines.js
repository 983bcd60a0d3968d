// Generated from static_src/komunigi_wallet/till/customer_display/wallet_lines.ts by build.mjs: edit the source.
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { movesWallet, orderFigures } from "@komunigi_wallet/till/rules/order_figures";
export function walletOnDisplay(wallet, order) {
  const state = wallet.of(order?.getPartner());
  if (!wallet.showsBalance || !order || !state) {
    return null;
  }
  const recorded = order.finalized && order.customer_wallet_balance_after;
  const balance = typeof recorded === "number" ? recorded : state.balance;
  const changes = !order.finalized && movesWallet(order);
  const after = projectedBalance(balance, orderFigures(order), wallet.step);
  return {
    label: wallet.label,
    balance: wallet.format(balance),
    projected: changes && after !== balance ? wallet.format(after) : ""
  };
}
