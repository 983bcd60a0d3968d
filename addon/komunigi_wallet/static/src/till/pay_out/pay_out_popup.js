// Generated from static_src/komunigi_wallet/till/pay_out/pay_out_popup.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useAmountEntry } from "@komunigi_wallet/till/amount_input/amount_entry";
import { AmountInput } from "@komunigi_wallet/till/amount_input/amount_input";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";
export class PayOutPopup extends Component {
  static template = "komunigi_wallet.PayOutPopup";
  static components = { AmountInput, Dialog, WalletCustomer };
  static props = {
    settings: Object,
    customer: Object,
    most: Number,
    getPayload: Function,
    close: Function
  };
  state = useState({ reason: "" });
  entry = useAmountEntry(this.props.settings, this.props.most);
  confirm() {
    const { entry, reason } = this;
    const { amount } = entry;
    if (amount !== null && reason) {
      this.props.getPayload({ amount, reason });
      this.props.close();
    }
  }
  onReasonKeydown(event) {
    if (event.key === "Enter") {
      this.confirm();
    }
  }
  get reason() {
    return this.state.reason.trim();
  }
  get reasons() {
    return [_t("Leaves the coop"), _t("Topped up by mistake"), _t("At the customer's request")];
  }
  get title() {
    return _t("Pay out from %(label)s", { label: this.props.settings.label });
  }
  get allLabel() {
    const { settings, most } = this.props;
    return _t("All of it: %(amount)s", { amount: settings.format(most) });
  }
  get confirmLabel() {
    return this.entry.amount === null ? _t("Pay out") : _t("Pay out %(amount)s", { amount: this.props.settings.format(this.entry.amount) });
  }
}
