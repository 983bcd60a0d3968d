// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { useAmountEntry } from "@komunigi_wallet/till/amount_input/amount_entry";
import { AmountInput } from "@komunigi_wallet/till/amount_input/amount_input";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";

export interface PayOut {
    amount: number;
    reason: string;
}

export interface PayOutPopupProps {
    settings: WalletSettings;
    customer: Partner;
    /** The most that can be paid out: the whole balance. */
    most: number;
    getPayload: (payOut: PayOut) => void;
    close: () => void;
}

/** Asks a manager how much of a wallet to give back as money, and why; it needs no keyboard. */
export class PayOutPopup extends Component<PayOutPopupProps> {
    static override template = "komunigi_wallet.PayOutPopup";
    static components = { AmountInput, Dialog, WalletCustomer };
    static override props = {
        settings: Object,
        customer: Object,
        most: Number,
        getPayload: Function,
        close: Function,
    };

    state = useState({ reason: "" });
    entry = useAmountEntry(this.props.settings, this.props.most);

    confirm(): void {
        const { entry, reason } = this;
        const { amount } = entry;
        if (amount !== null && reason) {
            this.props.getPayload({ amount, reason });
            this.props.close();
        }
    }

    onReasonKeydown(event: KeyboardEvent): void {
        if (event.key === "Enter") {
            this.confirm();
        }
    }

    get reason(): string {
        return this.state.reason.trim();
    }

    get reasons(): string[] {
        return [_t("Leaves the coop"), _t("Topped up by mistake"), _t("At the customer's request")];
    }

    get title(): string {
        return _t("Pay out from %(label)s", { label: this.props.settings.label });
    }

    get allLabel(): string {
        const { settings, most } = this.props;
        return _t("All of it: %(amount)s", { amount: settings.format(most) });
    }

    get confirmLabel(): string {
        return this.entry.amount === null
            ? _t("Pay out")
            : _t("Pay out %(amount)s", { amount: this.props.settings.format(this.entry.amount) });
    }
}
