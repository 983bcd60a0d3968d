// Generated from static_src/komunigi_wallet/till/refunds/refunds.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { downToCoin, payableByWallet, round } from "@komunigi_wallet/till/rules/amounts";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import {
  isTopUp,
  leftOfTopUp,
  orderFigures,
  topUpAmount,
  topUpLines
} from "@komunigi_wallet/till/rules/order_figures";
import { givenBack, paidInEachWay, returnable } from "@komunigi_wallet/till/rules/refund";
import { refusalTitle } from "@komunigi_wallet/till/rules/title";
export class Refunds {
  constructor(pos, settings, balances) {
    this.pos = pos;
    this.settings = settings;
    this.balances = balances;
  }
  pos;
  settings;
  balances;
  /** Whether a refund of these lines has anything to give back; says why not. */
  async mayBegin(lines) {
    const [first, ...others] = lines.filter((line) => line.qty > line.refundedQty);
    if (!first || ![first, ...others].every(isTopUp)) {
      return true;
    }
    const partner = first.order_id.getPartner();
    await this.balances.refreshOrder(first.order_id);
    const wallet = this.balances.of(partner);
    if (!wallet || returnable(wallet, this.settings.step)) {
      return true;
    }
    const { blocked, balance } = wallet;
    const values = {
      customer: isolated(partner?.name ?? ""),
      balance: this.settings.format(balance)
    };
    const title = refusalTitle(this.settings.label, blocked);
    const body = blocked ? _t("The top-up cannot be given back: send %(customer)s to the office.", values) : _t("%(customer)s has %(balance)s: the top-up is spent already.", values);
    this.pos.dialog.add(AlertDialog, { title, body });
    return false;
  }
  /** To call once the lines of a refund stand: lowers what the wallet has not, and pays the rest. */
  async prepare(order) {
    if (!this.settings.enabled) {
      return;
    }
    if (topUpLines(order).length) {
      await this.balances.refreshOrder(order);
      this.lowerReturns(order);
    }
    this.payAsPaid(order);
  }
  /** Gives back no more of top-ups than is left of them, nor than the wallet has; says the latter. */
  lowerReturns(order) {
    const wallet = this.balances.of(order.getPartner());
    if (!wallet) {
      return;
    }
    const { coin, label, step } = this.settings;
    let available = returnable(wallet, step);
    let isShort = false;
    for (const line of topUpLines(order)) {
      const { refunded_orderline_id: sold } = line;
      const rest = Math.min(-topUpAmount(line), sold ? leftOfTopUp(sold) : Infinity);
      const amount = downToCoin(Math.min(rest, available), coin);
      isShort ||= available < rest;
      available = round(available - amount, step);
      if (!amount) {
        order.removeOrderline(line);
      } else if (amount < -topUpAmount(line)) {
        line.qty = -1;
        line.setUnitPrice(amount);
      }
    }
    if (isShort) {
      this.pos.dialog.add(AlertDialog, {
        title: _t("Top-up spent in part"),
        body: _t(
          "%(label)s has %(balance)s: that much is given back. The rest is spent already.",
          { label, balance: this.settings.format(wallet.balance) }
        )
      });
    }
  }
  /** What a refund gives back in this way already, where nothing more is due: a tap chooses that. */
  givenBackBy(order, method) {
    return this.settings.enabled && order.isRefund && !orderFigures(order).due ? order.payment_ids.find((payment) => payment.payment_method_id === method) : void 0;
  }
  /** Gives back as the refunded orders were paid, in place of what the refund has. */
  payAsPaid(order) {
    const { method: wallet, step } = this.settings;
    order.payment_ids.filter((payment) => !payment.getPaymentStatus()).forEach((payment) => order.removePaymentline(payment));
    const figures = orderFigures(order);
    const others = paidInEachWay(order).filter(
      ({ method }) => !method.is_customer_wallet_method && order.config.payment_method_ids.includes(method)
    );
    const onWallet = wallet && { method: wallet, amount: -payableByWallet(figures, step) };
    const paid = onWallet ? [onWallet, ...others] : others;
    for (const { method, amount } of givenBack(figures.due, paid, step)) {
      const isAll = amount === orderFigures(order).due;
      const added = order.addPaymentline(method);
      if (added.status && !isAll) {
        added.data.setAmount(amount);
      }
      if (added.status) {
        tellTerminal(order, added.data);
      }
    }
  }
}
function tellTerminal(order, payment) {
  const sold = order.lines.map((line) => line.refunded_orderline_id?.order_id);
  const refunded = sold[0]?.payment_ids.find(
    (one) => one.payment_method_id === payment.payment_method_id && one.getAmount() === -payment.getAmount()
  );
  if (refunded) {
    payment.updateRefundPaymentLine(refunded);
  }
}
