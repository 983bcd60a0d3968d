// Generated from static_src/komunigi_wallet/till/top_up/top_ups.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { PayOutPopup } from "@komunigi_wallet/till/pay_out/pay_out_popup";
import { downToCoin, round, upToCoin } from "@komunigi_wallet/till/rules/amounts";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import { mostToTopUp } from "@komunigi_wallet/till/rules/limits";
import { roundedUp } from "@komunigi_wallet/till/rules/offers";
import {
  isTopUp,
  orderFigures,
  toppedUp,
  topUpLines
} from "@komunigi_wallet/till/rules/order_figures";
import { payOutProblem, topUpProblem } from "@komunigi_wallet/till/rules/problems";
import { TopUpOffer } from "./top_up_offer";
import { TopUpPopup } from "./top_up_popup";
export class TopUps {
  constructor(pos, settings, balances) {
    this.pos = pos;
    this.settings = settings;
    this.balances = balances;
  }
  pos;
  settings;
  balances;
  /**
   * Asks for an amount and makes it the order's top-up; nothing takes the present one off. An
   * order that does nothing but top up goes to its payment.
   */
  async ask(order, partner) {
    if (this.refuses(order)) {
      return;
    }
    const { settings } = this;
    const amount = await makeAwaitable(this.pos.dialog, TopUpPopup, {
      settings,
      customer: partner,
      balance: this.balances.visible(partner)?.balance,
      order: orderFigures(order),
      most: mostToTopUp(this.balances.of(partner), settings, settings.step)
    });
    if (amount === void 0 || !this.isStillOf(partner, order)) {
      return;
    }
    await this.set(order, amount);
    if (amount && order.lines.every(isTopUp)) {
      this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
    }
  }
  /**
   * Says that a wallet has not enough for an order, and offers to put on it what is missing.
   * @returns whether the order tops up more than before; null where there is nothing to offer
   */
  async offer(order, message, lacking) {
    const { settings } = this;
    const partner = order.getPartner();
    const wallet = this.balances.of(partner);
    const missing = upToCoin(lacking, settings.coin);
    const most = mostToTopUp(wallet, settings, settings.step) - toppedUp(order);
    const more = roundedUp(missing, settings.quickAmounts);
    const words = (amount2) => ({ amount: settings.format(amount2) });
    const offers = [
      { amount: missing, words: _t("Top up what is missing: %(amount)s", words(missing)) },
      ...more > missing ? [{ amount: more, words: _t("Round up to %(amount)s", words(more)) }] : []
    ].filter(({ amount: amount2 }) => amount2 > 0 && amount2 <= most);
    if (!offers.length || topUpProblem(order, settings)) {
      return null;
    }
    const amount = await makeAwaitable(this.pos.dialog, TopUpOffer, {
      ...message,
      offers
    });
    const isTaken = Boolean(amount) && this.isStillOf(partner, order);
    if (isTaken) {
      await this.set(order, round(toppedUp(order) + Number(amount), settings.step));
    }
    return isTaken;
  }
  /** Puts the change of an order on the customer's wallet: a line of its own, to be undone. */
  async keepChange(order) {
    if (order.change && order.getPartner() && !this.refuses(order)) {
      await this.add(order, round(Math.abs(order.change), this.settings.step));
    }
  }
  /** Asks how much of a wallet to give back and why, and puts both on the order. */
  async askPayOut(order, partner) {
    await this.balances.refreshOrder(order);
    const state = this.balances.of(partner);
    const problem = payOutProblem(order, state, this.settings);
    if (problem) {
      this.pos.dialog.add(AlertDialog, { title: this.settings.label, body: problem });
      return;
    }
    const answer = await makeAwaitable(this.pos.dialog, PayOutPopup, {
      settings: this.settings,
      customer: partner,
      most: state && downToCoin(state.balance, this.settings.coin)
    });
    if (answer && this.isStillOf(partner, order)) {
      order.customer_wallet_cash_out_reason = answer.reason;
      await this.add(order, -answer.amount);
      this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
    }
  }
  /** Makes the order top up by `amount`: one line, or none, whatever it had before. */
  async set(order, amount) {
    topUpLines(order).forEach((line) => order.removeOrderline(line));
    if (amount) {
      await this.add(order, amount);
    }
  }
  async add(order, amount) {
    const product_tmpl_id = this.settings.topUpProduct;
    const line = { product_tmpl_id, price_unit: amount, price_type: "automatic", qty: 1 };
    await this.pos.addLineToOrder(line, order, {}, false);
  }
  /**
   * Whether the order is still that of whom the cashier was asked about: a card that is scanned
   * changes its customer below any dialog. Says so where it is not.
   */
  isStillOf(partner, order) {
    const isSame = order.getPartner() === partner;
    if (!isSame) {
      this.pos.dialog.add(AlertDialog, {
        title: _t("The customer has changed"),
        body: _t(
          "This was for %(customer)s, and the order has another customer now. Begin again for whom it is meant.",
          { customer: isolated(partner?.name ?? "") }
        )
      });
    }
    return isSame;
  }
  /** Tells the cashier why there can be no top-up on this order, if so. */
  refuses(order) {
    const { label } = this.settings;
    const body = topUpProblem(order, this.settings);
    if (body) {
      this.pos.dialog.add(AlertDialog, { title: _t("Top up %(label)s", { label }), body });
    }
    return Boolean(body);
  }
}
