// Generated from static_src/komunigi_wallet/till/top_up/top_up_popup.ts by build.mjs: edit the source.
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { localization } from "@web/core/l10n/localization";
import { _t } from "@web/core/l10n/translation";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
import {
  projectedBalance,
  toppedUpBy
} from "@komunigi_wallet/till/rules/amounts";
import {
  isRefused,
  MOST_TYPED,
  typeKey,
  typedAmount
} from "@komunigi_wallet/till/rules/typed_amount";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";
export class TopUpPopup extends Component {
  static template = "komunigi_wallet.TopUpPopup";
  static components = { Dialog, Numpad, WalletCustomer };
  static props = {
    settings: Object,
    customer: Object,
    balance: { type: Number, optional: true },
    order: Object,
    most: Number,
    getPayload: Function,
    close: Function
  };
  state = useState({ text: "" });
  input = useRef("amount");
  setup() {
    onMounted(() => this.input.el?.focus());
  }
  choose(amount) {
    this.props.getPayload(amount);
    this.props.close();
  }
  confirm() {
    if (this.amount !== null) {
      this.choose(this.amount);
    }
  }
  onKey(key) {
    this.state.text = typeKey(this.state.text, key, localization.decimalPoint);
  }
  onKeydown(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.confirm();
    }
  }
  get amount() {
    const typed = this.typed;
    return typed !== null && typed <= this.props.most ? typed : null;
  }
  get typed() {
    return typedAmount(this.state.text, localization.decimalPoint, this.props.settings.step);
  }
  /** Why what is typed cannot be topped up; empty while nothing is wrong with it. */
  get refusal() {
    const { settings, most } = this.props;
    if (this.typed !== null && this.typed > most) {
      return _t("At most %(amount)s.", { amount: settings.format(most) });
    }
    const least = settings.format(settings.step);
    return isRefused(this.state.text, localization.decimalPoint, settings.step) ? _t("Between %(least)s and %(most)s, in steps of %(least)s.", {
      least,
      most: settings.format(MOST_TYPED)
    }) : "";
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
    const { due } = toppedUpBy(this.amount ?? order.toppedUp, order, settings.step);
    return settings.format(Math.max(0, due));
  }
  get title() {
    return _t("Top up %(label)s", { label: this.props.settings.label });
  }
  get confirmLabel() {
    return this.amount === null ? _t("Top up") : _t("Top up %(amount)s", { amount: this.props.settings.format(this.amount) });
  }
}
