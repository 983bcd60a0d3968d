// Generated from static_src/komunigi_wallet/till/display/wallet_display.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { projectedBalance } from "@komunigi_wallet/till/rules/amounts";
import { movesWallet, orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { recordedBalances } from "@komunigi_wallet/till/rules/receipt";
export class WalletDisplay {
  constructor(pos, settings, balances) {
    this.pos = pos;
    this.settings = settings;
    this.balances = balances;
  }
  pos;
  settings;
  balances;
  sent = null;
  /**
   * Shows the wallet of the order's customer on a customer's display in this browser, and on no
   * other: those get what they show over a channel that anybody can read who knows their address.
   *
   * @param sent what Odoo has sent them of the order; what it sent last unless told. One that
   *     has just opened has missed that, and breaks where it gets the wallet alone.
   */
  show(sent = this.sent) {
    this.sent = sent;
    if (!sent) {
      return;
    }
    const channel = new BroadcastChannel("UPDATE_CUSTOMER_DISPLAY");
    const shown = { ...sent, customerWallet: this.of(this.pos.getOrder()) };
    channel.postMessage(JSON.parse(JSON.stringify(shown)));
    channel.close();
  }
  /** The balance after a recorded order; empty where it has moved no wallet, or is not to be shown. */
  after(order) {
    const balances = this.settings.showsBalances ? recordedBalances(order) : null;
    return balances ? this.settings.format(balances.after) : "";
  }
  /** Null where there is nothing to show, or the shop shows balances on its own screen alone. */
  of(order) {
    const state = this.balances.of(order?.getPartner());
    if (!this.settings.showsBalances || !order || !state) {
      return null;
    }
    const recorded = order.finalized && order.customer_wallet_balance_after;
    const balance = typeof recorded === "number" ? recorded : state.balance;
    const changes = !order.finalized && movesWallet(order);
    const after = projectedBalance(balance, orderFigures(order), this.settings.step);
    return {
      label: this.settings.label,
      balance: this.settings.format(balance),
      projected: changes && after !== balance ? this.settings.format(after) : ""
    };
  }
}
