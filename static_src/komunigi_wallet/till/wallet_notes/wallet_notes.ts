// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { walletNotes, type Note } from "@komunigi_wallet/till/rules/notes";

const LOOKS = {
    blocked: "text-bg-danger",
    below_zero: "text-bg-warning",
    stale: "text-bg-light border",
};

export interface WalletNotesProps {
    partner: Partner;
    /** Whether there is no room for the reason. */
    brief?: boolean;
    /** Whether what tells of the balance is shown; the shop's setting where it is not given. */
    showsBalance?: boolean;
}

/** What the cashier has to know of a customer's wallet, wherever the customer appears. */
export class WalletNotes extends Component<WalletNotesProps> {
    static override template = "komunigi_wallet.WalletNotes";
    static override props = {
        partner: Object,
        brief: { type: Boolean, optional: true },
        showsBalance: { type: Boolean, optional: true },
    };

    looks = LOOKS;
    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get notes(): Note[] {
        const { balances, settings } = this.pos.customerWallet;
        const { partner, showsBalance = settings.showsBalances } = this.props;
        return walletNotes(balances.of(partner), balances.staleSince(partner), showsBalance);
    }
}
