import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
import type { Partner } from "@point_of_sale/app/models/related_models";
import {
    amountText,
    isRefused,
    typeKey,
    typedAmount,
} from "@komunigi_wallet/till/rules/typed_amount";
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
    static components = { Dialog, Numpad, WalletCustomer };
    static override props = {
        settings: Object,
        customer: Object,
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

    takeAll(): void {
        this.state.text = this.all;
    }

    /** A digit after all of it begins another amount. */
    onKey(key: string): void {
        const text = this.state.text === this.all && key !== "Backspace" ? "" : this.state.text;
        this.state.text = typeKey(text, key, localization.decimalPoint);
    }

    onKeydown(event: KeyboardEvent): void {
        if (event.key === "Enter") {
            event.preventDefault();
            this.confirm();
        }
    }

    /** Null where it is no amount, or more than the wallet has. */
    get amount(): number | null {
        const { settings, most } = this.props;
        return typedAmount(this.state.text, localization.decimalPoint, settings.step, most);
    }

    get reason(): string {
        return this.state.reason.trim();
    }

    get reasons(): string[] {
        return [_t("Leaves the coop"), _t("Topped up by mistake"), _t("At the customer's request")];
    }

    /** Why what is typed cannot be paid out; empty while nothing is wrong with it. */
    get refusal(): string {
        const { settings, most } = this.props;
        return isRefused(this.state.text, localization.decimalPoint, settings.step, most)
            ? _t("At most %(amount)s.", { amount: settings.format(most) })
            : "";
    }

    get title(): string {
        return _t("Pay out from %(label)s", { label: this.props.settings.label });
    }

    get allLabel(): string {
        const { settings, most } = this.props;
        return _t("All of it: %(amount)s", { amount: settings.format(most) });
    }

    get confirmLabel(): string {
        return this.amount === null
            ? _t("Pay out")
            : _t("Pay out %(amount)s", { amount: this.props.settings.format(this.amount) });
    }

    private get all(): string {
        return amountText(this.props.most, localization.decimalPoint, this.props.settings.step);
    }
}
