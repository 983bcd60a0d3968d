// Generated from static_src/komunigi_wallet/till/movements/movements_popup.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { deserializeDateTime, toLocaleDateTimeString } from "@web/core/l10n/dates";
import { WalletCustomer } from "@komunigi_wallet/till/wallet_notes/wallet_customer";
export class MovementsPopup extends Component {
  static template = "komunigi_wallet.MovementsPopup";
  static components = { Dialog, WalletCustomer };
  static props = {
    settings: Object,
    customer: Object,
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
