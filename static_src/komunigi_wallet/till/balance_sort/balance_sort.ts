// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { BalanceOrder } from "@komunigi_wallet/till/rules/sorting";

export interface BalanceSortProps {
    /** The customers that the list begins with: their balances are read when it opens. */
    partners: Partner[];
    order?: BalanceOrder;
    onClick: () => void;
}

/** Above the list of customers: sorts them by their balances. */
export class BalanceSort extends Component<BalanceSortProps> {
    static override template = "komunigi_wallet.BalanceSort";
    static override props = {
        partners: Array,
        order: { type: String, optional: true },
        onClick: Function,
    };

    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
        void this.pos.customerWallet.balances.refresh(this.props.partners.slice(0, 1000));
    }
}
