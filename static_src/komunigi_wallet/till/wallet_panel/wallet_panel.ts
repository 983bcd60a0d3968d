// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useEffect, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { WalletState } from "@komunigi_wallet/till/balances/balances";
import { fateOf, isLocked, isRecordedElsewhere } from "@komunigi_wallet/till/recording/mark";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { isLost } from "@komunigi_wallet/till/rules/fate";
import { orderFigures, topUpAmount, topUpsOf } from "@komunigi_wallet/till/rules/order_figures";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";
import { WalletNotes } from "@komunigi_wallet/till/wallet_notes/wallet_notes";

export interface WalletPanelProps {
    order: PosOrder;
}

/** The customer's wallet on the payment screen: what it has, what it will have, and topping up. */
export class WalletPanel extends Component<WalletPanelProps> {
    static override template = "komunigi_wallet.WalletPanel";
    static components = { WalletNotes };
    static override props = { order: Object };

    state = useState({ shown: false, asking: false });
    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
        // The screen does not wait for the balance: it shows as soon as the server answers.
        onWillStart(() => void this.wallet.balances.refreshOrder(this.props.order));
        onWillUpdateProps(({ order }) => {
            if (order !== this.props.order) {
                this.state.shown = false;
                void this.wallet.balances.refreshOrder(order);
            }
        });
        useEffect(
            (order, elsewhere) => {
                if (elsewhere) {
                    this.wallet.payments.dropUnrecorded(order);
                }
            },
            () => [this.props.order, isRecordedElsewhere(this.props.order)] as const,
        );
    }

    show(): void {
        this.state.shown = true;
    }

    /** Asks the server again about an order whose answer was lost. */
    async askAgain(): Promise<void> {
        this.state.asking = true;
        try {
            await this.wallet.recording.resume(this.props.order);
        } finally {
            this.state.asking = false;
        }
    }

    get wallet(): TillWallet {
        return this.pos.customerWallet;
    }

    get figures(): WalletState | undefined {
        return this.wallet.balances.of(this.props.order.getPartner());
    }

    get hidden(): boolean {
        return this.pos.config.customer_wallet_display === "tap" && !this.state.shown;
    }

    get locked(): boolean {
        return isLocked(this.props.order);
    }

    /** Whether the answer was really lost; while an order is on its way, nothing is said. */
    get lost(): boolean {
        return isLost(fateOf(this.props.order));
    }

    get paid(): boolean {
        const { order } = this.props;
        return fateOf(order) === "paid" || isRecordedElsewhere(order);
    }

    get projected(): number {
        const balance = this.figures?.balance ?? 0;
        return projectedBalance(balance, orderFigures(this.props.order), this.wallet.settings.step);
    }

    get changes(): boolean {
        return !this.locked && this.projected !== this.figures?.balance;
    }

    get topUps(): PosOrderline[] {
        return topUpsOf(this.props.order);
    }

    /** What a top-up of the order is called, with its amount. */
    nameOf(topUp: PosOrderline): string {
        const amount = this.wallet.settings.format(topUpAmount(topUp));
        return _t("Top-up of %(amount)s", { amount });
    }

    get keepLabel(): string {
        const amount = this.wallet.settings.format(this.change);
        return _t("Keep the change (%(amount)s)", { amount });
    }

    get change(): number {
        const { order } = this.props;
        return order.getPartner() && !order.isRefund ? Math.abs(order.change) : 0;
    }
}
