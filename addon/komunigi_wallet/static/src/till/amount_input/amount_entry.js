// Generated from static_src/komunigi_wallet/till/amount_input/amount_entry.ts by build.mjs: edit the source.
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
  typedAmount
} from "@komunigi_wallet/till/rules/typed_amount";
export class AmountEntry {
  /**
   * @param most the most that is taken
   * @param step the smallest amount, of which every other one is a multiple
   */
  constructor(most, step, format) {
    this.most = most;
    this.step = step;
    this.format = format;
  }
  most;
  step;
  format;
  text = "";
  proposed = "";
  /** Null where it is not an amount, or more than is taken. */
  get amount() {
    return this.upTo(this.most);
  }
  /** Why what is typed is not taken; empty while nothing is wrong with it. */
  get refusal() {
    if (!isRefused(this.text, localization.decimalPoint, this.step, this.most)) {
      return "";
    }
    const most = this.format(this.most);
    return this.upTo(Infinity) === null ? _t("Between %(least)s and %(most)s, in steps of %(least)s.", {
      least: this.format(this.step),
      most
    }) : _t("At most %(amount)s.", { amount: most });
  }
  /** Takes all that can be taken; a digit after it begins another amount. */
  takeAll() {
    this.proposed = amountText(this.most, localization.decimalPoint, this.step);
    this.text = this.proposed;
  }
  pressKey(key) {
    const text = this.text === this.proposed && key !== "Backspace" ? "" : this.text;
    this.text = typeKey(text, key, localization.decimalPoint);
  }
  upTo(most) {
    return typedAmount(this.text, localization.decimalPoint, this.step, most);
  }
}
export function useAmountEntry(settings, most) {
  const { coin } = settings;
  const format = (amount) => settings.format(amount);
  return useState(new AmountEntry(downToCoin(most, coin), coin, format));
}
