// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ConnectionLostError } from "@web/core/network/rpc";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { fateByState } from "@komunigi_wallet/till/rules/fate";
import { attemptsOf, markAnswered, markFate, nextAttempt } from "./mark";

/** What came of asking: the server has the order, does not have it, or could not be asked. */
export type Answer = "recorded" | "open" | "unknown";

/** Asks the server what became of an order whose answer was lost, and takes over what it says. */
export class Inquiry {
    /** Questions under way, by the uuid of the order. */
    private readonly questions = new Map<string, Promise<"paid" | "unpaid">>();

    constructor(private pos: PosStore) {}

    /**
     * Asks the server whether it has recorded an order that is marked; takes over what it has.
     * Where it has not, no attempt until now will record it any more.
     */
    async settle(order: PosOrder): Promise<Answer> {
        try {
            if ((await this.ask(order)) === "unpaid") {
                this.reopen(order);
                return "open";
            }
            await this.pos.preSyncAllOrders([order]);
            await this.pos.data.loadServerOrders([["uuid", "=", order.uuid]]);
            const known = this.pos.models["pos.order"].getBy("uuid", order.uuid) ?? order;
            if (!known.finalized) {
                return "unknown"; // it is paid, and the till does not hold it as such yet
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
    private async follow(order: PosOrder): Promise<void> {
        try {
            await this.pos.postSyncAllOrders([order]);
        } catch (error) {
            if (error instanceof ConnectionLostError) {
                markFate(order, true); // it is asked about again, and what was done is not done twice
                throw error;
            }
            void Promise.reject(error as Error); // told as any error; the order is recorded
        }
    }

    /**
     * Asks about an order that is not on the screen. One that is recorded stays as it is here, in
     * sight and locked, until the cashier asks for its receipt.
     */
    async learn(order: PosOrder): Promise<void> {
        try {
            const fate = await this.ask(order);
            if (fate === "unpaid") {
                this.reopen(order);
            }
            markFate(order, fate);
            await this.pos.data.synchronizeLocalDataInIndexedDB();
        } catch {
            // Nothing is known yet: the next time that the connection is back, it is asked again.
        }
    }

    /** Once at a time: a late answer would speak of an attempt that is over. */
    private ask(order: PosOrder): Promise<"paid" | "unpaid"> {
        const { uuid } = order;
        const question =
            this.questions.get(uuid) ??
            this.askServer(order).finally(() => this.questions.delete(uuid));
        this.questions.set(uuid, question);
        return question;
    }

    private async askServer(order: PosOrder): Promise<"paid" | "unpaid"> {
        const question = [order.uuid, attemptsOf(order)];
        const recorded = await this.pos.data.call("pos.order", "get_recorded_order", question);
        return fateByState(recorded ? recorded.state : undefined);
    }

    /** The server does not have the order: it can be paid, by another attempt. */
    private reopen(order: PosOrder): void {
        markAnswered(order);
        nextAttempt(order);
        order.state = "draft";
    }
}
