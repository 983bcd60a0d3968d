// Generated from static_src/komunigi_wallet/till/recording/recording.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isLost, isRefusal, isToTell } from "@komunigi_wallet/till/rules/fate";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { Drawer } from "./drawer";
import { Inquiry } from "./inquiry";
import { fateOf, isUnanswered, keepInBrowser, markAnswered, markFate, nextAttempt } from "./mark";
const PAUSE = 5e3;
export class Recording {
  constructor(pos) {
    this.pos = pos;
    this.drawer = new Drawer(pos);
    this.inquiry = new Inquiry(pos);
  }
  pos;
  drawer;
  inquiry;
  /** Questions under way, by the uuid of the order. */
  asking = /* @__PURE__ */ new Map();
  askAgain;
  /**
   * To await before the order is sent: until the server answers, its payments do not change, and
   * the browser's database knows it by then.
   */
  async markSent(order) {
    markFate(order, "sent");
    nextAttempt(order);
    await keepInBrowser(this.pos.data, order);
  }
  /** Records the order first, and shows the next screen, a receipt, only once it is recorded. */
  async recordThenShow(validation) {
    const { ui } = this.pos;
    ui.block();
    try {
      await this.drawer.hold(() => validation.finalizeValidation());
      if (validation.order.state === "cancel") {
        this.leaveCancelled(validation.order);
        return false;
      }
      if (isUnanswered(validation.order)) {
        this.holdBack(validation.order);
        return await this.resume(validation.order);
      }
      if (!validation.order.finalized) {
        return false;
      }
    } finally {
      ui.unblock();
    }
    this.showNext(validation);
    return true;
  }
  /**
   * The order could not be recorded, or nobody knows. A refusal of the server brings the order
   * back; anything else leaves the question open.
   * @returns whether the server has refused
   */
  takeBack(order, error) {
    if (!(error instanceof RPCError && isRefusal(error.exceptionName))) {
      this.holdBack(order);
      return false;
    }
    markAnswered(order);
    order.state = "draft";
    this.pos.removePendingOrder(order);
    this.say(_t("The order has not been recorded"), error.data.message);
    return true;
  }
  /**
   * At the till's start: orders that a closed page has left on their way, or as paid, are not sent
   * blindly. The server may have had one of them as a draft before.
   */
  holdBackAfterReload() {
    const isLeft = (order) => isUnanswered(order) || order.state === "paid" && !order.isSynced && movesWallet(order);
    this.pos.models["pos.order"].filter((order) => isLeft(order) && !isToTell(fateOf(order))).forEach((order) => this.holdBack(order));
  }
  /**
   * Asks the server about an order whose answer was lost, and goes on from what it says; tells
   * the cashier where it says nothing.
   * @param wanted whether its receipt is shown even where another order is on the screen
   */
  async resume(order, wanted = false) {
    const answer = await this.goOn(order, wanted);
    if (answer === "unknown") {
      this.say(
        _t("Waiting for the server"),
        _t(
          "The connection was lost while this order was being recorded. The till asks again as soon as the server is back; until then, the payment cannot be changed. Meanwhile, you can serve the next customer with a new order."
        )
      );
      void this.pos.data.checkConnectivity();
    }
    return answer === "recorded";
  }
  /**
   * Asks about every order whose answer was lost, and again after a pause where some still wait; to
   * call when the connection is back.
   */
  async resumeAll() {
    clearTimeout(this.askAgain);
    for (const order of this.waiting) {
      if (order.uuid === this.pos.getOrder()?.uuid) {
        await this.goOn(order, false);
      } else {
        await this.inquiry.learn(order);
      }
    }
    if (this.waiting.length) {
      clearTimeout(this.askAgain);
      this.askAgain = setTimeout(() => void this.resumeAll(), PAUSE);
    }
  }
  get waiting() {
    return this.pos.models["pos.order"].filter((order) => isLost(fateOf(order)));
  }
  /** Asks about an order, once at a time, and shows its receipt, or that it is not paid. */
  goOn(order, wanted) {
    const asking = this.asking.get(order.uuid) ?? this.askAndShow(order, wanted).finally(() => this.asking.delete(order.uuid));
    this.asking.set(order.uuid, asking);
    return asking;
  }
  async askAndShow(order, wanted) {
    const answer = await this.inquiry.settle(order);
    if (answer === "recorded") {
      const { pos } = this;
      const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
      await validation.afterOrderValidation();
      if (wanted || this.pos.getOrder()?.uuid === order.uuid) {
        this.showNext(validation);
      } else {
        markFate(validation.order, "paid");
      }
    } else if (answer === "open") {
      this.say(
        _t("The order has not been recorded"),
        _t("You can validate again, or change the payment.")
      );
    }
    return answer;
  }
  /** Keeps what is yet to be told: the browser has these orders as the server sent them now. */
  async keepFates() {
    await Promise.all(this.toTell.map((order) => keepInBrowser(this.pos.data, order)));
  }
  /** The orders whose fate the cashier, who was elsewhere, has yet to hear. */
  get toTell() {
    return this.pos.models["pos.order"].filter((order) => isToTell(fateOf(order)));
  }
  /** Whether an order waits, for the server or for the cashier: it stands out among others. */
  standsOut(order) {
    return isLost(fateOf(order)) || isToTell(fateOf(order));
  }
  /** The cashier deals with an order that waited: its receipt, or the order that is not paid. */
  async attend(order) {
    this.pos.setOrder(order);
    this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
    if (fateOf(order) === "paid") {
      await this.resume(order, true);
      return;
    }
    markAnswered(order);
    await this.pos.data.synchronizeLocalDataInIndexedDB();
  }
  /** Whether the order may be deleted; says why not. */
  mayDelete(order) {
    if (fateOf(order) === "paid") {
      this.say(
        _t("The order is paid"),
        _t("You cannot delete it: the server has recorded it. Show its receipt.")
      );
    } else if (isUnanswered(order)) {
      this.say(
        _t("Waiting for the server"),
        _t(
          "The server may have recorded this order. You can delete it once the server answers that it has not."
        )
      );
    }
    return !isUnanswered(order);
  }
  /** Puts back as a draft an order that may or may not be recorded; nothing sends it again. */
  holdBack(order) {
    order.state = "draft";
    markFate(order, true);
    this.pos.removePendingOrder(order);
  }
  /** Somebody has cancelled the order meanwhile: the server leaves it as it is. */
  leaveCancelled(order) {
    markAnswered(order);
    this.say(
      _t("The order has not been recorded"),
      _t(
        "It has been cancelled elsewhere. Give back what the customer has paid in cash or by card, and begin a new order."
      )
    );
    this.pos.orderDone(order);
  }
  showNext({ order, nextPage }) {
    void this.drawer.openFor(order);
    this.pos.setOrder(order);
    this.pos.navigate(nextPage.page, nextPage.params);
  }
  say(title, body) {
    this.pos.dialog.add(AlertDialog, { title, body });
  }
}
