/** One client at work: sends what it does through nginx, and treats a lost answer as the till does. */
import { setTimeout as pause } from "node:timers/promises";
import { orderData } from "../../tests/adversary/orders.mjs";
import { LostAnswer, ServerError } from "../lib/connection.mjs";
import { RECORD, isTrueRefusal, reasonOf, wasMachine, wasSignedOut } from "./answers.mjs";
import { CLOCK, CUT, LOST, TWICE, daysFromNow } from "./fault_count.mjs";
import { MINIMUM } from "./scene.mjs";
import { FRONT } from "./servers.mjs";

const PAUSE = 400;
/** How long a client tries to learn what became of an order, in milliseconds. */
const STAMINA = 150_000;
const PATIENCE = 60_000;
const GIVEN_UP = /has given up this attempt/;

/**
 * @typedef {object} Order what a client knows of one that it made
 * @property {string} uuid
 * @property {string} kind
 * @property {number} config of the till that it was made at
 * @property {number} wallet cents that it takes from a wallet; below zero, that it puts there
 * @property {number} total in cents
 * @property {object} data what is sent, the same at each try
 * @property {"open" | "recorded" | "refused" | "unexplained"} told what the client knows
 * @property {number} attempt number of the attempt under way: one more after each question
 * @property {number} sent how often it was sent
 * @property {number} lost how many answers never came
 * @property {number[]} [lines] ids, where an answer told them
 */

export class Client {
    /**
     * @param {object} storm what everybody shares: scene, servers, answers, faults, tills, people
     * @param {object} own
     * @param {import("../lib/connection.mjs").Connection} own.connection logged in
     * @param {string} own.login
     * @param {() => number} own.random
     */
    constructor(storm, { connection, login, random }) {
        Object.assign(this, storm, { connection, login, random });
        /** @type {Order[]} */
        this.orders = [];
    }

    choose(list) {
        return list[Math.floor(this.random() * list.length)];
    }

    /** @returns {Order} of a till that is open, or was a moment ago */
    make(kind, { customer, lines, payments, with: more, user = this.login }) {
        const [company] = this.scene.companies;
        const till = this.choose(this.tills);
        const days = this.faults.take(CLOCK) ? this.choose([-1, 1]) : 0;
        const data = orderData({
            ...{ company, till, user: this.scene.users[user], customer, lines, payments },
            with: { ...(days && { date_order: daysFromNow(days) }), ...more },
        });
        const cents = (amount) => Math.round(amount * 100);
        const paid = payments.filter(({ method }) => method === "wallet");
        const wallet = cents(paid.reduce((sum, { amount }) => sum + amount, 0));
        const topped = lines.filter(({ product }) => product === "top_up");
        const added = cents(topped.reduce((sum, one) => sum + one.price * (one.quantity ?? 1), 0));
        // money that is given out is never lent
        const minimum = added < 0 ? 0 : MINIMUM;
        const known = { told: "open", attempt: 1, sent: 0, lost: 0, minimum };
        const total = cents(data.amount_total);
        const { config } = till;
        const order = { uuid: data.uuid, kind, config, wallet: wallet - added, total, data, days };
        Object.assign(order, known);
        this.orders.push(order);
        return order;
    }

    /** Sends an order, with what goes wrong just now, until it is known whether it is recorded. */
    async send(order, by = this) {
        const name = [TWICE, CUT, LOST].find((fault) => this.faults.take(fault));
        const happened = await this.sendMeeting(name, order, by);
        if (name) {
            this.faults.settle(name, happened);
        }
        if (order.days) {
            this.faults.settle(CLOCK, order.told === "recorded");
        }
        return order.told === "recorded";
    }

    /** @returns {Promise<boolean>} whether the order has met that fault */
    async sendMeeting(fault, order, by) {
        const others = this.tills.filter(({ config }) => config !== order.config);
        if (fault === TWICE && others.length) {
            const elsewhere = { session_id: this.choose(others).session };
            await Promise.all([
                this.sendUntilKnown(order, by),
                this.sendUntilKnown(order, by, { with: elsewhere }),
            ]);
            return true;
        }
        const how = { deaf: fault === LOST };
        if (fault === CUT) {
            how.signal = AbortSignal.timeout(Math.round(5 + this.random() * 300));
        }
        await this.sendUntilKnown(order, by, how);
        return Boolean(order.unheard);
    }

    async sendUntilKnown(order, by, how = {}) {
        const until = Date.now() + STAMINA;
        let known = await this.attempt(order, by, how);
        while (!known && Date.now() < until) {
            await pause(PAUSE);
            known = await this.askThenSend(order, by, how);
        }
    }

    /** As the till does after a lost answer: sends again only what is not recorded. */
    async askThenSend(order, by, how) {
        const recorded = await this.isRecorded(order, by);
        if (recorded) {
            this.tell(order, "recorded");
        }
        return recorded ?? this.attempt(order, by, { with: how.with });
    }

