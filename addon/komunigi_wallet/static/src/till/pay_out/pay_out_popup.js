// Generated from static_src/komunigi_wallet/till/pay_out/pay_out_popup.ts by build.mjs: edit the source.
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
import {
  amountText,
  isRefused,
  typeKey,
  typedAmount
} from "@komunigi_wallet/till/rules/typed_amount";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";
export class PayOutPopup extends Component {
  static template = "komunigi_wallet.PayOutPopup";
  static components = { Dialog, Numpad, WalletCustomer };
  static props = {
    settings: Object,
    customer: Object,
    most: Number,
    getPayload: Function,
    close: Function
  };
  state = useState({ text: "", reason: "" });
  confirm() {
    const { amount, reason } = this;
    if (amount !== null && reason) {
      this.props.getPayload({ amount, reason });
      this.props.close();
    }
  }
  takeAll() {
    this.state.text = this.all;
  }
  /** A digit after all of it begins another amount. */
  onKey(key) {
    const text = this.state.text === this.all && key !== "Backspace" ? "" : this.state.text;
    this.state.text = typeKey(text, key, localization.decimalPoint);
  }
  onKeydown(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.confirm();
    }
  }
  /** Null where it is no amount, or more than the wallet has. */
  get amount() {
    const { settings, most } = this.props;
    return typedAmount(this.state.text, localization.decimalPoint, settings.step, most);
  }
  get reason() {
    return this.state.reason.trim();
  }
  get reasons() {
    return [_t("Leaves the coop"), _t("Topped up by mistake"), _t("At the customer's request")];
  }
  /** Why what is typed cannot be paid out; empty while nothing is wrong with it. */
  get refusal() {
    const { settings, most } = this.props;
    return isRefused(this.state.text, localization.decimalPoint, settings.step, most) ? _t("At most %(amount)s.", { amount: settings.format(most) }) : "";
  }
  get title() {
    return _t("Pay out from %(label)s", { label: this.props.settings.label });
  }
  get allLabel() {
    const { settings, most } = this.props;
    return _t("All of it: %(amount)s", { amount: settings.format(most) });
  }
  get confirmLabel() {
    return this.amount === null ? _t("Pay out") : _t("Pay out %(amount)s", { amount: this.props.settings.format(this.amount) });
  }
  get all() {
    return amountText(this.props.most, localization.decimalPoint, this.props.settings.step);
  }
}
