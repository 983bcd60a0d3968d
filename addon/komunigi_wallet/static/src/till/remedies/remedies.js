// Generated from static_src/komunigi_wallet/till/remedies/remedies.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { downToCoin, goodsLeft, round } from "@komunigi_wallet/till/rules/amounts";
import { mostToTopUp } from "@komunigi_wallet/till/rules/limits";
import {
  creditPayments,
  orderFigures,
  walletPayments
} from "@komunigi_wallet/till/rules/order_figures";
import { RemedyDialog } from "./remedy_dialog";
export class Remedies {
  constructor(pos, settings, balances, topUps, refunds) {
    this.pos = pos;
    this.settings = settings;
    this.balances = balances;
    this.topUps = topUps;
    this.refunds = refunds;
  }
  pos;
  settings;
  balances;
  topUps;
  refunds;
  /** Says what is wrong with an order, and offers the remedy where this till has it. */
  tell(order, message, remedy) {
    const button = remedy && this.buttonOf(order, remedy);
    if (!button) {
      this.pos.dialog.add(AlertDialog, message);
      return;
    }
    this.pos.dialog.add(RemedyDialog, {
      ...message,
      confirmLabel: button.words,
      confirm: async () => {
        await button.act();
        this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
      }
    });
  }
  /** Asks before what is unusual. @returns whether to do it */
  ask(question) {
    return new Promise((resolve) => {
      const confirm = () => resolve(true);
      const onClose = () => resolve(false);
      this.pos.dialog.add(RemedyDialog, { ...question, confirm }, { onClose });
    });
  }
  buttonOf(order, remedy) {
    switch (remedy) {
      case "as_paid":
        return {
          words: _t("Give it back as it was paid"),
          act: () => this.refunds.payAsPaid(order)
        };
      case "return_less":
        return {
          words: _t("Give back what is left"),
          act: () => this.refunds.prepare(order)
        };
      case "top_up_less":
        return this.topUpLess(order);
      case "cash":
      case "cash_alone":
        return this.payInCash(order, remedy === "cash_alone");
      case "no_change":
        return this.payLess(order);
      case "cash_for_top_up":
        return this.payTopUpInCash(order);
    }
  }
  topUpLess(order) {
    const { settings } = this;
    const limit = mostToTopUp(this.balances.of(order.getPartner()), settings, settings.step);
    const most = downToCoin(limit, settings.coin);
    return most > 0 ? {
      words: _t("Top up %(amount)s", { amount: settings.format(most) }),
      act: () => this.topUps.set(order, most)
    } : void 0;
  }
  /** The wallet pays less by what would be given as change. */
  payLess(order) {
    const less = Math.min(Math.abs(order.change), orderFigures(order).walletPaid);
    return {
      words: _t("Take %(amount)s less", { amount: this.settings.format(less) }),
      act: () => this.takeOff(walletPayments(order), less)
    };
  }
  /** What is on credit is no more than the goods; the rest is cash. */
  payTopUpInCash(order) {
    const { cash, settings } = this;
    const tooMuch = -goodsLeft(orderFigures(order), settings.step);
    return cash && {
      words: _t("Pay %(amount)s in cash", { amount: settings.format(tooMuch) }),
      act: () => {
        this.takeOff([...creditPayments(order), ...walletPayments(order)], tooMuch);
        this.addCash(order, cash);
      }
    };
  }
  payInCash(order, alone) {
    const { cash } = this;
    return cash && {
      words: _t("Pay in cash instead"),
      act: () => {
        if (alone) {
          walletPayments(order).forEach((paid) => order.removePaymentline(paid));
        }
        this.addCash(order, cash);
      }
    };
  }
  get cash() {
    return this.pos.config.payment_method_ids.find((method) => method.is_cash_count);
  }
  /** Lowers payments, one after the other, until they pay less by an amount. */
  takeOff(payments, amount) {
    const { step } = this.settings;
    let left = amount;
    for (const payment of payments) {
      const less = Math.min(left, payment.getAmount());
      left = round(left - less, step);
      const kept = round(payment.getAmount() - less, step);
      if (kept) {
        payment.setAmount(kept);
      } else {
        payment.pos_order_id.removePaymentline(payment);
      }
    }
  }
  /** Odoo has one payment in cash at most. */
  addCash(order, cash) {
    const existing = order.payment_ids.find((paid) => paid.payment_method_id.is_cash_count);
    if (existing) {
      const { due } = orderFigures(order);
      existing.setAmount(round(existing.getAmount() + due, this.settings.step));
    } else {
      order.addPaymentline(cash);
    }
  }
}
