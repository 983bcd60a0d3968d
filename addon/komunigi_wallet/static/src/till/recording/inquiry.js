// Generated from static_src/komunigi_wallet/till/recording/inquiry.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ConnectionLostError } from "@web/core/network/rpc";
import { fateByState } from "@komunigi_wallet/till/rules/fate";
import { attemptsOf, markAnswered, markFate, nextAttempt } from "./mark";
export class Inquiry {
  constructor(pos) {
    this.pos = pos;
  }
  pos;
  /** Questions under way, by the uuid of the order. */
  questions = /* @__PURE__ */ new Map();
  /**
   * Asks the server whether it has recorded an order that is marked; takes over what it has.
   * Where it has not, no attempt until now will record it any more.
   */
  async settle(order) {
    try {
      if (await this.ask(order) === "unpaid") {
        this.reopen(order);
        return "open";
      }
      await this.pos.preSyncAllOrders([order]);
      await this.pos.data.loadServerOrders([["uuid", "=", order.uuid]]);
      const known = this.pos.models["pos.order"].getBy("uuid", order.uuid) ?? order;
      if (!known.finalized) {
        return "unknown";
      }
      await this.follow(known);
      this.pos.removePendingOrder(known);
      return "recorded";
    } catch {
      return "unknown";
    }
  }
  /**
   * What follows an order that was sent follows one that was recorded without an answer: what was
   * paid with a gift card is taken off that card only now, and points are given.
   */
  async follow(order) {
    try {
      await this.pos.postSyncAllOrders([order]);
    } catch (error) {
      if (error instanceof ConnectionLostError) {
        markFate(order, true);
        throw error;
      }
      void Promise.reject(error);
    }
  }
  /**
   * Asks about an order that is not on the screen. One that is recorded stays as it is here, in
   * sight and locked, until the cashier asks for its receipt.
   */
  async learn(order) {
    try {
      const fate = await this.ask(order);
      if (fate === "unpaid") {
        this.reopen(order);
      }
      markFate(order, fate);
      await this.pos.data.synchronizeLocalDataInIndexedDB();
    } catch {
    }
  }
  /** Once at a time: a late answer would speak of an attempt that is over. */
  ask(order) {
    const { uuid } = order;
    const question = this.questions.get(uuid) ?? this.askServer(order).finally(() => this.questions.delete(uuid));
    this.questions.set(uuid, question);
    return question;
  }
  async askServer(order) {
    const question = [order.uuid, attemptsOf(order)];
    const recorded = await this.pos.data.call("pos.order", "get_recorded_order", question);
    return fateByState(recorded ? recorded.state : void 0);
  }
  /** The server does not have the order: it can be paid, by another attempt. */
  reopen(order) {
    markAnswered(order);
    nextAttempt(order);
    order.state = "draft";
  }
}
