// Generated from static_src/komunigi_wallet/till/pay_out/pay_out_popup.ts by build.mjs: edit the source.
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { typedAmount } from "@komunigi_wallet/till/rules/typed_amount";
export class PayOutPopup extends Component {
  static template = "komunigi_wallet.PayOutPopup";
  static components = { Dialog };
  static props = {
    settings: Object,
    customer: String,
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
  /** Null where it is no amount, or more than the wallet has. */
  get amount() {
    const typed = typedAmount(
      this.state.text,
      localization.decimalPoint,
      this.props.settings.step
    );
    return typed !== null && typed <= this.props.most ? typed : null;
  }
  get reason() {
    return this.state.reason.trim();
  }
  get title() {
    return _t("Pay out from %(label)s", { label: this.props.settings.label });
  }
  get hint() {
    return _t("At most %(amount)s.", { amount: this.props.settings.format(this.props.most) });
  }
}
