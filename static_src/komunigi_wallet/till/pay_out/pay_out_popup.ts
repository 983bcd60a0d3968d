import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { typedAmount } from "@komunigi_wallet/till/rules/typed_amount";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";

export interface PayOut {
    amount: number;
    reason: string;
}

export interface PayOutPopupProps {
    settings: WalletSettings;
    customer: string;
    /** The most that can be paid out. */
    most: number;
    getPayload: (payOut: PayOut) => void;
    close: () => void;
}

/** Asks a manager how much of a wallet to give back as money, and why. */
export class PayOutPopup extends Component<PayOutPopupProps> {
    static override template = "komunigi_wallet.PayOutPopup";
    static components = { Dialog };
    static override props = {
        settings: Object,
        customer: String,
        most: Number,
        getPayload: Function,
        close: Function,
    };

    state = useState({ text: "", reason: "" });

    confirm(): void {
        const { amount, reason } = this;
        if (amount !== null && reason) {
            this.props.getPayload({ amount, reason });
            this.props.close();
        }
    }

    /** Null where it is no amount, or more than the wallet has. */
    get amount(): number | null {
        const typed = typedAmount(
            this.state.text,
            localization.decimalPoint,
            this.props.settings.step,
        );
        return typed !== null && typed <= this.props.most ? typed : null;
    }

    get reason(): string {
        return this.state.reason.trim();
    }

    get title(): string {
        return _t("Pay out from %(label)s", { label: this.props.settings.label });
    }

    get hint(): string {
        return _t("At most %(amount)s.", { amount: this.props.settings.format(this.props.most) });
    }
}
