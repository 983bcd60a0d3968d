// Generated from static_src/komunigi_wallet/till/movements/movements_popup.ts by build.mjs: edit the source.
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { deserializeDateTime, toLocaleDateTimeString } from "@web/core/l10n/dates";
export class MovementsPopup extends Component {
  static template = "komunigi_wallet.MovementsPopup";
  static components = { Dialog };
  static props = {
    settings: Object,
    customer: String,
    movements: Array,
    close: Function
  };
  dateOf({ date }) {
    return toLocaleDateTimeString(deserializeDateTime(date));
  }
  amountOf({ amount }) {
    return `${amount > 0 ? "+" : ""}${this.props.settings.format(amount)}`;
  }
}
