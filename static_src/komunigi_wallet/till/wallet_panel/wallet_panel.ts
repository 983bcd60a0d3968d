import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import type { TillWallet, WalletState } from "@komunigi_wallet/till/wallet/till_wallet";
import { keepChange, topUp } from "@komunigi_wallet/till/top_up/top_up";

export interface WalletPanelProps {
    order: PosOrder;
    /** Asks the server again about an order whose answer was lost. */
    askAgain: () => Promise<void>;
}

/** The customer's wallet on the payment screen: what it has, what it will have, and topping up. */
export class WalletPanel extends Component<WalletPanelProps> {
    static override template = "komunigi_wallet.WalletPanel";
    static override props = { order: Object, askAgain: Function };

    state = useState({ shown: false, asking: false });
    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
        // The screen does not wait for the balance: it shows as soon as the server answers.
        onWillStart(() => void this.wallet.refreshOrder(this.props.order));
        onWillUpdateProps(({ order }) => {
            if (order !== this.props.order) {
                this.state.shown = false;
                void this.wallet.refreshOrder(order);
            }
        });
    }

    get wallet(): TillWallet {
        return this.pos.customerWallet;
    }

    topUp(): Promise<void> {
        return topUp(this.pos, this.wallet, this.props.order);
    }

    keepChange(): Promise<void> {
        return keepChange(this.pos, this.wallet, this.props.order);
    }

    show(): void {
        this.state.shown = true;
    }

    async askAgain(): Promise<void> {
        this.state.asking = true;
        try {
            await this.props.askAgain();
        } finally {
            this.state.asking = false;
        }
    }

    get figures(): WalletState | undefined {
        return this.wallet.of(this.props.order.getPartner());
    }

    get hidden(): boolean {
        return this.pos.config.customer_wallet_display === "tap" && !this.state.shown;
    }

    get unanswered(): boolean {
        return isUnanswered(this.props.order);
    }

    get projected(): number {
        const balance = this.figures?.balance ?? 0;
        return projectedBalance(balance, orderFigures(this.props.order), this.wallet.step);
    }

    get changes(): boolean {
        return !this.unanswered && this.projected !== this.figures?.balance;
    }

    get change(): number {
        const { order } = this.props;
        return order.getPartner() && !order.isRefund ? Math.abs(order.change) : 0;
    }

    /** When the balance was last known, where the server could not be asked since. */
    get staleSince(): string {
        const stale = this.figures && (!this.figures.fresh || this.wallet.offline);
        return stale ? this.wallet.timeOf(this.figures) : "";
    }
}
