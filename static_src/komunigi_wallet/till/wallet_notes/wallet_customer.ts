// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { WalletNotes } from "./wallet_notes";

/** The customer of a dialog, with whose wallet it is and what is to be known of it. */
export class WalletCustomer extends Component<{ partner: Partner }> {
    static override template = "komunigi_wallet.WalletCustomer";
    static components = { WalletNotes };
    static override props = { partner: Object };

    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get title(): string {
        return this.pos.customerWallet.settings.titleOf(this.props.partner);
    }
}
