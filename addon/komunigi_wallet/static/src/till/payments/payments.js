// Generated from static_src/komunigi_wallet/till/payments/payments.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import {
  cappedPayment,
  proposedPayment,
  round,
  unspent
} from "@komunigi_wallet/till/rules/amounts";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import {
  obstacleMessage,
  paymentObstacle,
  remedyFor
} from "@komunigi_wallet/till/rules/obstacles";
import { missingFor } from "@komunigi_wallet/till/rules/offers";
import { orderFigures, walletPayments } from "@komunigi_wallet/till/rules/order_figures";
const NOTHING = { balance: 0, minimum: 0, blocked: false };
export class Payments {
  constructor(pos, settings, balances, topUps, remedies) {
    this.pos = pos;
    this.settings = settings;
    this.balances = balances;
    this.topUps = topUps;
    this.remedies = remedies;
  }
  pos;
  settings;
  balances;
  topUps;
  remedies;
  /**
   * Pays what the wallet has, up to what is due; says why and what next where it cannot be.
   * @returns the payment, added or raised, or null
   */
  async add(order, method) {
    const { step } = this.settings;
    const offline = !await this.balances.ensureCurrent(order);
    const state = this.balances.of(order.getPartner());
    const figures = orderFigures(order);
    const obstacle = paymentObstacle(state, figures, { offline, step });
    if (obstacle && state && (obstacle === "empty" || obstacle === "used_up")) {
      const message = this.messageOf(order, obstacle);
      const toppedUp = await this.topUps.offer(
        order,
        message,
        missingFor(state, figures, step)
      );
      if (toppedUp !== null) {
        return toppedUp ? this.add(order, method) : null;
      }
    }
    if (obstacle) {
      this.showObstacle(order, obstacle);
      return null;
    }
    const amount = proposedPayment(state ?? NOTHING, figures, step);
    const [existing] = walletPayments(order);
    if (existing) {
      existing.setAmount(round(existing.getAmount() + amount, step));
      return existing;
    }
    const added = order.addPaymentline(method);
    if (!added.status) {
      this.pos.dialog.add(AlertDialog, { title: _t("Error"), body: added.data });
      return null;
    }
    added.data.setAmount(amount);
    return added.data;
  }
  /**
   * Lowers the payments to what is due and available now: the order, the other payments or the
   * balance may have changed since they were added.
   * @returns whether something was lowered
   */
  lower(order) {
    const state = this.balances.of(order.getPartner());
    let lowered = false;
    for (const payment of walletPayments(order)) {
      const asked = payment.getAmount();
      const figures = orderFigures(order, payment);
      const most = cappedPayment(asked, state ?? NOTHING, figures, this.settings.step);
      const amount = state || asked < 0 ? most : 0;
      if (amount === asked) {
        continue;
      }
      lowered = true;
      if (amount) {
        payment.setAmount(amount);
      } else {
        order.removePaymentline(payment);
      }
    }
    return lowered;
  }
  /** Lowers the payments where they take more than the wallet has: less is put on it now. */
  fitBalance(order) {
    const state = this.balances.of(order.getPartner());
    if (state && unspent(state, orderFigures(order), this.settings.step) < 0) {
      this.lower(order);
    }
  }
  /**
   * Takes off what was begun here for an order that another device has recorded without it. What a
   * terminal has taken, or may be taking, stays in sight.
   */
  dropUnrecorded(order) {
    const begun = order.payment_ids.filter((payment) => !payment.isSynced);
    begun.filter((payment) => !payment.getPaymentStatus()).forEach((payment) => payment.delete());
  }
  /**
   * Keeps a payment that the cashier edits within what is due and available, and says so.
   * @returns the amount it was lowered to, or null where nothing had to change
   */
  capEdited(payment) {
    if (!payment?.payment_method_id.is_customer_wallet_method) {
      return null;
    }
    const { step, label } = this.settings;
    const order = payment.pos_order_id;
    const state = this.balances.of(order.getPartner()) ?? NOTHING;
    const figures = orderFigures(order, payment);
    const amount = cappedPayment(payment.getAmount(), state, figures, step);
    if (amount === payment.getAmount()) {
      return null;
    }
    payment.setAmount(amount);
    const most = this.settings.format(proposedPayment(state, figures, step));
    this.pos.notification.add(
      _t("At most %(amount)s from %(label)s for this order.", { amount: most, label }),
      { type: "warning" }
    );
    return amount;
  }
  /** Tells the cashier why the order cannot be paid from the wallet, and what to do next. */
  showObstacle(order, obstacle) {
    const remedy = remedyFor(obstacle, orderFigures(order));
    this.remedies.tell(order, this.messageOf(order, obstacle), remedy);
  }
  messageOf(order, obstacle) {
    const { label } = this.settings;
    const partner = order.getPartner();
    const state = this.balances.of(partner);
    const balance = state ? this.settings.format(state.balance) : "";
    return obstacleMessage(obstacle, {
      label,
      balance,
      customer: isolated(partner?.name ?? ""),
      reason: state?.blocked_reason ?? ""
    });
  }
}
