import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { movesWallet, orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

/** What the customer's own display shows of the wallet; amounts are formatted. */
export interface WalletOnDisplay {
    label: string;
    balance: string;
    /** The balance after this order; empty where the order does not change it. */
    projected: string;
}

/** Null where there is nothing to show, or the shop shows balances on the payment screen alone. */
export function walletOnDisplay(
    wallet: TillWallet,
    order: PosOrder | undefined,
): WalletOnDisplay | null {
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
        projected: changes && after !== balance ? wallet.format(after) : "",
    };
}