    /** @returns {Promise<boolean>} whether the client knows now */
    async attempt(order, by, { signal, deaf, with: more }) {
        order.sent += 1;
        const data = { ...order.data, ...more, customer_wallet_attempt: order.attempt };
        const context = data.to_invoice ? { generate_pdf: false } : undefined;
        try {
            const answer = await by.call("pos.order", "sync_from_ui", [[data]], {
                ...{ signal, context },
            });
            if (deaf) {
                order.lost += 1;
                order.unheard = true;
                this.answers.note("no answer, it was lost after the commit");
                return false;
            }
            const mine = answer["pos.order"]?.find(({ uuid }) => uuid === order.uuid);
            const recorded = mine && ["paid", "done", "invoiced"].includes(mine.state);
            order.lines = mine?.lines && [...mine.lines].sort((a, b) => a - b);
            this.answers.note(`recorded: ${order.kind}`, recorded);
            this.tell(order, recorded ? "recorded" : "unexplained");
            return true;
        } catch (error) {
            order.unheard ||= error instanceof LostAnswer && signal?.aborted;
            return this.hearError(order, error);
        }
    }

    /** @returns {boolean} whether the client knows now what became of the order */
    hearError(order, error) {
        if (error instanceof LostAnswer) {
            order.lost += 1;
            return false;
        }
        if (!(error instanceof ServerError)) {
            throw error;
        }
        if (GIVEN_UP.test(error.message) && order.lost) {
            // The other of two that were sent at once asked, and now sends it again.
            this.answers.note(`${error.type}: ${error.message}`);
            return order.told !== "open";
        }
        const spends = order.wallet > 0;
        const reason = reasonOf(error, RECORD);
        const explained =
            (spends && isTrueRefusal(error, { price: order.wallet, minimum: order.minimum })) ||
            Boolean(reason);
        this.answers.note(`${error.type}: ${error.message}`, explained);
        this.tell(order, explained ? "refused" : "unexplained");
        order.reason = reason ?? "the balance does not carry it";
        return true;
    }

    /** What was recorded stays recorded, whatever another try of the same order hears. */
    tell(order, told) {
        if (order.told !== "recorded") {
            order.told = told;
        }
    }

    /**
     * Asks for an order; whatever was sent of it until now is given up where it is not recorded.
     * @returns {Promise<true | null | false>} null where it is not recorded, false where the
     *     question itself was lost
     */
    async isRecorded(order, by) {
        const { attempt } = order;
        try {
            const args = [order.uuid, attempt];
            const answer = await by.call("pos.order", "get_recorded_order", args);
            this.answers.note(answer ? "asked: recorded" : "asked: not recorded");
            order.attempt = Math.max(order.attempt, attempt + 1);
            return answer ? true : null;
        } catch (error) {
            if (!(error instanceof LostAnswer)) {
                const isBusy = Boolean(reasonOf(error, "pos.order.get_recorded_order"));
                this.answers.note(`asked: ${error.type}: ${error.message}`, isBusy);
            }
            return false;
        }
    }

    /**
     * Calls a method, or a door of a page where `model` is its path, through nginx, signing in
     * again where the session has ended.
     * @throws {LostAnswer | ServerError} lost as well where the database or the disk failed under the call
     */
    async call(model, method, args, { signal, where = FRONT, ...options } = {}) {
        const since = Date.now();
        const limit = AbortSignal.timeout(PATIENCE);
        const either = signal ? AbortSignal.any([signal, limit]) : limit;
        try {
            const all = { ...options, signal: either };
            return await (model.startsWith("/")
                ? this.connection.post(where, model, args, either)
                : this.connection.call(where, model, method, args, all));
        } catch (error) {
            if (error instanceof ServerError && wasSignedOut(error)) {
                await this.signIn(since);
                throw new LostAnswer("signed out");
            }
            if (error instanceof LostAnswer || wasMachine(error)) {
                this.hearNothing(error, { since, cut: signal?.aborted });
                throw new LostAnswer(error.message);
            }
            throw error;
        }
    }

    hearNothing(error, { since, cut }) {
        const why = cut ? "the client stopped listening" : this.servers.whyLost(since, Date.now());
        if (why) {
            this.answers.note(`no answer: ${why}`);
        } else {
            this.answers.noteLoss(error.message, [since, Date.now()]);
        }
    }

    async signIn(since) {
        const why = this.servers.whyLost(since - 30_000, Date.now());
        this.answers.note(`signed out: ${why ?? "nothing was out of order"}`, Boolean(why));
        const { database, password } = this.scene;
        await this.connection
            .logIn(database, { login: this.login, password }, FRONT)
            .catch(() => null);
    }
}
