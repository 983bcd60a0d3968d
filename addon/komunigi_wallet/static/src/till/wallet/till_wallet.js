// Generated from static_src/komunigi_wallet/till/wallet/till_wallet.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { Balances } from "@komunigi_wallet/till/balances/balances";
import { WalletDisplay } from "@komunigi_wallet/till/display/wallet_display";
import { FastPayment } from "@komunigi_wallet/till/fast_payment/fast_payment";
import { MovementsPopup } from "@komunigi_wallet/till/movements/movements_popup";
import { Payments } from "@komunigi_wallet/till/payments/payments";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { Recording } from "@komunigi_wallet/till/recording/recording";
import { Refunds } from "@komunigi_wallet/till/refunds/refunds";
import { Remedies } from "@komunigi_wallet/till/remedies/remedies";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import {
  isAtTerminal,
  movesWallet,
  topUpLines,
  topUpsOf
} from "@komunigi_wallet/till/rules/order_figures";
import { orderProblem } from "@komunigi_wallet/till/rules/problems";
import { refusalTitle } from "@komunigi_wallet/till/rules/title";
import { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import { TopUps } from "@komunigi_wallet/till/top_up/top_ups";
export class TillWallet {
  constructor(pos) {
    this.pos = pos;
    this.settings = new WalletSettings(pos);
    this.balances = new Balances(pos, this.settings);
    this.topUps = new TopUps(pos, this.settings, this.balances);
    this.refunds = new Refunds(pos, this.settings, this.balances);
    this.remedies = new Remedies(pos, this.settings, this.balances, this.topUps, this.refunds);
    this.payments = new Payments(pos, this.settings, this.balances, this.topUps, this.remedies);
    this.fastPayment = new FastPayment(pos, this.pay.bind(this));
    this.recording = new Recording(pos);
    this.display = new WalletDisplay(pos, this.settings, this.balances);
  }
  pos;
  settings;
  balances;
  payments;
  fastPayment;
  recording;
  display;
  refunds;
  topUps;
  remedies;
  /** What goes on since a customer was chosen last. */
  choosing = Promise.resolve();
  /**
   * Adds a payment from the wallet of what it has, up to what is due. Asks for the customer first
   * where there is none; says why and what next where it cannot be.
   * @returns the payment, or null
   */
  async pay(order, method) {
    if (this.isOutOfHand(order, order.electronicPaymentInProgress())) {
      return null;
    }
    return await this.askCustomer(order) ? this.payments.add(order, method) : null;
  }
  /** Asks for the customer where there is none, then for the amount, and puts it on the order. */
  async topUp(order) {
    if (this.isOutOfHand(order)) {
      return;
    }
    const partner = await this.askCustomer(order);
    if (partner && await this.mayPutMoneyOn(order)) {
      await this.topUps.ask(order, partner);
      this.payments.fitBalance(order);
    }
  }
  /** Puts the change of an order on the customer's wallet, on top of what it tops up already. */
  async keepChange(order) {
    if (!this.isOutOfHand(order) && await this.mayPutMoneyOn(order)) {
      await this.topUps.keepChange(order);
    }
  }
  /** Takes a top-up, or change that was kept, off the order, and what it let the wallet pay. */
  takeOff(order, topUp) {
    if (!this.isOutOfHand(order)) {
      order.removeOrderline(topUp);
      this.payments.fitBalance(order);
    }
  }
  /**
   * Gives money of a wallet back to its customer: asks for the amount and the reason, puts both
   * on the order, and goes to the payment screen, where it is paid in cash or otherwise.
   */
  async payOut(order) {
    if (this.isOutOfHand(order)) {
      return;
    }
    const partner = await this.askCustomer(order);
    if (partner) {
      await this.topUps.askPayOut(order, partner);
    }
  }
  /** Shows the last movements of the customer's wallet. */
  async showMovements(partner) {
    const movements = await this.balances.lastMovements(partner);
    if (!movements) {
      const words = _t("The movements could not be read. Try again in a moment.");
      this.pos.notification.add(words, { type: "warning" });
      return;
    }
    const { settings } = this;
    this.pos.dialog.add(MovementsPopup, { settings, customer: partner, movements });
  }
  /** A customer was chosen: reads the balance and fits the payments to it. */
  customerChosen(order) {
    this.choosing = this.fitToCustomer(order);
    return this.choosing;
  }
  async fitToCustomer(order) {
    if (!order?.getPartner() || !this.settings.enabled) {
      return;
    }
    if (await this.balances.refreshOrder(order)) {
      if (!order.finalized && !isUnanswered(order)) {
        await this.askAboutTopUps(order);
        this.payments.lower(order);
      }
      this.display.show();
    }
  }
  /**
   * Whether the validation may begin: the server's answer to a former attempt is known, and the
   * wallet's payments fit its balance of this moment. Tells the cashier why not.
   */
  async readyToValidate(order) {
    if (isUnanswered(order)) {
      await this.recording.resume(order);
      return false;
    }
    if (!movesWallet(order)) {
      return true;
    }
    if (this.isOutOfHand(order)) {
      return false;
    }
    if (topUpLines(order).length && !await this.askCustomer(order)) {
      return false;
    }
    await this.choosing;
    if (!await this.balances.ensureCurrent(order)) {
      this.payments.showObstacle(order, "offline");
      return false;
    }
    if (this.payments.lower(order)) {
      const { label } = this.settings;
      const title = _t("Payment from %(label)s lowered", { label });
      const body = _t(
        "It was more than what is available or due. Please check the payments."
      );
      this.remedies.tell(order, { title, body }, order.remainingDue > 0 ? "cash" : void 0);
      return false;
    }
    return true;
  }
  /** What is wrong with the wallet part of an order about to be recorded; null where nothing. */
  problem(order) {
    const { offline } = this.balances;
    return orderProblem(order, this.balances.of(order.getPartner()), this.settings, offline);
  }
  /** Shows what is wrong with the wallet part of the order, if anything; whether it is fine. */
  check(order) {
    const problem = movesWallet(order) || order.isRefund ? this.problem(order) : null;
    if (problem) {
      const { body, remedy } = problem;
      this.remedies.tell(order, { title: this.settings.label, body }, remedy);
    }
    return !problem;
  }
  /** An order was not recorded, or nobody knows: what was refused fits the balance of now. */
  async takeBack(order, error) {
    const refused = this.recording.takeBack(order, error);
    if (refused && await this.balances.refreshOrder(order)) {
      this.payments.lower(order);
    }
  }
  /** The order may top up the wallet of somebody else now: one that is blocked asks again. */
  async askAboutTopUps(order) {
    const topUps = topUpsOf(order);
    if (topUps.length && !await this.mayPutMoneyOn(order)) {
      topUps.forEach((line) => order.removeOrderline(line));
    }
  }
  /** Whether to put money on the customer's wallet; a blocked one cannot spend it, so it asks. */
  async mayPutMoneyOn(order) {
    await this.balances.ensureCurrent(order);
    const partner = order.getPartner();
    const wallet = this.balances.of(partner);
    if (!partner || !wallet?.blocked) {
      return true;
    }
    return this.remedies.ask({
      title: refusalTitle(this.settings.label, true),
      body: _t(
        "%(customer)s cannot spend the balance until the office unblocks it: %(reason)s. Put money on it anyway?",
        {
          customer: isolated(partner.name),
          reason: isolated(wallet.blocked_reason)
        }
      ),
      confirmLabel: _t("Top up anyway")
    });
  }
  /**
   * Whether the order cannot change: a terminal may be taking money for it, and the cashier is
   * told to wait; or another device has recorded it, and its receipt is shown.
   */
  isOutOfHand(order, waits = isAtTerminal(order)) {
    if (waits) {
      this.remedies.tell(order, {
        title: _t("Card payment not finished"),
        body: _t("Finish the card payment, or cancel it and take it off, then go on.")
      });
    } else if (order.finalized) {
      void this.recording.resume(order);
    }
    return waits || order.finalized;
  }
  /** @returns the order's customer, chosen now where it had none; undefined where nobody is */
  async askCustomer(order) {
    const chosen = order.getPartner() || await this.pos.selectPartner(order);
    return chosen ? order.getPartner() : void 0;
  }
}
