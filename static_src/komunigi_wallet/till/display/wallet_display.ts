// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Balances } from "@komunigi_wallet/till/balances/balances";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { movesWallet, orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { recordedBalances } from "@komunigi_wallet/till/rules/receipt";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";

/** What the customer's own display shows of the wallet; amounts are formatted. */
export interface WalletOnDisplay {
    label: string;
    balance: string;
    /** The balance after this order; empty where the order does not change it. */
    projected: string;
}

/** What the customer sees of the wallet, and the cashier once an order is recorded. */
export class WalletDisplay {
    private sent: object | null = null;

    constructor(
        private pos: PosStore,
        private settings: WalletSettings,
        private balances: Balances,
    ) {}

    /**
     * Shows the wallet of the order's customer on a customer's display in this browser, and on no
     * other: those get what they show over a channel that anybody can read who knows their address.
     *
     * @param sent what Odoo has sent them of the order; what it sent last unless told. One that
     *     has just opened has missed that, and breaks where it gets the wallet alone.
     */
    show(sent = this.sent): void {
        this.sent = sent;
        if (!sent) {
            return;
        }
        const channel = new BroadcastChannel("UPDATE_CUSTOMER_DISPLAY");
        const shown = { ...sent, customerWallet: this.of(this.pos.getOrder()) };
        channel.postMessage(JSON.parse(JSON.stringify(shown)));
        channel.close();
    }

    /** The balance after a recorded order; empty where it has moved no wallet, or is not to be shown. */
    after(order: PosOrder): string {
        const balances = this.settings.showsBalances ? recordedBalances(order) : null;
        return balances ? this.settings.format(balances.after) : "";
    }

    /** Null where there is nothing to show, or the shop shows balances on its own screen alone. */
    of(order: PosOrder | undefined): WalletOnDisplay | null {
        const state = this.balances.of(order?.getPartner());
        if (!this.settings.showsBalances || !order || !state) {
            return null;
        }
        const recorded = order.finalized && order.customer_wallet_balance_after;
        const balance = typeof recorded === "number" ? recorded : state.balance;
        const changes = !order.finalized && movesWallet(order);
        const after = projectedBalance(balance, orderFigures(order), this.settings.step);
        return {
            label: this.settings.label,
            balance: this.settings.format(balance),
            projected: changes && after !== balance ? this.settings.format(after) : "",
        };
    }
}
