// Generated from static_src/komunigi_wallet/till/wallet_panel/wallet_panel.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useEffect, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { fateOf, isLocked, isRecordedElsewhere } from "@komunigi_wallet/till/recording/mark";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { isLost } from "@komunigi_wallet/till/rules/fate";
import { orderFigures, topUpAmount, topUpsOf } from "@komunigi_wallet/till/rules/order_figures";
import { WalletNotes } from "@komunigi_wallet/till/wallet_notes/wallet_notes";
export class WalletPanel extends Component {
  static template = "komunigi_wallet.WalletPanel";
  static components = { WalletNotes };
  static props = { order: Object };
  state = useState({ shown: false, asking: false });
  pos;
  setup() {
    this.pos = usePos();
    onWillStart(() => void this.wallet.balances.refreshOrder(this.props.order));
    onWillUpdateProps(({ order }) => {
      if (order !== this.props.order) {
        this.state.shown = false;
        void this.wallet.balances.refreshOrder(order);
      }
    });
    useEffect(
      (order, elsewhere) => {
        if (elsewhere) {
          this.wallet.payments.dropUnrecorded(order);
        }
      },
      () => [this.props.order, isRecordedElsewhere(this.props.order)]
    );
  }
  show() {
    this.state.shown = true;
  }
  /** Asks the server again about an order whose answer was lost. */
  async askAgain() {
    this.state.asking = true;
    try {
      await this.wallet.recording.resume(this.props.order);
    } finally {
      this.state.asking = false;
    }
  }
  get wallet() {
    return this.pos.customerWallet;
  }
  get figures() {
    return this.wallet.balances.of(this.props.order.getPartner());
  }
  get hidden() {
    return this.pos.config.customer_wallet_display === "tap" && !this.state.shown;
  }
  get locked() {
    return isLocked(this.props.order);
  }
  /** Whether the answer was really lost; while an order is on its way, nothing is said. */
  get lost() {
    return isLost(fateOf(this.props.order));
  }
  get paid() {
    const { order } = this.props;
    return fateOf(order) === "paid" || isRecordedElsewhere(order);
  }
  get projected() {
    const balance = this.figures?.balance ?? 0;
    return projectedBalance(balance, orderFigures(this.props.order), this.wallet.settings.step);
  }
  get changes() {
    return !this.locked && this.projected !== this.figures?.balance;
  }
  get topUps() {
    return topUpsOf(this.props.order);
  }
  /** What a top-up of the order is called, with its amount. */
  nameOf(topUp) {
    const amount = this.wallet.settings.format(topUpAmount(topUp));
    return _t("Top-up of %(amount)s", { amount });
  }
  get keepLabel() {
    const amount = this.wallet.settings.format(this.change);
    return _t("Keep the change (%(amount)s)", { amount });
  }
  get change() {
    const { order } = this.props;
    return order.getPartner() && !order.isRefund ? Math.abs(order.change) : 0;
  }
}
