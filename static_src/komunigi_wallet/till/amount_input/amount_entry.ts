// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { useState } from "@odoo/owl";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { downToCoin } from "@komunigi_wallet/till/rules/amounts";
import {
    amountText,
    isRefused,
    typeKey,
    typedAmount,
} from "@komunigi_wallet/till/rules/typed_amount";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";

/** What a cashier types as an amount, by the numpad or a keyboard. */
export class AmountEntry {
    text = "";
    private proposed = "";

    /**
     * @param most the most that is taken
     * @param step the smallest amount, of which every other one is a multiple
     */
    constructor(
        private most: number,
        private step: number,
        private format: (amount: number) => string,
    ) {}

    /** Null where it is not an amount, or more than is taken. */
    get amount(): number | null {
        return this.upTo(this.most);
    }

    /** Why what is typed is not taken; empty while nothing is wrong with it. */
    get refusal(): string {
        if (!isRefused(this.text, localization.decimalPoint, this.step, this.most)) {
            return "";
        }
        const most = this.format(this.most);
        return this.upTo(Infinity) === null
            ? _t("Between %(least)s and %(most)s, in steps of %(least)s.", {
                  least: this.format(this.step),
                  most,
              })
            : _t("At most %(amount)s.", { amount: most });
    }

    /** Takes all that can be taken; a digit after it begins another amount. */
    takeAll(): void {
        this.proposed = amountText(this.most, localization.decimalPoint, this.step);
        this.text = this.proposed;
    }

    pressKey(key: string): void {
        const text = this.text === this.proposed && key !== "Backspace" ? "" : this.text;
        this.text = typeKey(text, key, localization.decimalPoint);
    }

    private upTo(most: number): number | null {
        return typedAmount(this.text, localization.decimalPoint, this.step, most);
    }
}

/** The amount that a component has typed, and follows. */
export function useAmountEntry(settings: WalletSettings, most: number): AmountEntry {
    const { coin } = settings;
    const format = (amount: number) => settings.format(amount);
    return useState(new AmountEntry(downToCoin(most, coin), coin, format));
}
