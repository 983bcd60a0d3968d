// Generated from static_src/komunigi_wallet/till/wallet_panel/wallet_panel.ts by build.mjs: edit the source.
import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import { keepChange, topUp } from "@komunigi_wallet/till/top_up/top_up";
export class WalletPanel extends Component {
  static template = "komunigi_wallet.WalletPanel";
  static props = { order: Object, askAgain: Function };
  state = useState({ shown: false, asking: false });
  pos;
  setup() {
    this.pos = usePos();
    onWillStart(() => void this.wallet.refreshOrder(this.props.order));
    onWillUpdateProps(({ order }) => {
      if (order !== this.props.order) {
        this.state.shown = false;
        void this.wallet.refreshOrder(order);
      }
    });
  }
  get wallet() {
    return this.pos.customerWallet;
  }
  topUp() {
    return topUp(this.pos, this.wallet, this.props.order);
  }
  keepChange() {
    return keepChange(this.pos, this.wallet, this.props.order);
  }
  show() {
    this.state.shown = true;
  }
  async askAgain() {
    this.state.asking = true;
    try {
      await this.props.askAgain();
    } finally {
      this.state.asking = false;
    }
  }
  get figures() {
    return this.wallet.of(this.props.order.getPartner());
  }
  get hidden() {
    return this.pos.config.customer_wallet_display === "tap" && !this.state.shown;
  }
  get unanswered() {
    return isUnanswered(this.props.order);
  }
  get projected() {
    const balance = this.figures?.balance ?? 0;
    return projectedBalance(balance, orderFigures(this.props.order), this.wallet.step);
  }
  get changes() {
    return !this.unanswered && this.projected !== this.figures?.balance;
  }
  get change() {
    const { order } = this.props;
    return order.getPartner() && !order.isRefund ? Math.abs(order.change) : 0;
  }
  /** When the balance was last known, where the server could not be asked since. */
  get staleSince() {
    const stale = this.figures && (!this.figures.fresh || this.wallet.offline);
    return stale ? this.wallet.timeOf(this.figures) : "";
  }
}
