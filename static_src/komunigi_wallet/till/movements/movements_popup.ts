// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { deserializeDateTime, toLocaleDateTimeString } from "@web/core/l10n/dates";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";

/** A row of the ledger, as the server answers it. */
export interface Movement {
    id: number;
    /** In UTC. */
    date: string;
    kind: string;
    amount: number;
    /** The balance after it. */
    running_balance: number;
}

export interface MovementsPopupProps {
    settings: WalletSettings;
    customer: Partner;
    /** The newest first. */
    movements: Movement[];
    close: () => void;
}

/** The last movements of a customer's wallet, for a cashier who is asked about them. */
export class MovementsPopup extends Component<MovementsPopupProps> {
    static override template = "komunigi_wallet.MovementsPopup";
    static components = { Dialog, WalletCustomer };
    static override props = {
        settings: Object,
        customer: Object,
        movements: Array,
        close: Function,
    };

    dateOf({ date }: Movement): string {
        return toLocaleDateTimeString(deserializeDateTime(date));
    }

    amountOf({ amount }: Movement): string {
        return `${amount > 0 ? "+" : ""}${this.props.settings.format(amount)}`;
    }
}
