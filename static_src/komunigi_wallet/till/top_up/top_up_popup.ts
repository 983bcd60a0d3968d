import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
import type { Partner } from "@point_of_sale/app/models/related_models";
import {
    projectedBalance,
    toppedUpBy,
    type OrderFigures,
} from "@komunigi_wallet/till/rules/amounts";
import {
    isRefused,
    MOST_TYPED,
    typeKey,
    typedAmount,
} from "@komunigi_wallet/till/rules/typed_amount";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";

export interface TopUpPopupProps {
    settings: WalletSettings;
    customer: Partner;
    /** Undefined where it is not known, or not to be shown. */
    balance?: number;
    /** The order to top up with, and what it tops up already. */
    order: OrderFigures;
    /** The most that can be put on it; Infinity where nothing limits it. */
    most: number;
    getPayload: (amount: number) => void;
    close: () => void;
}

/** Asks how much an order puts on a wallet: one tap on a usual amount, any amount, or nothing. */
export class TopUpPopup extends Component<TopUpPopupProps> {
    static override template = "komunigi_wallet.TopUpPopup";
    static components = { Dialog, Numpad, WalletCustomer };
    static override props = {
        settings: Object,
        customer: Object,
        balance: { type: Number, optional: true },
        order: Object,
        most: Number,
        getPayload: Function,
        close: Function,
    };

    state = useState({ text: "" });
    private input = useRef("amount");

    override setup(): void {
        onMounted(() => this.input.el?.focus());
    }

    choose(amount: number): void {
        this.props.getPayload(amount);
        this.props.close();
    }

    confirm(): void {
        if (this.amount !== null) {
            this.choose(this.amount);
        }
    }

    onKey(key: string): void {
        this.state.text = typeKey(this.state.text, key, localization.decimalPoint);
    }

    onKeydown(event: KeyboardEvent): void {
        if (event.key === "Enter") {
            event.preventDefault();
            this.confirm();
        }
    }

    get amount(): number | null {
        const typed = this.typed;
        return typed !== null && typed <= this.props.most ? typed : null;
    }

    private get typed(): number | null {
        return typedAmount(this.state.text, localization.decimalPoint, this.props.settings.step);
    }

    /** Why what is typed cannot be topped up; empty while nothing is wrong with it. */
    get refusal(): string {
        const { settings, most } = this.props;
        if (this.typed !== null && this.typed > most) {
            return _t("At most %(amount)s.", { amount: settings.format(most) });
        }
        const least = settings.format(settings.step);
        return isRefused(this.state.text, localization.decimalPoint, settings.step)
            ? _t("Between %(least)s and %(most)s, in steps of %(least)s.", {
                  least,
                  most: settings.format(MOST_TYPED),
              })
            : "";
    }

    /** The balance after a top-up, formatted; empty where the balance is not to be shown. */
    balanceAfter(amount: number): string {
        const { balance, order, settings } = this.props;
        return balance === undefined
            ? ""
            : settings.format(
                  projectedBalance(
                      balance,
                      toppedUpBy(amount, order, settings.step),
                      settings.step,
                  ),
              );
    }

    /** What is left to pay of the order with what is typed, or with what it tops up already. */
    get due(): string {
        const { order, settings } = this.props;
        const { due } = toppedUpBy(this.amount ?? order.toppedUp, order, settings.step);
        return settings.format(Math.max(0, due));
    }

    get title(): string {
        return _t("Top up %(label)s", { label: this.props.settings.label });
    }

    get confirmLabel(): string {
        return this.amount === null
            ? _t("Top up")
            : _t("Top up %(amount)s", { amount: this.props.settings.format(this.amount) });
    }
}
