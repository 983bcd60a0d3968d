// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { useAmountEntry } from "@komunigi_wallet/till/amount_input/amount_entry";
import { AmountInput } from "@komunigi_wallet/till/amount_input/amount_input";
import {
    projectedBalance,
    toppedUpBy,
    type OrderFigures,
} from "@komunigi_wallet/till/rules/amounts";
import { MOST_TYPED } from "@komunigi_wallet/till/rules/typed_amount";
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
    static components = { AmountInput, Dialog, WalletCustomer };
    static override props = {
        settings: Object,
        customer: Object,
        balance: { type: Number, optional: true },
        order: Object,
        most: Number,
        getPayload: Function,
        close: Function,
    };

    entry = useAmountEntry(this.props.settings, Math.min(this.props.most, MOST_TYPED));

    choose(amount: number): void {
        this.props.getPayload(amount);
        this.props.close();
    }

    confirm(): void {
        if (this.entry.amount !== null) {
            this.choose(this.entry.amount);
        }
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
        const { due } = toppedUpBy(this.entry.amount ?? order.toppedUp, order, settings.step);
        return settings.format(Math.max(0, due));
    }

    get title(): string {
        return _t("Top up %(label)s", { label: this.props.settings.label });
    }

    get confirmLabel(): string {
        return this.entry.amount === null
            ? _t("Top up")
            : _t("Top up %(amount)s", { amount: this.props.settings.format(this.entry.amount) });
    }
}
