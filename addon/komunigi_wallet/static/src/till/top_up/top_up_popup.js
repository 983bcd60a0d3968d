// Generated from static_src/komunigi_wallet/till/top_up/top_up_popup.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useAmountEntry } from "@komunigi_wallet/till/amount_input/amount_entry";
import { AmountInput } from "@komunigi_wallet/till/amount_input/amount_input";
import {
  projectedBalance,
  toppedUpBy
} from "@komunigi_wallet/till/rules/amounts";
import { MOST_TYPED } from "@komunigi_wallet/till/rules/typed_amount";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";
export class TopUpPopup extends Component {
  static template = "komunigi_wallet.TopUpPopup";
  static components = { AmountInput, Dialog, WalletCustomer };
  static props = {
    settings: Object,
    customer: Object,
    balance: { type: Number, optional: true },
    order: Object,
    most: Number,
    getPayload: Function,
    close: Function
  };
  entry = useAmountEntry(this.props.settings, Math.min(this.props.most, MOST_TYPED));
  choose(amount) {
    this.props.getPayload(amount);
    this.props.close();
  }
  confirm() {
    if (this.entry.amount !== null) {
      this.choose(this.entry.amount);
    }
  }
  /** The balance after a top-up, formatted; empty where the balance is not to be shown. */
  balanceAfter(amount) {
    const { balance, order, settings } = this.props;
    return balance === void 0 ? "" : settings.format(
      projectedBalance(
        balance,
        toppedUpBy(amount, order, settings.step),
        settings.step
      )
    );
  }
  /** What is left to pay of the order with what is typed, or with what it tops up already. */
  get due() {
    const { order, settings } = this.props;
    const { due } = toppedUpBy(this.entry.amount ?? order.toppedUp, order, settings.step);
    return settings.format(Math.max(0, due));
  }
  get title() {
    return _t("Top up %(label)s", { label: this.props.settings.label });
  }
  get confirmLabel() {
    return this.entry.amount === null ? _t("Top up") : _t("Top up %(amount)s", { amount: this.props.settings.format(this.entry.amount) });
  }
}
